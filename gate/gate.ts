import { hash } from 'node:crypto'
import type { Coverage } from '../cards/coverage.ts'
import { checkCardWords } from './cardWords.ts'
import { type CheckedFile, checkFile, toDocument } from './checkedFile.ts'
import type { ContentFolder } from './contentFolder.ts'
import { checkDates } from './dates.ts'
import { Publication } from './document.ts'
import { fieldsOf } from './fieldDefinitions.ts'
import { checkFiles } from './fileCheckers.ts'
import { memoryOfGate, readMemory, writeMemory, type Memory } from './knownFiles.ts'
import { checkLedger } from './ledger/checkLedger.ts'
import { LinkTargets } from './linkTargets.ts'
import { checkMediaFiles } from './media/mediaFiles.ts'
import { usedMedia, type UsedMedia } from './media/mediaReferences.ts'
import { isMeantAsSite, sitePath } from './places.ts'
import { ContentFile, fileWith, inReadingOrder, isError, type Problem } from './problem.ts'
import { plainText } from './readText.ts'
import { checkReferences } from './references.ts'
import { checkUniqueness } from './uniqueness.ts'

export interface GateReport {
  readonly problems: readonly Problem[]
  readonly files: readonly ContentFile[]
  /** Every path a site built from this content keeps for its readers: what the ledger of URLs is to hold. */
  readonly promised: readonly string[]
  /** What is to be made of content/media. */
  readonly media: UsedMedia
  /**
   * The HTML of bodies by the path of their file, where the gate has made it just now: not of those that show pictures
   * or lead to files, nor of those it knew.
   */
  readonly bodies: ReadonlyMap<string, string>
  /** Whether a site may be built from this content. */
  readonly isPassed: boolean
}

export interface GateOptions {
  /** Dates after this moment are pointed out. */
  readonly now: Date
  /** What the fonts of the cards can draw. */
  readonly coverage: Coverage
  /** Files that have been checked by themselves, as they are now; the others are checked here. */
  readonly checked?: ReadonlyMap<string, CheckedFile>
}

/**
 * Checks everything an editor wrote, and reports every problem at once. Pure: what it is given is all it knows.
 */
export function checkContent(folder: ContentFolder, { now, coverage, checked = new Map() }: GateOptions): GateReport {
  const texts = [...folder.texts].map(([path, bytes]) => {
    const alone = checked.get(path) ?? checkFile(path, bytes)
    const file = new ContentFile(path, alone.isReadable ? () => plainText(bytes) : '', alone.problems)
    return { alone, file, document: toDocument(alone, file) }
  })
  const files = texts.map(({ file }) => file)
  const publication = new Publication(texts.flatMap(({ document }) => document ?? []))
  checkDates(publication, now)
  checkUniqueness(publication)
  checkCardWords(publication, coverage)
  const targets = new LinkTargets(publication)
  checkReferences(publication, { folder, targets })
  const ledger = checkLedger(publication, { folder, targets })
  const others = [
    ...ledger.files,
    ...missingParts(publication, folder),
    ...Array.from(folder.unreadable, ([path, reason]) =>
      fileWith(path, { rule: 'unreadable', message: `cannot be read: ${reason}` }),
    ),
    ...checkMediaFiles(folder),
  ]
  const problems = inReadingOrder([...files, ...others].flatMap((file) => file.problems))
  return {
    problems,
    files: [...files, ...ledger.files],
    promised: ledger.promised,
    media: usedMedia(publication, folder),
    bodies: new Map(
      publication.documents.flatMap(({ file, body }) => (body?.html === undefined ? [] : [[file.path, body.html]])),
    ),
    isPassed: !problems.some(isError),
  }
}

/** What only the whole publication can lack. */
function missingParts(publication: Publication, { texts }: ContentFolder): ContentFile[] {
  const missing: ContentFile[] = []
  if (!texts.has(sitePath) && ![...texts.keys()].some(isMeantAsSite)) {
    const required = fieldsOf('Site').filter(({ isRequired }) => isRequired)
    const message = 'missing: it says what the publication is called and where it lives'
    const allowed = required.map(({ name }) => name).join(', ')
    missing.push(fileWith(sitePath, { rule: 'site-missing', message, allowed }))
  }
  if (publication.publishedOf('Article').length === 0) {
    const message = 'there is no published article, so there would be nothing to read'
    missing.push(fileWith('content/articles', { rule: 'nothing-published', message }))
  }
  return missing
}

/** What an earlier check found in a file alone. */
export interface KnownFile {
  /** Of the bytes that were checked. */
  readonly hash: string
  readonly checked: CheckedFile
}

/**
 * The gate with a memory: files that are as they were when they were last checked are not looked into again. Says word
 * for word what `checkContent()` says.
 */
export async function checkContentFolder(
  folder: ContentFolder,
  options: Pick<GateOptions, 'now' | 'coverage'>,
  givenMemory?: Memory,
): Promise<GateReport> {
  const memory = givenMemory ?? (await memoryOfGate('gate'))
  const before = await readMemory<KnownFile>(memory)
  const files = [...folder.texts].map(([path, bytes]) => ({ path, bytes, hash: hash('sha256', bytes, 'base64') }))
  const changed = files.filter((file) => before.get(file.path)?.hash !== file.hash)
  const fresh = await checkFiles(changed)
  const found = new Map([...Array.from(before, ([path, { checked }]) => [path, checked] as const), ...fresh])
  const known = remembered(files, found)
  if (changed.length > 0 || known.size !== before.size) await writeMemory(known, memory)
  return checkContent(folder, { ...options, checked: found })
}

/** What there is to be remembered of the files there are: not what was found in haste, as there was no time to find all. */
export function remembered(
  files: readonly { readonly path: string; readonly hash: string }[],
  found: ReadonlyMap<string, CheckedFile>,
): ReadonlyMap<string, KnownFile> {
  return new Map(
    files.flatMap((file) => {
      const checked = found.get(file.path)
      if (!checked) throw new Error(`${file.path} has not been checked`)
      return checked.isUnfinished ? [] : [[file.path, { hash: file.hash, checked: withoutHtml(checked) }]]
    }),
  )
}

/** Of a text that is as it was, the HTML stands beside the typed document. */
function withoutHtml(checked: CheckedFile): CheckedFile {
  const { document } = checked
  if (document?.body?.html === undefined) return checked
  return { ...checked, document: { ...document, body: { ...document.body, html: undefined } } }
}
