import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pc from 'picocolors'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { heavyWarning, takeApart } from '../adapter/heavyPages.ts'
import { Stylesheet } from '../adapter/stylesheet.ts'
import { checkTitles } from '../adapter/titles.ts'
import { checkScripts, weightTable } from '../adapter/weights.ts'
import type { DrawnCards } from '../../cards/drawCards.ts'
import type { Inline } from '../../hosts/answerHeaders.ts'
import { inlineHash } from '../../hosts/inlineHash.ts'
import { hostFiles, hostRules, writeHostFiles } from '../../hosts/writeHostFiles.ts'
import { oncePublished } from '../oncePublished.ts'
import { pagesOfApp } from '../render/routes.ts'
import { workPath } from '../../system/workPath.ts'
import { buildCopies } from './copies.ts'
import { makeTexts, type Texts } from './drafts.ts'
import type { FileNote, FileNotes, WrittenFile } from './edition.ts'
import { iconFiles, type OtherFile } from './iconFiles.ts'
import { Makers } from './makers.ts'
import { buildOrders } from './orders.ts'
import { writePressed } from './pressedFile.ts'
import { forgetRecord, noteOf, writeRecord, type EditionRecord } from './record.ts'
import { sealEdition } from './standing.ts'
import { Standby } from './standby.ts'
import { weigh } from './weigh.ts'

/** What an edition is made from, beside the content. */
export interface Source {
  readonly catalogue: Catalogue
  /** The moment of the build. */
  readonly now: Date
  /** All that decides how content becomes files. */
  readonly recipe: string
  /** What Next exported, by its path in the export. */
  readonly exported: ReadonlyMap<string, string>
  readonly drawn: DrawnCards
  /** What is known of the edition before, if it can be kept. */
  readonly before: EditionRecord | undefined
}

/** What its pages weigh. */
export interface Weighed {
  /** The heaviest page of each type, as a table. */
  readonly table: string
  /** Of pages that are heavy; no words if there are none. */
  readonly warnings: string
}

const dist = 'dist'

/**
 * Makes everything in `dist/`: pages with the styles they need, files for machines, fonts, pictures and cards, each text
 * compressed too. Of an edition made before by the same recipe, all stays that would come out the same; the new one
 * takes its place in a single step, at the end, and on any error the old one stays.
 * @param progress is told how many of the articles and pages that are to be made are done
 * @throws {DuplicateTitleError | BudgetError}
 */
export async function makeEdition(source: Source, progress: (done: number, all: number) => void): Promise<Weighed> {
  const makers = new Makers(source.exported, source.before ? 1 : source.catalogue.articles.length)
  try {
    return await makeWith(makers, source, progress)
  } finally {
    await makers.close() // so that nobody writes any more
  }
}

async function makeWith(
  makers: Makers,
  { catalogue, now, recipe, exported, drawn, before }: Source,
  progress: (done: number, all: number) => void,
): Promise<Weighed> {
  const stylesheet = await Stylesheet.read(exported)
  const paths = (await pagesOfApp(resolve('app'))).map(({ path }) => path)
  const orders = buildOrders(catalogue, { paths, before, now })
  const standby = await Standby.open(dist, before === undefined)
  await forgetRecord()

  await makers.begin(orders.made.length, standby.path, before?.texts ?? {})
  const texts = await makeTexts(orders, makers, {
    stylesheet,
    before,
    progress: (done) => progress(done, orders.made.length),
  })
  void makers.close()
  const copies = buildCopies(catalogue, { stylesheet, drawn, exported })
  const write = ({ path, content }: OtherFile) =>
    writePressed(standby.path, path, content, { known: before?.texts[path], effort: 'most' })
  const written = byFile([...texts.written, ...(await iconFiles(exported)).map(write)])
  const files = [...texts.kept, ...written.keys(), ...Object.keys(copies)]
  const rules = hostRules(catalogue, files, inlineOf(texts))
  for (const [path, content] of Object.entries(hostFiles(rules, process.env)))
    written.set(path, write({ path, content }))
  const notes = notesOf(texts, written, before)

  const weights = weigh(texts, notes)
  checkTitles(weights.map(({ path, page }) => [path, page]))
  checkScripts(weights)
  const heavy = takeApart(weights, (path) => readFileSync(join(standby.path, path), 'utf8'), before?.heavy)

  for (const { file, isNew } of written.values()) if (isNew) standby.wrote(file)
  for (const [file, from] of Object.entries(copies)) if (before?.copies[file] !== from) await standby.copy(file, from)
  for (const file of [...Object.keys(before?.texts ?? {}), ...Object.keys(before?.copies ?? {})]) {
    if (notes[file] === undefined && copies[file] === undefined) await standby.remove(file)
  }
  await writeHostFiles(rules, workPath('deploy'))
  await standby.publish()
  const record = { recipe, keys: orders.keys, pages: Object.fromEntries(texts.pages), styles: texts.styles }
  await oncePublished(async () => {
    await standby.catchUp()
    await sealEdition()
    await writeRecord({ ...record, texts: notes, copies, heavy }, dist)
  })
  return { table: weightTable(weights), warnings: heavyWarning(weights, heavy, pc) }
}

/** @throws if two things lie at one path */
function byFile(files: readonly WrittenFile[]): Map<string, WrittenFile> {
  const byPath = new Map<string, WrittenFile>()
  for (const file of files) {
    if (byPath.has(file.file)) throw new Error(`${file.file} was made twice`)
    byPath.set(file.file, file)
  }
  return byPath
}

/** What stands in pages, by its hashes. */
function inlineOf({ pages, styles }: Texts): Inline {
  const { frame = '', ...others } = styles
  const scripts = new Set([...pages.values()].flatMap(({ needs }) => needs.scriptHashes))
  return {
    pages: { styles: Object.values(others).map(inlineHash).toSorted(), scripts: [...scripts].toSorted() },
    frames: { styles: [inlineHash(frame)], scripts: [] },
  }
}

function notesOf(
  { kept }: Texts,
  written: ReadonlyMap<string, WrittenFile>,
  before: EditionRecord | undefined,
): FileNotes {
  const notes: Record<string, FileNote> = {}
  for (const file of kept) notes[file] = noteOf(before?.texts, file)
  for (const { file, hash, bytes, compressedBytes } of written.values()) notes[file] = { hash, bytes, compressedBytes }
  return notes
}
