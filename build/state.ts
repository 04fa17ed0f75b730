import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { workPath, writeWhole } from '../system/files.ts'
import type { Styles } from './css/styledPage.ts'
import type { PageNeeds } from './pages/pageWorker.ts'
import type { PagesTakenApart } from './report/heavyPages.ts'
import type { FileNotes } from './write/compressedFile.ts'
import { differencesFrom, isAsWritten, type Seal, sealOf } from './write/seal.ts'

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
  /** What was looked for in all files, and is in none: {@link keysOf}. */
  readonly secrets: readonly string[]
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
}

/** Folders that only a build writes into. */
const sealed = { dist: 'dist', deploy: workPath('deploy') } as const

interface Stored extends Omit<State, 'edition'> {
  readonly edition: Omit<Edition, 'pages'>
  /** A page's needs are a place in the list. */
  readonly pages: readonly (readonly [path: string, title: string, needs: number])[]
  readonly needs: readonly PageNeeds[]
  /** Which folder it describes: a `dist/` that came from elsewhere is none of ours. */
  readonly folder: string
  readonly seals: Readonly<Record<keyof typeof sealed, Seal>>
}

const file = workPath('state.json')

/** What the last build wrote down, and what others have done since. */
export interface FoundState {
  readonly state: State
  /** Whether what hosts are told is as the last build has written it. */
  readonly isDeployWhole: boolean
  /** What somebody else has written, added or taken away in `dist/`, in words. */
  readonly damage: string | undefined
  /** Of `dist/` as it was found. */
  readonly seal: Seal
  /** Which folder it describes. */
  readonly folder: string
}

/** Undefined if nothing is known of what stands in `dist/`. */
export async function readState(): Promise<FoundState | undefined> {
  let stored: Stored
  try {
    stored = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (stored.folder !== identityOf(sealed.dist)) return undefined
  } catch {
    return undefined // there is none, or it is not whole: then everything is made anew
  }
  const { pages, needs, folder, seals: _seals, ...rest } = stored
  const facts = pages.map(([path, title, place]) => [path, { title, needs: needs[place] as PageNeeds }] as const)
  const state: State = { ...rest, edition: { ...rest.edition, pages: new Map(facts) } }
  const seal = sealOf(sealed.dist)
  const damage = damageOf('dist', seal, stored)
  const isDeployWhole = damageOf('deploy', sealOf(sealed.deploy), stored) === undefined
  return { state, damage, seal, folder, isDeployWhole }
}

export async function writeState({ edition, ...validity }: State): Promise<void> {
  const { pages, ...rest } = edition
  const needs = [...new Set(Array.from(pages.values(), (page) => page.needs))]
  const places = new Map(needs.map((one, place) => [one, place]))
  const stored: Stored = {
    ...validity,
    edition: rest,
    pages: Array.from(pages, ([path, page]) => [path, page.title, places.get(page.needs) ?? 0]),
    needs,
    folder: identityOf(sealed.dist),
    seals: { dist: sealOf(sealed.dist), deploy: sealOf(sealed.deploy) },
  }
  await writeWhole(file, JSON.stringify(stored))
}

/** Whether what was found still describes `dist/`. */
export function isStillThere(found: FoundState): boolean {
  return found.folder === identityOf(sealed.dist)
}

function damageOf(name: keyof typeof sealed, now: Seal, { seals, edition }: Stored): string | undefined {
  const folder = sealed[name]
  const { damaged, touched } = differencesFrom(seals[name], now)
  const [first, ...others] = [...damaged, ...touched.filter((path) => !isAsWritten(folder, path, edition))]
  if (first === undefined) return undefined
  const more = others.length > 0 ? ` (and ${others.length.toLocaleString('en')} more)` : ''
  return `${folder}/${first}${more} is not as the last build has written it`
}

/** Which folder this is, whatever its name: the number of one that was removed may be another's by now. */
function identityOf(folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(folder)
  return `${dev} ${ino} ${birthtimeMs}`
}
