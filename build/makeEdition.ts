import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pc from 'picocolors'
import type { DrawnCards } from '../cards/drawCards.ts'
import { drawIcon } from '../cards/drawIcon.ts'
import type { Inline } from '../hosts/answerHeaders.ts'
import { hasQuery } from '../hosts/hostRules.ts'
import { inlineHash } from '../hosts/contentSecurityPolicy.ts'
import { hostFiles, hostRules, writeHostFiles } from '../hosts/writeHostFiles.ts'
import type { Catalogue } from '../newsroom/catalogue.ts'
import { mediaPaths } from '../newsroom/media.ts'
import type { Pages } from '../newsroom/pages.ts'
import { iconPath, iconSizes } from '../newsroom/paths.ts'
import { redirects } from '../newsroom/redirects.ts'
import { searchPartsFile, searchPartsOf } from '../newsroom/search/searchIndex.ts'
import { cards } from '../newsroom/syndication/cards.ts'
import { workPath } from '../system/files.ts'
import type { ThreadPool } from '../system/threadPool.ts'
import type { CompiledSite } from './compile/compileSite.ts'
import type { Styles } from './css/styledPage.ts'
import { type FontFile, Stylesheet } from './css/stylesheet.ts'
import { checkLeaks, type Secrets, unsearchedFiles } from './leaks/leaks.ts'
import { type MadeUnits, makeUnits } from './pages/makeUnits.ts'
import { searchUnit, unitsOf } from './pages/units.ts'
import { heavyWarning, takeApart } from './report/heavyPages.ts'
import { checkTitles, type PageWeight, weightTable } from './report/weights.ts'
import type { Edition, PageFacts } from './state.ts'
import { type FileNotes, writeCompressed } from './write/compressedFile.ts'
import { copyToStaging, publishStaging, removeFromStaging, stagingFolder } from './write/staging.ts'

/** What an edition is made from. */
export interface Ingredients {
  /** From openPageThreads(). */
  readonly threads: ThreadPool
  /** When the staging folder holds what stays of the edition before. */
  readonly staged: Promise<unknown>
  readonly catalogue: Catalogue
  readonly pages: Pages
  readonly compiled: CompiledSite
  readonly drawn: DrawnCards
  readonly secrets: Secrets
  /** The moment of the build. */
  readonly now: Date
  /** What stands in `dist/` and in the staging folder, if that can be kept where it would come out the same. */
  readonly before: Edition | undefined
}

/** How an edition came out. */
export interface Outcome {
  readonly edition: Edition
  /** What its pages weigh, and what is to be known of its hosts. */
  readonly report: string
  /** Of pages that are heavy; no words if there are none. */
  readonly warnings: string
}

/**
 * Makes everything in `dist/`: pages with the styles they need, files for machines, fonts, pictures and cards, each text
 * compressed too, in the staging folder. The new edition takes the place of the one before in a single step, at the end.
 * @param progress is told how many of the articles, lists and feeds that are to be made are done
 * @throws {LeakError | DuplicateTitleError}
 */
export async function makeEdition(
  { threads, staged, catalogue, pages, compiled, drawn, secrets, now, before }: Ingredients,
  progress: (done: number, all: number) => void,
): Promise<Outcome> {
  const stylesheet = await Stylesheet.read(compiled.files)
  const units = unitsOf(catalogue, pages, now)
  await staged
  const made = await makeUnits(units, { threads, compiled, stylesheet, before, progress })

  const wanted = new Set([...made.pages.values()].flatMap(({ needs }) => needs.fonts))
  const fonts = stylesheet.fonts.filter(({ path }) => wanted.has(path))
  const copies = copiesOf(catalogue, { fonts, compiled, drawn })
  for (const [file, source] of Object.entries(copies)) if (before?.copies[file] !== source) copyToStaging(file, source)

  const files: Record<string, FileNotes[string]> = { ...made.files }
  const write = (file: string, content: string | Uint8Array) => {
    if (files[file] !== undefined) throw new Error(`${file} was made twice`)
    files[file] = writeCompressed(stagingFolder, file, content, { level: 'best', known: before?.files[file] })
  }
  for (const [file, content] of await iconFiles()) write(file, content)
  const searchParts = searchPartsFile(catalogue.articles, searchPartNames(catalogue, made))
  write(searchParts.path.slice(1), searchParts.text)
  const rules = hostRules(catalogue, [...Object.keys(files), ...Object.keys(copies)], inlineOf(made))
  for (const [file, content] of Object.entries(hostFiles(rules, process.env))) write(file, content)
  for (const file of Object.keys({ ...before?.files, ...before?.copies })) {
    if (files[file] === undefined && copies[file] === undefined) removeFromStaging(file)
  }

  const published = { files, copies, pages: made.pages }
  await checkLeaks(stagingFolder, unsearchedFiles(published, before), { secrets, threads })

  const weights = weightsOf(made.pages, files)
  checkTitles(weights.map(({ path, page }) => [path, page]))
  const heavy = takeApart(weights, (path) => readFileSync(join(stagingFolder, path), 'utf8'), before?.heavy)

  await writeHostFiles(rules, workPath('deploy'))
  await publishStaging()
  const warnings = heavyWarning(weights, heavy, pc)
  return {
    edition: { code: compiled.code, units: made.units, styles: made.styles, heavy, ...published },
    report: [weightTable(weights), noteOnQueries(catalogue), warnings].filter((words) => words !== '').join('\n\n'),
    warnings,
  }
}

/** Files that go into `dist/` as they are, by their paths there: fonts, what texts show and lead to, and cards. */
function copiesOf(
  catalogue: Catalogue,
  { fonts, compiled, drawn }: { fonts: readonly FontFile[]; compiled: CompiledSite; drawn: DrawnCards },
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...fonts.map(({ path, source }) => found(compiled.files[source], path)),
    ...mediaPaths(catalogue.media).map((path) => found(workPath(path), path)),
    ...Array.from(cards(catalogue), ({ path }) => found(drawn[path] && workPath('cards', drawn[path]), path)),
  ])
}

/** @throws if there is no such file */
function found(file: string | undefined, path: string): readonly [path: string, file: string] {
  if (file === undefined) throw new Error(`nothing was made for ${path}`)
  return [path.slice(1), file]
}

/** The parts of the index that go with these pages, by the names of their folders. */
function searchPartNames({ articles }: Catalogue, { units }: MadeUnits): string[] {
  return searchPartsOf(articles).map((_, part) => units[searchUnit(part)]?.files[0]?.split('/')[2] ?? '')
}

/** What is neither a page nor published by the newsroom. */
async function iconFiles(): Promise<(readonly [file: string, content: Uint8Array])[]> {
  const drawings = readdirSync('public').map(async (name) => [name, await readFile(join('public', name))] as const)
  const icon = await readFile('public/icon.svg')
  const sizes = iconSizes.map(async (pixels) => [iconPath(pixels).slice(1), await drawIcon(icon, pixels)] as const)
  return Promise.all([...drawings, ...sizes])
}

/** What stands in pages, by its hashes. */
function inlineOf({ pages, styles }: { pages: MadeUnits['pages']; styles: Styles }): Inline {
  const { frame = '', ...others } = styles
  const scripts = new Set([...pages.values()].flatMap(({ needs }) => needs.scriptHashes))
  return {
    pages: {
      styles: Object.values(others)
        .map((css) => inlineHash(css))
        .toSorted(),
      scripts: [...scripts].toSorted(),
    },
    frames: { styles: [inlineHash(frame)], scripts: [] },
  }
}

/** What each page costs; frames are part of other sites' pages. */
function weightsOf(
  pages: ReadonlyMap<string, PageFacts>,
  files: FileNotes,
): (PageWeight & { readonly page: { readonly title: string } })[] {
  return [...pages].flatMap(([path, { title, needs }]) => {
    const note = files[path]
    return note && needs.type !== 'frame' ? [{ path, page: { title, ...needs }, ...note }] : []
  })
}

/** What no file can answer is said, as it depends on where the files go: docs/deploying.md */
function noteOnQueries(catalogue: Catalogue): string {
  const count = redirects(catalogue).filter(({ from }) => hasQuery(from)).length
  if (count === 0) return ''
  const addresses = count === 1 ? '1 old address is told' : `${count.toLocaleString('en')} old addresses are told`
  return `${addresses} apart by what follows the ?. npm start, nginx, Caddy, Netlify and Vercel lead on from there; Cloudflare and hosts of files alone show the page before the ? instead.`
}
