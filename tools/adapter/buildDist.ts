import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MediaManifest } from '../../newsroom/media.ts'
import { embedPath } from '../../newsroom/paths.ts'
import { redirects } from '../../newsroom/redirects.ts'
import { publishedFiles } from '../../newsroom/syndication/publishedFiles.ts'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { mediaPaths } from '../media/pictures.ts'
import { checkClientComponents } from './clientComponents.ts'
import { compress } from './compress.ts'
import { embedPage } from './embedPage.tsx'
import { exchange } from './exchange.ts'
import { plainPage, type PlainPage } from './plainPage.ts'
import { redirectPage } from './redirectPage.ts'
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
  readonly now: Date
}

/**
 * Makes `dist/` from Next's export: pages without Next's runtime and with the CSS they use, fonts, pictures and whatever
 * else is meant for readers, each compressed too. The old `dist/` is exchanged for the new one in a single step, at the
 * end; on any error it stays.
 * @returns the table of weights
 * @throws {ClientComponentError | DuplicateTitleError | BudgetError}
 */
export async function buildDist({ files, projectDir, nextDir, catalogue, now }: Export): Promise<string> {
  await checkClientComponents(nextDir)
  const dist = join(projectDir, 'dist')
  const fresh = `${dist}.new-${process.pid}`
  try {
    const write = async (path: string, content: string | Uint8Array) => {
      await mkdir(dirname(join(fresh, path)), { recursive: true })
      await writeFile(join(fresh, path), content)
    }
    const copy = async (path: string, from: string) => {
      await mkdir(dirname(join(fresh, path)), { recursive: true })
      await copyFile(from, join(fresh, path))
    }

    const stylesheet = await Stylesheet.read(new Map([...files].filter(([path]) => path.endsWith('.css'))))
    const pages = new Map<string, PlainPage>()
    for (const [path, file] of files) {
      if (!isPage(path)) continue
      const page = plainPage(await readFile(file, 'utf8'), stylesheet)
      pages.set(path, page)
      await write(path, page.html)
    }
    checkTitles(pages)
    for (const article of catalogue.articles) {
      const page = plainPage(embedPage(catalogue.site, article), stylesheet)
      await write(`${embedPath(article.path).slice(1)}index.html`, page.html)
    }
    for (const { from, to } of redirects(catalogue)) {
      await write(`${from.slice(1)}index.html`, redirectPage(to, pages.get(`${to.slice(1)}index.html`)))
    }
    for (const { path, text } of publishedFiles(catalogue, now)) await write(path.slice(1), text)
    for (const [path, file] of files) if (isPublic(path)) await copy(path, file)
    for (const font of stylesheet.fonts) await copy(font.path.slice(1), sourceOf(files, font.source))
    const media = await readJson<MediaManifest>(join(projectDir, '.standfirst/media.json'), {})
    for (const path of Object.values(media).flatMap(mediaPaths)) {
      await copy(path.slice(1), join(projectDir, '.standfirst', path))
    }
    await compress(fresh)

    const weights = await Promise.all([...pages].map(([path, page]) => weightOf(path, page, fresh)))
    checkWeights(weights)
    await exchange(fresh, dist)
    return weightTable(weights)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
}

/** Next exports its pages twice, and its own not-found page under three names; readers need each once. */
function isPage(path: string): boolean {
  return path.endsWith('.html') && path !== '404/index.html' && !path.startsWith('_not-found')
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

async function readJson<Value>(file: string | undefined, otherwise: Value): Promise<Value> {
  return file ? (JSON.parse(await readFile(file, 'utf8')) as Value) : otherwise
}

async function weightOf(path: string, page: PlainPage, folder: string): Promise<PageWeight> {
  const compressed = await readFile(join(folder, `${path}.br`))
  return { path, page, compressedBytes: compressed.length }
}
