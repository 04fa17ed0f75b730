import { readFile } from 'node:fs/promises'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { embedPath } from '../../newsroom/paths.ts'
import { embedPage } from './embedPage.tsx'
import type { Folder } from './folder.ts'
import type { HostRules } from './hostRules.ts'
import { plainPage, type PlainPage } from './plainPage.ts'
import { redirectPage } from './redirectPage.ts'
import { styledPages } from './styledPage.ts'
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
    pages.set(path, plainPage(await readFile(file, 'utf8'), stylesheet))
  }
  return writeStyled(folder, pages, stylesheet)
}

/** Writes the cards that other sites show in a frame. */
export async function writeEmbedPages(
  folder: Folder,
  { site, articles }: Catalogue,
  stylesheet: Stylesheet,
): Promise<void> {
  const pages = articles.map(
    (article) => [pageFile(embedPath(article.id)).slice(1), plainPage(embedPage(site, article), stylesheet)] as const,
  )
  await writeStyled(folder, new Map(pages), stylesheet)
}

async function writeStyled(folder: Folder, pages: Pages, stylesheet: Stylesheet): Promise<Pages> {
  const styled = styledPages(pages, stylesheet)
  for (const [path, { html }] of styled) await folder.write(path, html)
  return styled
}

/** Writes a page for every address that leads on, for hosts that cannot redirect by themselves. */
export async function writeRedirectPages(folder: Folder, { redirects }: HostRules, pages: Pages): Promise<void> {
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
