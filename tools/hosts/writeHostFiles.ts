import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { redirects } from '../../newsroom/redirects.ts'
import type { Folder } from '../adapter/folder.ts'
import { answerHeaders } from './answerHeaders.ts'
import { caddyFile } from './caddyFile.ts'
import { headersFile } from './headersFile.ts'
import type { HostRules } from './hostRules.ts'
import { InlineTexts } from './inlineTexts.ts'
import { nginxMaps, nginxServer } from './nginxFiles.ts'
import { pathKind } from './pathKind.ts'
import { patternOf } from './pathPattern.ts'
import { redirectsFile } from './redirectsFile.ts'
import { vercelFile } from './vercelFile.ts'

/**
 * Tells each host how to serve a folder that is complete: in the folder itself for those that look there, beside it for
 * those of one's own. Pages for old addresses are left out, as these hosts redirect.
 * @param beside a folder that is not served
 * @throws {PolicyError}
 */
export async function writeHostFiles(folder: Folder, beside: string, catalogue: Catalogue): Promise<void> {
  const all = redirects(catalogue)
  const old = new Set(all.map(({ from }) => from))
  const paths = (await servedPaths(folder.path)).filter((path) => !old.has(path))
  const inline = { pages: new InlineTexts(), frames: new InlineTexts() }
  for (const path of paths) {
    const kind = pathKind(patternOf(path))
    if (kind !== 'page' && kind !== 'frame') continue
    const file = join(folder.path, path.endsWith('/') ? `${path}index.html` : path)
    inline[kind === 'page' ? 'pages' : 'frames'].add(await readFile(file, 'utf8'))
  }
  const { site } = catalogue
  // Short links have pages that lead on, of one pattern for which the hosts have rules.
  const headers = answerHeaders(site, inline, paths)
  const rules: HostRules = { redirects: all, gone: site.gone, headers }

  await folder.write('_redirects', redirectsFile(rules))
  await folder.write('_headers', headersFile(headers))
  await folder.write('vercel.json', vercelFile(rules))
  await mkdir(beside, { recursive: true })
  await writeFile(join(beside, 'standfirst.nginx-maps.conf'), nginxMaps(rules))
  await writeFile(join(beside, 'standfirst.nginx.conf'), nginxServer(rules))
  await writeFile(join(beside, 'standfirst.caddy'), caddyFile(rules))
}

/** The path of everything a host answers with, compressed versions aside; a page goes by its folder. */
async function servedPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .map((path) => path.replace(/\/index\.html$/, '/'))
}
