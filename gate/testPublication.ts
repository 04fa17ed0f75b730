import { isDeepStrictEqual } from 'node:util'
import { expect, test } from 'vitest'
import { cardCoverage } from '../cards/coverage.ts'
import type { ContentFolder } from './contentFolder.ts'
import { checkContent, type GateReport } from './gate.ts'
import type { MediaContent, MediaFile } from './media/mediaContent.ts'
import { withEdits } from '../newsroom/edits.ts'
import type { Mend, Problem } from './problem.ts'
import { plainText } from './readText.ts'
import { headline } from './report.ts'

/** A publication on a village's tea festival, as small as one can be, with everything right. */
const correctFiles = {
  'content/site.yaml': `name: The Fennel Bay Gazette
tagline: News from the bay
description: What happens in a village that does not exist.
url: https://gazette.example.org
language: en-GB
timeZone: Europe/London
`,
  'content/authors/ada-fenn.yaml': 'name: Ada Fenn\n',
  'content/topics/village.yaml': 'name: Village\ndescription: What happens in the village.\n',
  'content/articles/tea.md': `---
title: Tea festival opens
summary: The kettles are on.
publishedAt: 2026-05-01
authors: [ada-fenn]
topics: [village]
---

The festival has begun.

## What to bring

A cup.
`,
  'content/pages/about.md': `---
title: About
summary: Who we are.
---

We are the Gazette.
`,
}

/** A file of `content/media` as a test tells of it. */
type GivenMedia = Partial<MediaContent> & { readonly bytes: number }

const correctPictures: Record<string, GivenMedia> = { 'content/media/lamp.jpg': { bytes: 1000, format: 'jpeg' } }

/** What a test puts in place of, or beside, the correct files; undefined takes a file out. */
export interface Changes {
  readonly files?: Readonly<Record<string, string | Uint8Array | undefined>>
  readonly pictures?: Readonly<Record<string, GivenMedia>>
  readonly unreadable?: Readonly<Record<string, string>>
  /** `content/urls.json`; there is none in the correct publication, which has not been built yet. */
  readonly ledger?: string
  /** Files of `content/revisions`. */
  readonly revisions?: Readonly<Record<string, string>>
}

/** A day on which everything in the publication has happened. */
const now = new Date('2026-06-01T12:00:00Z')

/** What the fonts of the cards can draw. */
export const coverage = await cardCoverage()

/** The correct publication with some changes, as it would be read from a disk. */
export function aFolder({
  files = {},
  pictures = {},
  unreadable = {},
  ledger,
  revisions = {},
}: Changes = {}): ContentFolder {
  const texts = Object.entries({ ...correctFiles, ...files })
    .flatMap(([path, text]) => (text === undefined ? [] : [[path, toBytes(text)] as const]))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    texts: new Map(texts),
    media: new Map(Object.entries({ ...correctPictures, ...pictures }).map(([path, given]) => [path, toMedia(given)])),
    ledger: ledger === undefined ? undefined : toBytes(ledger),
    revisions: new Map(Object.entries(revisions).map(([name, text]) => [name, () => toBytes(text)])),
    unreadable: new Map(Object.entries(unreadable)),
  }
}

function toMedia({ bytes, ...content }: GivenMedia): MediaFile {
  const unknown = { format: undefined, isText: false, size: undefined, isMoving: false, damage: undefined }
  return { bytes, content: { ...unknown, ...content, hash: 'a1b2c3d4' } }
}

function toBytes(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text
}

/** What the gate says of the correct publication with some changes. */
export function gateOf(changes: Changes): GateReport {
  return judged(aFolder(changes))
}

/** What the gate says of a folder. */
export function judged(folder: ContentFolder): GateReport {
  return checkContent(folder, { now, coverage })
}

/** The front matter every article needs, with a change to some fields; undefined takes a field out. */
export function frontMatter(fields: Readonly<Record<string, string | undefined>> = {}): string {
  const all = {
    title: 'The lamp is lit',
    summary: 'The lighthouse shines again.',
    publishedAt: '2026-05-02',
    authors: '[ada-fenn]',
    topics: '[village]',
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]))
  return `---\n${lines.join('\n')}\n---\n`
}

/** Where the article under test lies. Its body starts on line 9. */
export const lampPath = 'content/articles/lamp.md'

/** A second article beside the correct ones, with some fields changed. */
export function anArticle(fields: Readonly<Record<string, string | undefined>>, body = 'The lamp shines.'): Changes {
  return { files: { [lampPath]: `${frontMatter(fields)}\n${body}\n` } }
}

/** A second article beside the correct ones, with this body. */
export function aBody(body: string): Changes {
  return anArticle({}, body)
}

/** Headlines of everything the gate says. */
export function headlinesOf(changes: Changes): string[] {
  return gateOf(changes).problems.map(headline)
}

/** The one problem of a publication with one fault. */
function problemOf(changes: Changes): Problem {
  const { problems } = gateOf(changes)
  const [problem] = problems
  if (!problem || problems.length > 1) {
    throw new Error(`${problems.length} problems where one was expected:\n${problems.map(headline).join('\n')}`)
  }
  return problem
}

/** One broken publication: what an editor did, and what the gate says of it and of nothing else. */
export interface Fault {
  /** A sentence about an editor. */
  readonly name: string
  readonly changes: Changes
  /** As `headline()` gives it. */
  readonly says: string
  readonly allowed?: string
  readonly help?: string
}

/** Tests that the gate says of each fault what is written there, and that what it says to do about it can be done. */
export function testFaults(faults: readonly Fault[]): void {
  test.each(faults)('$name', (fault) => {
    expect(asJudged(fault)).toEqual(fault)
  })
  test.each(faults)('help that is followed helps where $name', (fault) => {
    expect(afterHelp(fault)).toEqual([])
  })
}

/** The fault with the gate's own words in place of those that were expected. */
function asJudged(fault: Fault): Fault {
  const problem = problemOf(fault.changes)
  return {
    ...fault,
    says: headline(problem),
    ...('allowed' in fault && { allowed: problem.allowed ?? '' }),
    ...('help' in fault && { help: problem.help ?? '' }),
  }
}

/** What help says that can be followed to the letter. */
const concrete = /^(?:did you mean|write|delete|rename|take it out|or add|indent|leave no)\b/

/**
 * Does what the gate says helps, and asks the gate again.
 * @returns what it then says that it did not say before, what it says again, and help that could not be followed
 */
function afterHelp({ changes }: Fault): string[] {
  const folder = aFolder(changes)
  const { problems } = judged(folder)
  return problems.flatMap((problem) => {
    const { mend, help = '' } = problem
    if (!mend) return concrete.test(help) ? [`only a person can do it: ${help}`] : []
    const others = problems.filter((other) => other !== problem)
    return judged(mended(folder, problem.file, mend))
      .problems.filter((after) => !others.some((other) => isSame(other, after)))
      .map(({ file, line, message }) => `${file}:${line} ${message}, after: ${help}`)
  })
}

/** Lines move when others come or go. */
function isSame(a: Problem, b: Problem): boolean {
  return isDeepStrictEqual(said(a), said(b))
}

function said({ rule, file, field, message }: Problem) {
  return { rule, file, field, message }
}

/** The folder with a problem mended as the gate says. */
export function mended(folder: ContentFolder, path: string, { edits = [], rename, add }: Mend): ContentFolder {
  const texts = new Map(folder.texts)
  const media = new Map(folder.media)
  let { ledger } = folder
  for (const file of new Set(edits.map((edit) => edit.file ?? path))) {
    const isLedger = file === 'content/urls.json'
    const bytes = isLedger ? ledger : texts.get(file)
    if (!bytes) throw new Error(`there is no ${file} to mend`)
    const ofFile = edits.filter((edit) => (edit.file ?? path) === file)
    const text = withEdits(plainText(bytes), ofFile)
    if (isLedger) ledger = new TextEncoder().encode(text)
    else texts.set(file, new TextEncoder().encode(text))
  }
  if (rename !== undefined) {
    move(texts, path, rename)
    move(media, path, rename)
  }
  if (add !== undefined) texts.set(add, new TextEncoder().encode('name: New here\n'))
  return { ...folder, texts, media, ledger }
}

function move<Content>(files: Map<string, Content>, from: string, to: string): void {
  const content = files.get(from)
  if (content === undefined) return
  files.delete(from)
  files.set(to, content)
}
