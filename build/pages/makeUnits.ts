import { availableParallelism } from 'node:os'
import { inParts } from '../../newsroom/collections.ts'
import { ThreadPool } from '../../system/threadPool.ts'
import type { CompiledSite } from '../compile/compileSite.ts'
import { stylesOf, type Styles } from '../css/styledPage.ts'
import type { Stylesheet } from '../css/stylesheet.ts'
import type { Edition, PageFacts } from '../state.ts'
import type { CompressionLevel, FileNotes } from '../write/compressedFile.ts'
import { stagingFolder } from '../write/staging.ts'
import { styleTypes, type FileType } from './pageType.ts'
import type { MadeUnit, PageNeeds, StyleJob, UnitJob } from './pageWorker.ts'
import type { Unit } from './units.ts'

/** The texts of an edition, written into the staging folder. */
export type MadeUnits = Pick<Edition, 'units' | 'pages' | 'styles' | 'files'>

/** How many pages a thread gives their styles at a time. */
const batchSize = 20

/** How many pages a thread makes in the time that another takes to begin. */
const pagesToBegin = 40

/** Where there are more files of words, threads take seconds to read them. */
const largePublication = 1000

/**
 * Threads that make pages; not before what they read is typed. One makes what an edit changes; more begin where there is
 * more to make, and where a large publication is made as a whole they begin now, so that they read it side by side.
 */
export function openPageThreads({ texts, isKept }: { readonly texts: number; readonly isKept: boolean }): ThreadPool {
  const isMuch = texts > largePublication && !isKept
  return new ThreadPool('build/pages/pageWorker.ts', {
    ready: isMuch ? Math.min(2, availableParallelism()) : 1,
    // React is many times as slow where it helps developers.
    env: { ...process.env, NODE_ENV: 'production' },
  })
}

/**
 * Makes all units that are not as they were, and gives pages the styles of their type, which depend on all pages of it.
 * @param threads from openPageThreads()
 * @param before what stands in the staging folder already
 */
export async function makeUnits(
  units: readonly Unit[],
  {
    threads,
    compiled,
    stylesheet,
    before,
    progress,
  }: {
    readonly threads: ThreadPool
    readonly compiled: CompiledSite
    readonly stylesheet: Stylesheet
    readonly before: Edition | undefined
    readonly progress: (done: number, all: number) => void
  },
): Promise<MadeUnits> {
  const isKept = ({ name, key }: Unit) => key !== undefined && before?.units[name]?.key === key
  const missing = units.filter((unit) => !isKept(unit))
  const made = new Map<string, MadeUnit>()
  await threads.runEach(missing, pagesToBegin, async ({ name, task }) => {
    const known = notesOf(before, before?.units[name]?.files)
    const job: UnitJob = { compiled, folder: stagingFolder, task, known }
    made.set(name, (await threads.run('makeUnit', job)) as MadeUnit)
    progress(made.size, missing.length)
  })
  const assembled = assemble(units, made, before)
  const styles = stylesOf(assembled.pages.values(), stylesheet)
  const styled = await stylePages(threads, { ...assembled, styles, before })
  return { units: assembled.units, pages: assembled.pages, files: { ...assembled.files, ...styled }, styles }
}

interface Assembled extends Omit<MadeUnits, 'styles'> {
  /** Pages that have no styles yet. */
  readonly unstyled: ReadonlyMap<string, CompressionLevel>
}

/** What was made, and what stays of the edition before, in the order of units. */
function assemble(units: readonly Unit[], made: ReadonlyMap<string, MadeUnit>, before: Edition | undefined): Assembled {
  const pages = new Map<string, PageFacts>()
  const files: Record<string, FileNotes[string]> = {}
  const unstyled = new Map<string, CompressionLevel>()
  // Of ten thousand pages, most need the same.
  const needsByText = new Map<string, PageNeeds>()
  for (const needs of new Set(Array.from(before?.pages.values() ?? [], (page) => page.needs))) {
    needsByText.set(JSON.stringify(needs), needs)
  }
  const assembled = units.map(({ name, key }) => {
    const unit = made.get(name)
    const standing = before?.units[name]
    if (!unit && !standing) throw new Error(`${name} was not made`)
    for (const { file, level, title, needs: text } of unit?.pages ?? []) {
      const needs = needsByText.get(text) ?? (JSON.parse(text) as PageNeeds)
      needsByText.set(text, needs)
      pages.set(file, { title, needs })
      unstyled.set(file, level)
    }
    if (unit) {
      Object.assign(files, unit.notes)
      return [name, { key, files: [...unit.pages.map(({ file }) => file), ...Object.keys(unit.notes)] }] as const
    }
    const kept = standing?.files ?? []
    for (const file of kept) {
      const note = before?.files[file]
      const facts = before?.pages.get(file)
      if (note) files[file] = note
      if (facts) pages.set(file, facts)
    }
    return [name, { key, files: kept }] as const
  })
  return { units: Object.fromEntries(assembled), pages, files, unstyled }
}

/** Of new pages, and of those whose styles have changed. */
async function stylePages(
  threads: ThreadPool,
  {
    pages,
    files,
    unstyled,
    styles,
    before,
  }: Assembled & { readonly styles: Styles; readonly before: Edition | undefined },
): Promise<FileNotes> {
  const isAsBefore = (type: FileType) => styles[styleTypes[type]] === before?.styles[styleTypes[type]]
  const stale = Array.from(pages, ([file, { needs }]) => ({ file, type: needs.type }))
    .filter(({ file, type }) => unstyled.has(file) || !isAsBefore(type))
    .map((page) => ({ ...page, level: unstyled.get(page.file) ?? files[page.file]?.level ?? ('best' as const) }))
  const notes: Record<string, FileNotes[string]> = {}
  await threads.runEach(inParts(stale, batchSize), pagesToBegin / batchSize, async (batch) => {
    const known = notesOf(
      before,
      batch.map(({ file }) => file),
    )
    const job: StyleJob = { folder: stagingFolder, pages: batch, styles, known }
    Object.assign(notes, await threads.run('stylePages', job))
  })
  return notes
}

function notesOf(before: Edition | undefined, files: readonly string[] = []): FileNotes {
  return Object.fromEntries(
    files.flatMap((file) => {
      const note = before?.files[file]
      return note ? [[file, note]] : []
    }),
  )
}
