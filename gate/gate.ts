import { hash } from 'node:crypto'
import { permanentPath } from '../newsroom/paths.ts'
import { cardCoverage, type Coverage } from '../cards/coverage.ts'
import { checkCardWords } from './cardWords.ts'
import { type CheckedFile, checkFile } from './checkedFile.ts'
import { readContentFolder, type ContentFolder } from './contentFolder.ts'
import { checkDates } from './dates.ts'
import { CheckedDocument, type Histories, Publication } from './document.ts'
import { fieldsOf } from './fieldDefinitions.ts'
import { checkFiles } from './fileCheckers.ts'
import { checkFront } from './front.ts'
import { memoryOfGate, readMemory, writeMemory, type Memory } from './memory.ts'
import { checkLedger } from './ledger/checkLedger.ts'
import type { checkHouseStyle, StyleOfText } from './houseStyle.ts'
import { checkLanguage } from './phrases.ts'
import { LinkTargets } from './linkTargets.ts'
import { checkMediaFiles } from './media/mediaFiles.ts'
import { usedMedia, type UsedMedia } from './media/mediaReferences.ts'
import { isMeantAsSite, sitePath } from './places.ts'
import { ContentFile, fileWith, inReadingOrder, isError, type Problem } from './problem.ts'
import { plainText } from './readText.ts'
import { checkRevisions, type FreshRevision } from './revisions.ts'
import { checkReferences } from './references.ts'
import { checkTranslations } from './translations.ts'
import { checkUniqueness } from './uniqueness.ts'

export interface GateReport {
  readonly problems: readonly Problem[]
  readonly files: readonly ContentFile[]
  /** Every path a site built from this content keeps for its readers: what the ledger of URLs is to hold. */
  readonly promised: readonly string[]
  readonly media: UsedMedia
  /** Published words of which no copy is kept yet. */
  readonly freshRevisions: readonly FreshRevision[]
  /** The versions of published articles, by their ids, where there are several of one. */
  readonly histories: Histories
  /** What nobody may read yet, or any more: looked for when it is asked for. */
  readonly unpublished: () => readonly Unpublished[]
  /** What was found of style, for the next check. */
  readonly styles: ReadonlyMap<string, StyleOfText>
  readonly publication: Publication
  /**
   * The HTML of bodies by the path of their file, where the gate has made it just now: not of those that show pictures
   * or lead to files, nor of those it knew.
   */
  readonly bodies: ReadonlyMap<string, string>
  readonly isPassed: boolean
}

/** A document that readers must not see: a draft, what is scheduled or has expired, or what only those name. */
export interface Unpublished {
  readonly path: string
  /** Its headline or its name. */
  readonly title: string
  /** The addresses it would have; none, if it has had them. */
  readonly addresses: readonly string[]
  /** Files of `content/media` that nothing published shows, each with the SHA-256 of its bytes. */
  readonly media: readonly (readonly [name: string, hash: string])[]
}

export interface GateOptions {
  /** It decides what is published. */
  readonly now: Date
  /**
   * Whether it is checked while it is being written: drafts and what is scheduled are shown too, so that their pictures are
   * needed, and published words may change before anything is said of it.
   */
  readonly showsAll?: boolean
  /** Looks at the style of the house too, which takes longer than all the rest, and packages that a build does without. */
  readonly checkStyle?: typeof checkHouseStyle
  /** What the fonts of the cards can draw. */
  readonly coverage: Coverage
  /** Files that have been checked by themselves, as they are now; the others are checked here. */
  readonly checked?: ReadonlyMap<string, CheckedFile>
  /** What an earlier check has found of style. */
  readonly knownStyles?: ReadonlyMap<string, StyleOfText>
}

/** Checks everything an editor wrote, and reports every problem at once. Pure: what it is given is all it knows. */
export function checkContent(folder: ContentFolder, { checked, knownStyles, ...options }: GateOptions): GateReport {
  const files: ContentFile[] = []
  const documents: CheckedDocument[] = []
  for (const [path, bytes] of folder.texts) {
    const alone = checked?.get(path) ?? checkFile(path, bytes)
    const file = new ContentFile(path, alone.isReadable ? () => plainText(bytes) : '', alone.problems)
    files.push(file)
    if (alone.document) documents.push(new CheckedDocument(file, alone.document))
  }
  const publication = new Publication(documents, options.now)
  checkDates(publication)
  checkUniqueness(publication)
  checkCardWords(publication, options.coverage)
  const revisions = checkRevisions(publication, folder, options.showsAll ? 'warning' : 'error')
  const targets = new LinkTargets(publication, revisions.histories)
  checkReferences(publication, { folder, targets })
  checkFront(publication)
  checkLanguage(publication)
  checkTranslations(publication)
  const styles = options.checkStyle?.(publication, knownStyles) ?? new Map<string, StyleOfText>()
  const ledger = checkLedger(publication, { folder, targets, histories: revisions.histories })
  const unreadable = Array.from(folder.unreadable, ([path, reason]) =>
    fileWith(path, { rule: 'unreadable', message: `cannot be read: ${reason}` }),
  )
  const others = [revisions.files, [...missingParts(publication, folder)], checkMediaFiles(folder), unreadable].flat()
  const problems = inReadingOrder([...files, ...ledger.files, ...others].flatMap((file) => file.problems))
  return {
    problems,
    files: [...files, ...ledger.files],
    freshRevisions: revisions.fresh,
    histories: revisions.histories,
    promised: ledger.promised,
    media: usedMedia(options.showsAll ? documents : publication.published, folder),
    unpublished: () => unpublishedOf(publication, folder),
    styles,
    publication,
    bodies: new Map(documents.flatMap(({ file, body }) => (body?.html === undefined ? [] : [[file.path, body.html]]))),
    isPassed: !problems.some(isError),
  }
}

function unpublishedOf(publication: Publication, folder: ContentFolder): Unpublished[] {
  const { documents, published } = publication
  const { pictures, linked } = usedMedia(published, folder)
  const shown = new Set([...pictures.values(), ...linked.values()])
  return documents
    .filter((document) => !published.has(document))
    .map((document) => {
      const own = usedMedia([document], folder)
      return {
        path: document.file.path,
        title: (document.text('title') ?? document.text('name'))?.text ?? '',
        addresses:
          publication.stageOf(document) === 'expired'
            ? []
            : [document.path ?? [], document.type === 'Article' ? permanentPath(document.id) : []].flat(),
        media: [...own.pictures, ...own.linked].filter(([, bytes]) => !shown.has(bytes)),
      }
    })
}

/** What only the whole publication can lack. */
function* missingParts(publication: Publication, { texts }: ContentFolder): Generator<ContentFile> {
  if (!texts.has(sitePath) && ![...texts.keys()].some(isMeantAsSite)) {
    const message = 'missing: it says what the publication is called and where it lives'
    const required = fieldsOf('Site').filter(({ isRequired }) => isRequired)
    yield fileWith(sitePath, { rule: 'site-missing', message, allowed: required.map(({ name }) => name).join(', ') })
  }
  if (publication.publishedOf('Article').length === 0) {
    const message = 'there is no published article, so there would be nothing to read'
    yield fileWith('content/articles', { rule: 'nothing-published', message })
  }
}

/** Checks `content/` as it is now. */
export async function checkContentFolder(
  options: Omit<GateOptions, 'coverage'>,
): Promise<GateReport & Pick<ContentFolder, 'texts'>> {
  const folder = await readContentFolder()
  const coverage = await cardCoverage()
  return {
    ...(await checkWithMemory(folder, { ...options, coverage }, await memoryOfGate('gate'))),
    texts: folder.texts,
  }
}

/** What an earlier check found in a file alone. */
export interface KnownFile {
  readonly hash: string
  readonly checked: CheckedFile
}

/** Files that are as they were are not looked into again. Says word for word what `checkContent()` says. */
export async function checkWithMemory(
  folder: ContentFolder,
  options: GateOptions,
  memory: Memory,
): Promise<GateReport> {
  const checked = await checkedFiles(folder.texts, memory)
  if (!options.checkStyle) return checkContent(folder, { ...options, checked })
  const styleMemory = { ...memory, path: `${memory.path}-style` }
  const knownStyles = await readMemory<StyleOfText>(styleMemory)
  const report = checkContent(folder, { ...options, checked, knownStyles })
  await writeMemory(report.styles, styleMemory, knownStyles)
  return report
}

/** What is found in each file by itself; those that are as they were are not looked into again. */
export async function checkedFiles(
  texts: ContentFolder['texts'],
  memory: Memory,
): Promise<ReadonlyMap<string, CheckedFile>> {
  const before = await readMemory<KnownFile>(memory)
  const files = [...texts].map(([path, bytes]) => ({ path, bytes, hash: hash('sha256', bytes, 'base64') }))
  const fresh = await checkFiles(files.filter((file) => before.get(file.path)?.hash !== file.hash))
  const known = new Map<string, KnownFile>()
  for (const file of files) {
    const checked = fresh.get(file.path)
    const one = checked ? toKnown(file.hash, checked) : before.get(file.path)
    if (one) known.set(file.path, one)
  }
  await writeMemory(known, memory, before)
  return new Map([...Array.from(known, ([path, one]) => [path, one.checked] as const), ...fresh])
}

/** What there is to keep: nothing of what was found in haste, as there was no time to find all. */
export function toKnown(fileHash: string, checked: CheckedFile): KnownFile | undefined {
  if (checked.isUnfinished) return undefined
  const { document } = checked
  // Of a text that is as it was, the HTML stands beside the typed document.
  const body = document?.body && { ...document.body, html: undefined }
  return { hash: fileHash, checked: { ...checked, document: document && { ...document, body } } }
}
