import { join } from 'node:path'
import type { Catalogue } from '../newsroom/catalogue.ts'
import { oldPageFile } from '../newsroom/oldAddress.ts'
import { goneAddresses } from '../newsroom/pages.ts'
import { redirects } from '../newsroom/redirects.ts'
import { writeWhole } from '../system/files.ts'
import { answerHeaders, type Inline } from './answerHeaders.ts'
import { isOnCloudflare } from './cloudflare.ts'
import type { HostRules } from './hostRules.ts'
import { caddyFile } from './caddyFile.ts'
import { headersFile } from './headersFile.ts'
import { nginxMaps, nginxServer } from './nginxFiles.ts'
import { redirectsFile } from './redirectsFile.ts'
import { vercelFile } from './vercelFile.ts'

/**
 * How hosts are to serve a publication. Pages for old addresses are left out, as these hosts redirect.
 * @param files everything that is served, by its path in `dist/`, compressed versions aside
 * @throws {PolicyError}
 */
export function hostRules(catalogue: Catalogue, files: Iterable<string>, inline: Inline): HostRules {
  const all = redirects(catalogue)
  const old = new Set(all.map(({ from }) => oldPageFile(from)))
  const paths = [...files].filter((file) => !old.has(file)).map((file) => `/${file}`.replace(/\/index\.html$/, '/'))
  const { site } = catalogue
  // Short links have pages that lead on, of one pattern for which the hosts have rules.
  return { redirects: all, gone: goneAddresses(catalogue), headers: answerHeaders(site, inline, paths) }
}

/** What hosts look for in the folder itself, by its path there. */
export function hostFiles(
  rules: HostRules,
  host: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  return {
    _redirects: redirectsFile(rules, isOnCloudflare(host) ? 'Cloudflare' : 'Netlify'),
    _headers: headersFile(rules.headers),
    'vercel.json': vercelFile(rules),
  }
}

/** What hosts of one's own include in their configuration. @param folder one that is not served */
export async function writeHostFiles(rules: HostRules, folder: string): Promise<void> {
  await writeWhole(join(folder, 'standfirst.nginx-maps.conf'), nginxMaps(rules))
  await writeWhole(join(folder, 'standfirst.nginx.conf'), nginxServer(rules))
  await writeWhole(join(folder, 'standfirst.caddy'), caddyFile(rules))
}
