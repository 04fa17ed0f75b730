import { isDeepStrictEqual } from 'node:util'
import { calendarDay } from '../newsroom/dates.ts'
import { grouped } from '../newsroom/collections.ts'
import { rememberedOf } from '../newsroom/remembered.ts'
import {
  changedWords,
  parseRevisionName,
  type Piece,
  type Revision,
  type RevisionName,
  revisionName,
  revisionsFolder,
} from '../newsroom/revisions.ts'
import type { ContentFolder } from './contentFolder.ts'
import type { CheckedDocument, Histories, Publication } from './document.ts'
import { newLine } from './ledger/vanished.ts'
import { type ContentFile, fileWith, isError, type Offer, type Problem, type Span } from './problem.ts'
import { publishedWords, type PublishedWords } from './publishedWords.ts'
import { stepsBetween } from './suggestion.ts'
import { quoted } from './value.ts'

type Severity = Problem['severity']

/** A copy to be kept once its words are published. */
export interface FreshRevision {
  /** In content/revisions. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Checks that no published word has changed in silence: whoever changes one says so in a correction, or that it was spelt
 * wrong.
 * @param severity of words that changed in silence
 */
export function checkRevisions(
  publication: Publication,
  { texts, revisions }: ContentFolder,
  severity: Severity,
): { readonly fresh: readonly FreshRevision[]; readonly histories: Histories; readonly files: readonly ContentFile[] } {
  const copies = new Copies(revisions)
  const fresh: FreshRevision[] = []
  const histories = new Map<string, readonly Revision[]>()
  const { timeZone, now, language } = publication
  const day = calendarDay({ precision: 'minute', iso: now.toISOString() }, timeZone)
  for (const article of publication.publishedOf('Article')) {
    const bytes = texts.get(article.file.path)
    if (!bytes || article.words === undefined || article.file.problems.some(isError)) continue
    const kept = copies.of(article.id)
    const last = kept.at(-1)
    const current = { id: article.id, number: (last?.number ?? 0) + 1, day, hash: article.words }
    // A hash that differs may be of an earlier way to read words: then they are compared.
    const after = last && last.hash !== article.words ? publishedWords(bytes) : undefined
    const isNew = !last || (after !== undefined && !isDeepStrictEqual(copies.wordsOf(last), after))
    if (last && after && isNew) {
      const versions = { before: copies.wordsOf(last), after }
      checkChange(article, versions, { language: article.language ?? language, severity })
    }
    if (isNew) fresh.push({ name: revisionName(current), bytes })
    if (kept.length + Number(isNew) < 2) continue
    const words = kept.map((name) => ({ name, words: copies.wordsOf(name) }))
    const all = isNew ? [...words, { name: current, words: after }] : words
    histories.set(article.id, toHistory(all, article.text('publishedAt')?.text ?? day))
  }
  return { fresh, histories, files: copies.faults }
}

/** The copies that are kept, by the articles they are of. */
class Copies {
  readonly faults: ContentFile[] = []
  /** Undefined where they are withheld. */
  readonly wordsOf: (name: RevisionName) => PublishedWords | undefined
  readonly #byArticle: ReadonlyMap<string, readonly RevisionName[]>

  constructor(files: ContentFolder['revisions']) {
    this.wordsOf = rememberedOf((name) => {
      const bytes = files.get(revisionName(name))?.()
      return bytes && bytes.length > 0 ? publishedWords(bytes) : undefined
    })
    const names = [...files.keys()].flatMap((file) => {
      const name = parseRevisionName(file)
      if (!name) this.#report(file, 'no copy of a published text has such a name', 'take it out of the folder')
      return name ?? []
    })
    this.#byArticle = grouped(names.toSorted((a, b) => a.number - b.number).map((name) => [name.id, name]))
    for (const versions of this.#byArticle.values()) {
      const index = versions.findIndex(({ number }, before) => number !== before + 1)
      const name = versions[index]
      if (!name) continue
      const message = `${name.id} has no version ${index + 1} before version ${name.number}`
      const help = 'bring its copy back, or leave an empty file of its name to withhold its words'
      this.#report(revisionName(name), message, help)
    }
  }

  #report(file: string, message: string, help: string): void {
    this.faults.push(fileWith(`${revisionsFolder}/${file}`, { rule: 'revision', message, help }))
  }

  /** In the order in which they were published. */
  of(id: string): readonly RevisionName[] {
    return this.#byArticle.get(id) ?? []
  }
}

/** What an editor has to say of changed words. Where those before are withheld, nothing but that is known of them. */
function checkChange(
  article: CheckedDocument,
  { before, after }: { readonly before: PublishedWords | undefined; readonly after: PublishedWords },
  { language, severity }: { readonly language: string; readonly severity: Severity },
): void {
  if (!before) return
  const { file } = article
  const minor = article.text('minorEdit')
  const respelt = before.corrections.filter(({ text }) => !after.corrections.some((other) => other.text === text))
  const added = newCorrections(before, after)
  for (const { text } of respelt) {
    const isThere = added.some((other) => changesIn(changedWords([text], [other.text], language)).every(isSpelling))
    if (isThere && minor) continue
    const message = `the correction ${quoted(text)} was published, and is not there any more`
    const offer = isThere ? asMinor(article) : { help: 'bring it back: what was put right stays said' }
    file.report(
      { severity, rule: 'correction-gone', message, ...offer },
      placeOf(article, { removed: text, added: '' }),
    )
  }
  if (added.length > respelt.length) return
  const changes = changesIn(changedWords(before.paragraphs, after.paragraphs, language))
  const grave = changes.find((change) => !isSpelling(change))
  if (minor && !grave) return
  const [first] = changes
  if (!first) return
  if (minor && grave) {
    const message = `${said(grave)} is more than a change of spelling`
    const help = 'say in corrections what was wrong and what is right now'
    file.report({ severity, rule: 'minor-edit', message, help }, minor)
    return
  }
  const more = changes.length > 1 ? `, and in ${changes.length - 1} more place${changes.length > 2 ? 's' : ''}` : ''
  const finding = {
    severity,
    rule: 'silent-edit',
    message: `readers were told otherwise: ${said(grave ?? first)}${more}`,
    allowed: 'a correction for words that change after publication, or minorEdit where only their spelling does',
    ...(grave ? { help: 'add to corrections what was wrong and what is right now, with its date' } : asMinor(article)),
  }
  file.report(finding, placeOf(article, grave ?? first))
}

function asMinor(article: CheckedDocument): Offer {
  const line = 'minorEdit: spelling'
  const edit = newLine(article, line)
  return { help: `write ${line}`, ...(edit && { mend: { edits: [edit] } }) }
}

/** Words that were there, and those that are there in their place; either may be none. */
interface Change {
  readonly removed: string
  readonly added: string
}

function changesIn(pieces: readonly Piece[]): Change[] {
  const changes: { removed: string; added: string }[] = []
  for (const [index, { kind, text }] of pieces.entries()) {
    if (kind === 'same') continue
    if ((pieces[index - 1]?.kind ?? 'same') === 'same') changes.push({ removed: '', added: '' })
    const change = changes.at(-1)
    if (change) change[kind] += text
  }
  return changes
}

/** How many letters of a word a slip of the keys may get wrong. */
const maximumSlip = 2

/** Whether a change can be one of spelling or punctuation: no figure differs, no word comes or goes. */
function isSpelling({ removed, added }: Change): boolean {
  const [before, after] = [removed, added].map((text) => text.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')) as [
    string,
    string,
  ]
  if (before.toLowerCase() === after.toLowerCase()) return true
  if (before === '' || after === '' || figures(before) !== figures(after)) return false
  return stepsBetween(before, after) <= Math.min(maximumSlip, Math.floor(Math.max(before.length, after.length) / 2))
}

function figures(text: string): string {
  return text.replaceAll(/\P{N}/gu, '')
}

function said({ removed, added }: Change): string {
  const [before, after] = [removed.trim(), added.trim()]
  if (before === '') return `${quoted(after)} was not there`
  return after === '' ? `${quoted(before)} was there` : `${quoted(after)} was ${quoted(before)}`
}

/** Where the new words stand, as far as they are written as they are read; else, where the article begins. */
function placeOf({ file, texts }: CheckedDocument, { added }: Change): Span & { readonly field?: string } {
  const [line = ''] = added.trim().split('\n')
  const isInWord = (at: number) => /[\p{L}\p{N}]/u.test(file.text.charAt(at))
  for (let start = file.text.indexOf(line); line !== '' && start >= 0; start = file.text.indexOf(line, start + 1)) {
    const end = start + line.length
    if (!isInWord(start - 1) && !isInWord(end)) return { start, end }
  }
  return texts.find(({ field }) => field === 'title') ?? { start: 0, end: 1 }
}

function newCorrections(before: PublishedWords, after: PublishedWords): PublishedWords['corrections'] {
  const known = new Set(before.corrections.map(({ text }) => text))
  return after.corrections.filter(({ text }) => !known.has(text))
}

function toHistory(
  versions: readonly { readonly name: RevisionName; readonly words: PublishedWords | undefined }[],
  publishedAt: string,
): Revision[] {
  return versions.map(({ name, words }, index): Revision => {
    const paragraphs = words?.paragraphs
    const before = versions[index - 1]
    if (!before) return { kind: 'first', date: publishedAt, paragraphs }
    const correction = words && newCorrections(before.words ?? { paragraphs: [], corrections: [] }, words).at(-1)
    if (!correction) return { kind: 'spelling', date: name.day, paragraphs }
    return { kind: correction.kind as Revision['kind'], date: correction.date, paragraphs }
  })
}
