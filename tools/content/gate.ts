import type { Coverage } from '../cards/coverage.ts'
import { checkBody } from './body/body.ts'
import { checkCardWords } from './cardWords.ts'
import { ContentFile } from './contentFile.ts'
import type { ContentFolder } from './contentFolder.ts'
import { checkDates } from './dates.ts'
import { isDraft, type CheckedDocument } from './document.ts'
import { fieldsOf } from './fieldDefinitions.ts'
import { checkFields } from './fields.ts'
import { checkFormat } from './formats.ts'
import { readMarkdownFile, readYamlFile } from './frontMatter.ts'
import { checkLedger } from './ledger/checkLedger.ts'
import { buildLinkTargets } from './linkTargets.ts'
import { isTimeZone } from './locale.ts'
import { checkPictureFiles } from './pictureFiles.ts'
import { isMeantAsSite, placeOf, sitePath, type Place } from './places.ts'
import { inReadingOrder, isError, type Problem } from './problem.ts'
import { readText, type ReadFile } from './readText.ts'
import { checkReferences } from './references.ts'
import { checkWords } from './textRules.ts'
import { checkUniqueness } from './uniqueness.ts'

export interface GateReport {
  readonly problems: readonly Problem[]
  readonly files: readonly ContentFile[]
  /** Every path a site built from this content keeps for its readers: what the ledger of URLs is to hold. */
  readonly promised: readonly string[]
  /** Whether a site may be built from this content. */
  readonly isPassed: boolean
}

/**
 * Checks everything an editor wrote, and reports every problem at once. Pure: what it is given is all it knows.
 * @param now dates after this moment are pointed out
 * @param coverage what the fonts of the cards can draw
 */
export function checkContent(
  folder: ContentFolder,
  { now, coverage }: { readonly now: Date; readonly coverage: Coverage },
): GateReport {
  const texts = [...folder.texts].map(([path, bytes]) => readText(path, bytes))
  const files = texts.map(({ file }) => file)
  const documents = texts.flatMap((text) => checkDocument(text) ?? [])
  const timeZone = timeZoneOf(documents)
  for (const document of documents) checkDates(document, { now, timeZone })
  checkUniqueness(documents)
  checkCardWords(documents, coverage)
  const targets = buildLinkTargets(documents, timeZone)
  checkReferences(documents, { folder, targets })
  const ledger = checkLedger(documents, { folder, timeZone, targets })
  const others = [
    ...ledger.files,
    ...missingParts(documents, folder),
    ...unreadable(folder),
    ...checkPictureFiles(folder),
  ]
  const problems = inReadingOrder([...files, ...others].flatMap((file) => file.problems))
  return {
    problems,
    files: [...files, ...ledger.files],
    promised: ledger.promised,
    isPassed: !problems.some(isError),
  }
}

function checkDocument({ file, isReadable }: ReadFile): CheckedDocument | undefined {
  const place = placeOf(file.path)
  if ('rule' in place) {
    file.report(place)
    return undefined
  }
  if (place.fault) file.report(place.fault)
  const { type, name, fault } = place
  return { type, name, file, isInPlace: !fault, ...(isReadable ? checkParts(file, place) : nothingOf(file)) }
}

type Parts = Pick<CheckedDocument, 'fields' | 'body'>

function checkParts(file: ContentFile, { type, isMarkdown }: Place): Parts {
  try {
    const parts = isMarkdown ? readMarkdownFile(file) : readYamlFile(file)
    const fields = checkFields(file, parts.fields, fieldsOf(type))
    fields.texts.forEach(checkFormat)
    fields.texts.forEach(checkWords)
    return { fields, body: parts.body && checkBody(file, parts.body) }
  } catch (error) {
    // Parsers follow nesting by calling themselves, until the stack is full. Whatever else goes wrong is our own fault.
    if (!(error instanceof RangeError)) throw error
    file.report({ rule: 'nested-too-deep', message: 'lists, quotes or brackets are nested too deep to be read' })
    return nothingOf(file)
  }
}

function nothingOf(file: ContentFile): Parts {
  return { fields: checkFields(file, undefined, []), body: undefined }
}

/** What only the whole publication can lack. */
function missingParts(documents: readonly CheckedDocument[], { texts }: ContentFolder): ContentFile[] {
  const site = new ContentFile(sitePath, '')
  if (!texts.has(sitePath) && ![...texts.keys()].some(isMeantAsSite)) {
    const required = fieldsOf('Site').filter(({ isRequired }) => isRequired)
    site.report({
      rule: 'site-missing',
      message: 'missing: it says what the publication is called and where it lives',
      allowed: required.map(({ name }) => name).join(', '),
    })
  }
  const articles = new ContentFile('content/articles', '')
  if (!documents.some((document) => document.type === 'Article' && !isDraft(document))) {
    const message = 'there is no published article, so there would be nothing to read'
    articles.report({ rule: 'nothing-published', message })
  }
  return [site, articles]
}

/** The publication's own time zone, or UTC while that is not known. */
function timeZoneOf(documents: readonly CheckedDocument[]): string {
  const zone = documents.find(({ type }) => type === 'Site')?.fields.text('timeZone')?.text
  return zone !== undefined && isTimeZone(zone) ? zone : 'UTC'
}

function unreadable(folder: ContentFolder): ContentFile[] {
  return [...folder.unreadable].map(([path, reason]) => {
    const file = new ContentFile(path, '')
    file.report({ rule: 'unreadable', message: `cannot be read: ${reason}` })
    return file
  })
}
