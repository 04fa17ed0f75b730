import { readFile } from 'node:fs/promises'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { embedPath } from '../../newsroom/paths.ts'
import type { Redirect } from '../../newsroom/redirects.ts'
import { embedPage } from './embedPage.tsx'
import type { Folder } from './folder.ts'
import { plainPage, type PlainPage } from './plainPage.ts'
import { redirectPage } from './redirectPage.ts'
import type { Stylesheet } from './stylesheet.ts'

/** Pages by their path in `dist/`. */
export type Pages = ReadonlyMap<string, PlainPage>

/** Writes every page Next exported, without Next in it. */
export async function writePages(
  folder: Folder,
  files: ReadonlyMap<string, string>,
  stylesheet: Stylesheet,
): Promise<Pages> {
  const pages = new Map<string, PlainPage>()
  for (const [path, file] of files) {
    if (!isPage(path)) continue
    const page = plainPage(await readFile(file, 'utf8'), stylesheet)
    pages.set(path, page)
    await folder.write(path, page.html)
  }
  return pages
}

/** Writes the cards that other sites show in a frame. */
export async function writeEmbedPages(
  folder: Folder,
  { site, articles }: Catalogue,
  stylesheet: Stylesheet,
): Promise<void> {
  for (const article of articles) {
    await folder.write(pageFile(embedPath(article.id)), plainPage(embedPage(site, article), stylesheet).html)
  }
}

/** Writes a page for every address that leads on, for hosts that cannot redirect by themselves. */
export async function writeRedirectPages(folder: Folder, redirects: readonly Redirect[], pages: Pages): Promise<void> {
  for (const { from, to } of redirects) {
    // A page in the place of a feed would be no feed: those that moved are left to the host.
    if (from.endsWith('/')) await folder.write(pageFile(from), redirectPage(to, pages.get(pageFile(to).slice(1))))
  }
}

/** Next exports its pages twice, and its own not-found page under three names; readers need each once. */
function isPage(path: string): boolean {
  return path.endsWith('.html') && path !== '404/index.html' && !path.startsWith('_not-found')
}

function pageFile(path: string): string {
  return `${path}index.html`
}
