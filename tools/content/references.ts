import { archivePath, articlePath, authorPath, authorsPath, frontPath, staticPagePath, topicPath, topicsPath } from '../../newsroom/paths.ts'
import { mediaName } from '../../newsroom/media.ts'
import type { ContentFolder } from './contentFolder.ts'
import type { CheckedText } from './fields.ts'
import { isDraft, type CheckedDocument } from './gate.ts'
import { checkLink, type Target } from './links.ts'
import { didYouMean, listed } from './suggestion.ts'
import { quoted, reportValue, type TextValue } from './value.ts'

/** Checks that everything a document refers to exists: authors, topics, pictures, pages and the anchors in them. */
export function checkReferences(documents: readonly CheckedDocument[], folder: ContentFolder): void {
  const pictures = [...folder.pictures.keys()].map((path) => path.replace('content/media/', '')).toSorted()
  const targets = targetsOf(documents)
  const origin = documents.find(({ type }) => type === 'Site')?.fields.text('url')?.text
  for (const document of documents) {
    for (const text of document.fields.texts) checkText(text, documents, pictures, targets)
    checkTwice(document, 'authors')
    checkTwice(document, 'topics')
    for (const picture of document.body?.pictures ?? []) checkPicture(picture, pictures)
    for (const link of document.body?.links ?? []) checkLink(link, { document, targets, origin })
  }
}

function checkText(
  text: CheckedText,
  documents: readonly CheckedDocument[],
  pictures: readonly string[],
  targets: ReadonlyMap<string, Target>,
): void {
  const { definition } = text
  if (definition.type !== 'string') return
  if (definition.refersTo) checkId(text, documents, definition.refersTo)
  if (definition.format === 'media' && mediaName(text.text)) checkPicture(text, pictures)
  if (definition.format === 'path' && text.text.startsWith('/')) {
    checkLink(text, { document: undefined, targets, origin: undefined })
  }
}

function checkId(value: TextValue, documents: readonly CheckedDocument[], type: 'Author' | 'Topic'): void {
  const ids = documents
    .filter((document) => document.type === type)
    .map(({ file }) => file.name)
    .toSorted()
  if (ids.includes(value.text)) return
  const folder = type === 'Author' ? 'authors' : 'topics'
  const byName = documents.find(
    (document) => document.type === type && document.fields.text('name')?.text.toLowerCase() === value.text.toLowerCase(),
  )
  reportValue(value, {
    rule: `${type.toLowerCase()}-unknown`,
    message: `no ${type.toLowerCase()} ${quoted(value.text)}`,
    allowed: listed(ids) || `none yet: add a file to content/${folder}`,
    help: byName ? `did you mean "${byName.file.name}"?` : (didYouMean(value.text, ids) ?? `or add content/${folder}/${value.text}.yaml`),
  })
}

function checkTwice({ fields }: CheckedDocument, field: string): void {
  const seen = new Set<string>()
  for (const value of fields.list(field)) {
    if (seen.has(value.text)) reportValue(value, { rule: 'listed-twice', message: `${quoted(value.text)} is listed twice` })
    seen.add(value.text)
  }
}

function checkPicture(value: TextValue, pictures: readonly string[]): void {
  const name = mediaName(value.text)
  if (name && pictures.includes(name)) return
  const guess = didYouMean(name ?? value.text.replace(/^.*\//, ''), pictures)
  reportValue(value, {
    rule: 'picture-missing',
    message: name ? `there is no picture content/media/${name}` : `${quoted(value.text)} is not a picture of this publication`,
    allowed: 'a file in content/media, written as ../media/ and its name',
    help: guess?.replace('"', '"../media/'),
  })
}

/** Every path a link may lead to. Later pages of lists are left out: what stands on them moves on. */
function targetsOf(documents: readonly CheckedDocument[]): Map<string, Target> {
  const open: Target = { anchors: undefined, problem: undefined }
  const targets = new Map<string, Target>([frontPath, archivePath(), topicsPath, authorsPath].map((path) => [path, open]))
  for (const document of documents) {
    const { type, file, fields, body } = document
    const anchors = body?.anchors
    if (type === 'Topic') targets.set(topicPath(file.name), open)
    if (type === 'Author') targets.set(authorPath(file.name), open)
    if (type === 'Page') targets.set(staticPagePath(file.name), { anchors, problem: undefined })
    if (type !== 'Article') continue
    const path = articlePath(file.name)
    targets.set(path, { anchors, problem: isDraft(document) ? `${path} is a draft, which nobody can read` : undefined })
    const year = fields.text('publishedAt')?.text.slice(0, 4)
    if (!isDraft(document) && year) targets.set(archivePath(Number(year)), open)
    for (const alias of fields.list('aliases')) {
      targets.set(alias.text, { anchors: undefined, problem: `${alias.text} is an old address`, instead: path })
    }
  }
  return targets
}
