import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { workPath, writeWhole } from '../system/files.ts'
import type { Styles } from './css/styledPage.ts'
import type { PageNeeds } from './pages/pageWorker.ts'
import type { PagesTakenApart } from './report/heavyPages.ts'
import type { FileNotes } from './write/compressedFile.ts'

/** What a build wants to know of a page once its HTML is written. */
export interface PageFacts {
  readonly title: string
  /** One object for all pages that need the same. */
  readonly needs: PageNeeds
}

/** Everything in `dist/`, and what it was made from: all that the next build needs to make only what changes. */
export interface Edition {
  /** Hash of all that decides how content becomes files: {@link hashOfCode}. */
  readonly code: string
  /** By name of the unit, its key and the files that came of it. */
  readonly units: Readonly<Record<string, { readonly key: string | undefined; readonly files: readonly string[] }>>
  /** Pages by their paths in `dist/`. */
  readonly pages: ReadonlyMap<string, PageFacts>
  readonly styles: Styles
  /** Texts by their paths in `dist/`. */
  readonly files: FileNotes
  /** Pictures, cards and fonts, by their paths in `dist/`: what each is a copy of. Its name changes when its bytes do. */
  readonly copies: Readonly<Record<string, string>>
  /** The heaviest pages. */
  readonly heavy: PagesTakenApart
}

/** When a build would make the very same. */
interface Validity {
  /** Hash of content and surroundings: {@link hashOfInputs}. */
  readonly inputs: string
  /** Hash of the ledger of addresses, which a build writes itself. */
  readonly ledger: string
  /** Milliseconds since 1970: from the moment it was built for, to the first one for which it would come out otherwise. */
  readonly from: number
  readonly until: number
}

export interface State extends Validity {
  readonly edition: Edition
  /** What the gate had to say. */
  readonly warnings: string
  /** The id of the seals that were written with it: build/write/folderWorker.ts */
  readonly seals: string
  /** Which folder it describes: a `dist/` that came from elsewhere is none of ours. */
  readonly folder: string
}

interface Stored extends Omit<State, 'edition'> {
  readonly edition: Omit<Edition, 'pages'>
  /** A page's needs are a place in the list. */
  readonly pages: readonly (readonly [path: string, title: string, needs: number])[]
  readonly needs: readonly PageNeeds[]
}

const file = workPath('state.json')

const dist = 'dist'

/** What the last build wrote down. Undefined if nothing is known of what stands in `dist/`. */
export async function readState(): Promise<State | undefined> {
  try {
    const { pages, needs, ...rest } = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (!isStillThere(rest)) return undefined
    const facts = pages.map(([path, title, place]) => [path, { title, needs: needs[place] as PageNeeds }] as const)
    return { ...rest, edition: { ...rest.edition, pages: new Map(facts) } }
  } catch {
    return undefined // there is none, or it is not whole: then everything is made anew
  }
}

export async function writeState({ edition, ...others }: Omit<State, 'folder'>): Promise<void> {
  const { pages, ...rest } = edition
  const needs = [...new Set(Array.from(pages.values(), (page) => page.needs))]
  const places = new Map(needs.map((one, place) => [one, place]))
  const stored: Stored = {
    ...others,
    edition: rest,
    pages: Array.from(pages, ([path, page]) => [path, page.title, places.get(page.needs) ?? 0]),
    needs,
    folder: identityOf(dist),
  }
  await writeWhole(file, JSON.stringify(stored))
}

/** Whether `dist/` is still the folder that a state describes. */
export function isStillThere({ folder }: Pick<State, 'folder'>): boolean {
  return folder === identityOf(dist)
}

/** Which folder this is, whatever its name: the number of one that was removed may be another's by now. */
function identityOf(folder: string): string {
  const stats = statSync(folder, { throwIfNoEntry: false })
  return stats ? `${stats.dev} ${stats.ino} ${stats.birthtimeMs}` : 'none'
}
