import { hash } from 'node:crypto'
import { isUtf8 } from 'node:buffer'
import { diffLines } from 'diff'
import { type ContentFolder, inOrderOfPaths } from '../gate/contentFolder.ts'
import { leadFields } from '../gate/fieldDefinitions.ts'
import { isLanguage } from '../gate/formats.ts'
import type { GateReport } from '../gate/gate.ts'
import { ledgerPath } from '../gate/ledger/ledgerText.ts'
import { placeOf } from '../gate/places.ts'
import { isError } from '../gate/problem.ts'
import { publishedWords } from '../gate/publishedWords.ts'
import { parseRevisionName, revisionsFolder } from '../newsroom/revisions.ts'
import type { SaidChange } from './commitMessage.ts'
import { contentOf } from './documents.ts'
import { partsOf, withValue } from './fields.ts'
import type { ChangedFile } from './repository.ts'

/** A changed file, in words. */
export interface Change extends ChangedFile, SaidChange {
  /** Of what was looked at: what is committed is that, or nothing. */
  readonly seen: string
  /** What its author should know of it. */
  readonly notes: readonly string[]
  /** Whether anything is published from a file of this name. */
  readonly isRead: boolean
  /** BCP 47 */
  readonly language: string
  /** The words before and now, paragraph by paragraph, where both can be read. */
  readonly words: { readonly before: readonly string[]; readonly after: readonly string[] } | undefined
  /** Lines that went and that came, of all that is no such word. */
  readonly lines: readonly { readonly kind: 'removed' | 'added'; readonly text: string }[]
}

/** Of a file as it was looked at. */
export function seenOf({ after }: Pick<ChangedFile, 'after'>): string {
  return after ? hash('sha256', after, 'base64') : 'deleted'
}

/** Says what became of a file. @param report of the folder as a build would see it */
export function describe(file: ChangedFile, folder: ContentFolder, report: GateReport): Change {
  const { path, before, after } = file
  const { values } = contentOf(path, after ?? before ?? new Uint8Array())
  const name = [values['title'], values['name']].find((one) => typeof one === 'string' && one !== '')
  const noun = nounOf(path)
  const { language } = values
  const isText = path.endsWith('.md') || path.endsWith('.yaml')
  const isCorrected = before && after && noun === 'article' && correctionsIn(after) > correctionsIn(before)
  return {
    ...file,
    verb: !before ? 'Add' : !after ? 'Remove' : isCorrected ? 'Correct' : 'Change',
    noun,
    name: typeof name === 'string' ? name : path.replace(/^content\/(?:media\/)?/, ''),
    isByBuild: isWrittenByBuilds(path),
    seen: seenOf(file),
    notes: notesOf(file, { folder, report, isDraft: values['status'] === 'draft' }),
    isRead: !after || isReadFrom(path, folder),
    language: typeof language === 'string' && isLanguage(language) ? language : report.publication.language,
    ...(isText && !isWrittenByBuilds(path) && before && after && isUtf8(before) && isUtf8(after)
      ? differenceOf(path, before, after)
      : { words: undefined, lines: [] }),
  }
}

/** The folder as it would be if all but these changes were committed. */
export function withoutChanges(folder: ContentFolder, unchosen: readonly ChangedFile[]): ContentFolder {
  const [texts, media, revisions] = [new Map(folder.texts), new Map(folder.media), new Map(folder.revisions)]
  let { ledger } = folder
  for (const { path, before } of unchosen) {
    const copy = path.startsWith(`${revisionsFolder}/`) ? path.slice(revisionsFolder.length + 1) : undefined
    if (path === ledgerPath) ledger = before
    else if (copy !== undefined && before) revisions.set(copy, () => before)
    else if (copy !== undefined) revisions.delete(copy)
    else if (path.startsWith('content/media/')) {
      if (!before) media.delete(path)
    } else if (before) texts.set(path, before)
    else texts.delete(path)
  }
  return { ...folder, texts: inOrderOfPaths(texts), media, revisions, ledger }
}

function correctionsIn(bytes: Buffer): number {
  return publishedWords(bytes).corrections.length
}

function nounOf(path: string): string {
  if (path === ledgerPath) return 'address'
  if (path.startsWith(`${revisionsFolder}/`)) return 'copy'
  if (path.startsWith('content/media/')) return 'picture'
  const place = placeOf(path)
  if ('rule' in place) return 'file'
  return { Site: 'setting', Front: 'front page' }[place.type as string] ?? place.type.toLowerCase()
}

function notesOf(
  { path, after }: ChangedFile,
  { folder, report, isDraft }: { folder: ContentFolder; report: GateReport; isDraft: boolean },
): string[] {
  const errors = report.problems.filter((problem) => problem.file === path && isError(problem)).length
  const bytes = folder.texts.get(path)
  const fresh = report.freshRevisions.find((one) => one.bytes === bytes)
  const number = fresh && parseRevisionName(fresh.name)?.number
  const isSilent = report.problems.some(
    ({ file, rule }) => file === path && ['silent-edit', 'correction-gone', 'minor-edit'].includes(rule),
  )
  return [
    isDraft && after ? 'a draft: readers do not get it' : [],
    number === 1 ? 'published for the first time' : [],
    isSilent ? 'published words changed: a correction is asked for, or minorEdit: spelling' : [],
    number !== undefined && number > 1 && !isSilent ? 'published words changed, and it says so' : [],
    errors > 0 ? `${errors} ${errors === 1 ? 'error' : 'errors'}` : [],
    !after || isReadFrom(path, folder) ? [] : 'nothing is published from this file',
  ].flat()
}

function isReadFrom(path: string, { texts, media }: ContentFolder): boolean {
  return texts.has(path) || media.has(path) || isWrittenByBuilds(path)
}

function isWrittenByBuilds(path: string): boolean {
  return path === ledgerPath || path.startsWith(`${revisionsFolder}/`)
}

/** What is read as words is compared by words, all else by lines. */
function differenceOf(path: string, before: Buffer, after: Buffer): Pick<Change, 'words' | 'lines'> {
  const [old, fresh] = [readingOf(path, before), readingOf(path, after)]
  if (old.words.length === 0 || fresh.words.length === 0) {
    return { words: undefined, lines: changedLines(old.text, fresh.text) }
  }
  const lines = changedLines(otherFields(old.fields), otherFields(fresh.fields))
  if (old.words.join('\n') !== fresh.words.join('\n')) {
    return { words: { before: old.words, after: fresh.words }, lines }
  }
  // Marks and links of a text are no words of it.
  return { words: undefined, lines: [...lines, ...changedLines(old.body, fresh.body)] }
}

function readingOf(path: string, bytes: Buffer) {
  const text = String(bytes)
  const { fields = '', body = '' } = partsOf(path, text) ?? {}
  return { text, fields, body, words: path.endsWith('.md') ? publishedWords(bytes).paragraphs : [] }
}

/** Fields without those that are read as words. */
function otherFields(fields: string): string {
  return leadFields.reduce((others, path) => withValue(others, path, undefined), fields)
}

function changedLines(before: string, after: string): Change['lines'][number][] {
  return diffLines(before, after, { stripTrailingCr: true })
    .filter(({ added, removed }) => added || removed)
    .map(({ value, added }) => ({ kind: added ? 'added' : 'removed', text: value.replace(/\n$/, '') }))
}
