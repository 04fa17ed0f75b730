import { readText } from './readText.ts'
import { checkBody, type CheckedBody } from './body.ts'
import { ContentFile } from './contentFile.ts'
import type { ContentFolder } from './contentFolder.ts'
import { checkDates } from './dates.ts'
import { fieldsOf, type DocumentTypeName } from './fieldDefinitions.ts'
import { checkFields, type CheckedFields } from './fields.ts'
import { checkFormat } from './formats.ts'
import { readMarkdownFile, readYamlFile } from './frontMatter.ts'
import { checkPictureFiles } from './pictureFiles.ts'
import { inReadingOrder, isError, type Problem } from './problem.ts'
import { checkReferences } from './references.ts'
import { placeOf, reportMisplaced } from './places.ts'
import { checkUniqueness } from './uniqueness.ts'

/** A file that could be read as a document, with whatever is wrong with it. */
export interface CheckedDocument {
  readonly type: DocumentTypeName
  readonly file: ContentFile
  readonly fields: CheckedFields
  /** Only articles and pages have one. */
  readonly body: CheckedBody | undefined
}

export interface GateReport {
  readonly problems: readonly Problem[]
  readonly files: readonly ContentFile[]
  /** Whether a site may be built from this content. */
  readonly isPassed: boolean
}

/**
 * Checks everything an editor wrote, and reports every problem at once. Pure: what it is given is all it knows.
 * @param now dates after this moment are pointed out
 */
export function checkContent(folder: ContentFolder, { now }: { now: Date }): GateReport {
  const files = [...folder.texts].map(([path, bytes]) => readText(path, bytes))
  const documents = files.flatMap((file) => checkDocument(file) ?? [])
  const missing = new ContentFile('content/site.yaml', '')
  checkWhole(documents, folder, files, missing)
  for (const document of documents) checkDates(document, { now, documents })
  checkUniqueness(documents)
  checkReferences(documents, folder)
  const others = [missing, ...unreadable(folder), ...checkPictureFiles(folder)]
  const problems = inReadingOrder([...files, ...others].flatMap((file) => file.problems))
  return { problems, files, isPassed: !problems.some(isError) }
}

function checkDocument(file: ContentFile): CheckedDocument | undefined {
  const place = placeOf(file.path)
  if (!place) {
    reportMisplaced(file)
    return undefined
  }
  const { type, isMarkdown } = place
  const frontMatter = isMarkdown ? readMarkdownFile(file) : readYamlFile(file)
  if (!frontMatter) return undefined
  const fields = checkFields(file, frontMatter, fieldsOf(type))
  fields.texts.forEach(checkFormat)
  return { type, file, fields, body: isMarkdown ? checkBody(file, frontMatter) : undefined }
}

/** What only the whole publication can lack. */
function checkWhole(
  documents: readonly CheckedDocument[],
  { texts }: ContentFolder,
  files: readonly ContentFile[],
  missing: ContentFile,
): void {
  if (!texts.has('content/site.yaml')) {
    missing.report({
      rule: 'site-missing',
      message: 'missing: it says what the publication is called and where it lives',
      allowed: fieldsOf('Site')
        .filter(({ isRequired }) => isRequired)
        .map(({ name }) => name)
        .join(', '),
    })
  }
  const hasFiles = files.some(({ path }) => path.startsWith('content/articles/'))
  const hasPublished = documents.some((document) => document.type === 'Article' && !isDraft(document))
  if (hasPublished || (hasFiles && !documents.some(({ type }) => type === 'Article'))) return
  const folder = new ContentFile('content/articles', '')
  folder.report({ rule: 'nothing-published', message: 'there is no published article, so there would be nothing to read' })
  missing.problems.push(...folder.problems)
}

/** Whether an article is kept from readers, as far as the gate can tell from a file that may be wrong. */
export function isDraft({ fields }: CheckedDocument): boolean {
  return fields.text('status')?.text === 'draft'
}

function unreadable(folder: ContentFolder): ContentFile[] {
  return [...folder.unreadable].map(([path, reason]) => {
    const file = new ContentFile(path, '')
    file.report({ rule: 'unreadable', message: `cannot be read: ${reason}` })
    return file
  })
}
