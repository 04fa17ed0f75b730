import type { Article } from '../../newsroom/article.ts'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { oldPageFile } from '../../newsroom/oldAddress.ts'
import { embedPath, feedPath, markdownPath, oEmbedPath } from '../../newsroom/paths.ts'
import { feedFormats } from '../../newsroom/syndication/feedFormats.ts'
import { redirects } from '../../newsroom/redirects.ts'
import type { Job } from './edition.ts'

/** By the path of a page, the files that lead to it, for hosts that cannot redirect by themselves. */
export type OldAddresses = ReadonlyMap<string, readonly string[]>

export function oldAddresses(catalogue: Catalogue): OldAddresses {
  const addresses = new Map<string, string[]>()
  for (const { from, to } of redirects(catalogue)) {
    // A page in the place of a feed would be no feed: those that moved are left to the host.
    const file = to.endsWith('/') ? oldPageFile(from) : undefined
    if (file === undefined) continue
    const known = addresses.get(to)
    if (known) known.push(file)
    else addresses.set(to, [file])
  }
  return addresses
}

/** Where a page lies in `dist/`. */
export function pageFile(path: string): string {
  return `${path}index.html`.slice(1)
}

/** Every text file that is published of an article. */
export function filesOfArticle({ path, id }: Article, addresses: OldAddresses): string[] {
  return [
    pageFile(path),
    pageFile(embedPath(id)),
    markdownPath(path).slice(1),
    oEmbedPath(path).slice(1),
    ...(addresses.get(path) ?? []),
  ]
}

/** Every file of the feed of a page. */
export function feedFilesOf(path: string): string[] {
  return feedFormats.map(({ format }) => feedPath(path, format).slice(1))
}

/** The page a job makes, if it makes one and no other file that could stay. */
export function jobFile(job: Job): string | undefined {
  switch (job.kind) {
    case 'page':
      return pageFile(job.path)
    case 'not found':
      return '404.html'
    default:
      return undefined
  }
}
