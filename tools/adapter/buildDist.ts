import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { redirects } from '../../newsroom/redirects.ts'
import { publishedFiles } from '../../newsroom/syndication/publishedFiles.ts'
import { writeHostFiles } from '../hosts/writeHostFiles.ts'
import { checkClientComponents } from './clientComponents.ts'
import { compress } from './compress.ts'
import { exchange } from './exchange.ts'
import { Folder } from './folder.ts'
import { writeEmbedPages, writePages, writeRedirectPages, type Pages } from './pages.ts'
import { writePictures } from './pictures.ts'
import { Stylesheet } from './stylesheet.ts'
import { checkTitles } from './titles.ts'
import { checkWeights, weightTable, type PageWeight } from './weights.ts'

interface Export {
  /** Every file Next exported, by its path in the export. */
  readonly files: ReadonlyMap<string, string>
  readonly projectDir: string
  /** Next's own folder, `.next`. */
  readonly nextDir: string
  /** What Next rendered, for all that is made beside its pages. */
  readonly catalogue: Catalogue
  /** The moment of the build. */
  readonly now: Date
}

/**
 * Makes `dist/` from Next's export: pages without Next's runtime and with the CSS they use, files for machines, fonts,
 * pictures and cards, each text compressed too. The old `dist/` is exchanged for the new one in a single step, at the
 * end; on any error it stays.
 * @returns the table of weights
 * @throws {ClientComponentError | DuplicateTitleError | BudgetError | PolicyError}
 */
export async function buildDist({ files, projectDir, nextDir, catalogue, now }: Export): Promise<string> {
  await checkClientComponents(nextDir)
  const dist = join(projectDir, 'dist')
  const fresh = new Folder(`${dist}.new-${process.pid}`)
  try {
    const stylesheet = await Stylesheet.read(new Map([...files].filter(([path]) => path.endsWith('.css'))))
    const pages = await writePages(fresh, files, stylesheet)
    checkTitles(pages)
    await writeEmbedPages(fresh, catalogue, stylesheet)
    await writeRedirectPages(fresh, redirects(catalogue), pages)
    for (const { path, text } of publishedFiles(catalogue, now)) await fresh.write(path, text)
    for (const [path, file] of files) if (isPublic(path)) await fresh.copy(path, file)
    for (const font of stylesheet.fonts) await fresh.copy(font.path, sourceOf(files, font.source))
    await writePictures(fresh, catalogue, projectDir)
    await compress(fresh.path)

    const weights = await weigh(pages, fresh)
    checkWeights(weights)
    await writeHostFiles(fresh, join(projectDir, '.standfirst/deploy'), catalogue)
    await exchange(fresh.path, dist)
    return weightTable(weights)
  } finally {
    await rm(fresh.path, { recursive: true, force: true })
  }
}

/** Everything that is neither a page nor part of Next's machinery: icons. Its payloads are called .txt. */
function isPublic(path: string): boolean {
  return !/\.(?:html|txt)$|^_next\//.test(path)
}

function sourceOf(files: ReadonlyMap<string, string>, path: string): string {
  const file = files.get(path)
  if (!file) throw new Error(`the CSS refers to ${path}, which Next did not export`)
  return file
}

/** What each page costs, as it is sent to a browser that knows Brotli. */
async function weigh(pages: Pages, { path: folder }: Folder): Promise<PageWeight[]> {
  const weights: PageWeight[] = []
  for (const [path, page] of pages) {
    const { length: compressedBytes } = await readFile(join(folder, `${path}.br`))
    weights.push({ path, page, compressedBytes })
  }
  return weights
}
