import { readFile, rm, stat } from 'node:fs/promises'
import { workPath } from '../../system/workPath.ts'
import { writeWhole } from '../../system/writeWhole.ts'
import type { PagesTakenApart } from '../adapter/heavyPages.ts'
import type { Styles } from '../adapter/styledPage.ts'
import type { FileNotes, PageFacts, PageNeeds } from './edition.ts'

/** What a page was made of, and what the build wants to know of it. */
export interface PageNote extends PageFacts {
  readonly made: string
}

/** Everything the next build needs to know of the edition in `dist/`, to make only what changes. */
export interface EditionRecord {
  /** All that decides how content becomes files. */
  readonly recipe: string
  /** Of articles, by slug, of feeds, by the path of their page, and of lists, by their file. */
  readonly keys: Readonly<Record<string, string>>
  /** Pages by their paths in `dist/`. */
  readonly pages: Readonly<Record<string, PageNote>>
  readonly styles: Styles
  readonly texts: FileNotes
  /** Pictures, cards and fonts, by their paths in `dist/`: what each is a copy of. Its name changes when its bytes do. */
  readonly copies: Readonly<Record<string, string>>
  /** The heaviest pages. */
  readonly heavy: PagesTakenApart
}

interface Stored extends Omit<EditionRecord, 'pages'> {
  /** Which folder it describes: a `dist/` that came from elsewhere is none of ours. */
  readonly folder: string
  /** Of all pages, each once. */
  readonly needs: readonly PageNeeds[]
  readonly pages: readonly StoredPage[]
}

/** The last is a place in the list of needs. */
type StoredPage = readonly [path: string, made: string, title: string, needs: number]

const file = workPath('edition.json')

/** @returns the record of what stands in `dist/` now, if that was made by the same recipe. */
export async function readRecord(recipe: string, dist: string): Promise<EditionRecord | undefined> {
  try {
    const { folder, needs, pages, ...record } = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (record.recipe !== recipe || folder !== (await identityOf(dist))) return undefined
    return { ...record, pages: Object.fromEntries(pages.map((page) => toNote(page, needs))) }
  } catch {
    return undefined // there is none, or it is not whole: then everything is made anew
  }
}

export async function writeRecord(record: EditionRecord, dist: string): Promise<void> {
  const needs = [...new Set(Object.values(record.pages).map((page) => page.needs))]
  const places = new Map(needs.map((one, place) => [one, place]))
  const pages = Object.entries(record.pages).map(
    ([path, page]) => [path, page.made, page.title, places.get(page.needs) ?? 0] as const,
  )
  const stored: Stored = { ...record, folder: await identityOf(dist), needs, pages }
  await writeWhole(file, JSON.stringify(stored))
}

function toNote([path, made, title, place]: StoredPage, needs: readonly PageNeeds[]): [string, PageNote] {
  const found = needs[place]
  if (!found) throw new RangeError(`${path} needs nothing known`)
  return [path, { made, title, needs: found }]
}

/** What an edition knows of a file. @throws if it did not have it: then there is nothing that could be kept */
export function noteOf<Note>(notes: Readonly<Record<string, Note>> | undefined, name: string): Note {
  const note = notes?.[name]
  if (note === undefined) throw new Error(`${name} was kept from an edition that did not have it`)
  return note
}

export async function forgetRecord(): Promise<void> {
  await rm(file, { force: true })
}

/** Which folder this is, whatever its name: the number of one that was removed may be another's by now. */
export async function identityOf(folder: string): Promise<string> {
  const { dev, ino, birthtimeMs } = await stat(folder)
  return `${dev} ${ino} ${birthtimeMs}`
}
