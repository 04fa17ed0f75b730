import { mediaName } from '../../newsroom/media.ts'
import type { ContentFolder } from './contentFolder.ts'
import type { CheckedDocument } from './document.ts'
import { allowedBy } from './formats.ts'
import { isWebAddress } from './textFormats.ts'
import type { CheckedText } from './fields.ts'
import { checkLink } from './links.ts'
import type { LinkTargets } from './linkTargets.ts'
import { asQuestion, listed, nearest } from './suggestion.ts'
import { quoted, reportValue, type TextValue } from './value.ts'

/** What can be referred to. */
interface Known {
  readonly ids: Record<'Author' | 'Topic', Ids>
  /** Names in content/media. */
  readonly pictures: ReadonlySet<string>
  readonly targets: LinkTargets
}

interface Ids {
  readonly all: readonly string[]
  /** The id by what readers see, in small letters. */
  readonly byName: ReadonlyMap<string, string>
}

/** Checks that everything a document refers to exists: authors, topics, pictures, pages and the anchors in them. */
export function checkReferences(
  documents: readonly CheckedDocument[],
  { folder, targets }: { folder: ContentFolder; targets: LinkTargets },
): void {
  const known: Known = {
    ids: { Author: idsOf(documents, 'Author'), Topic: idsOf(documents, 'Topic') },
    pictures: new Set([...folder.pictures.keys()].map((path) => path.replace('content/media/', ''))),
    targets,
  }
  const url = documents.find(({ type }) => type === 'Site')?.fields.text('url')?.text
  const host = url !== undefined && isWebAddress(url) ? new URL(url).host : undefined
  for (const document of documents) {
    for (const text of document.fields.texts) checkText(text, document, known)
    checkTwice(document, 'authors')
    checkTwice(document, 'topics')
    for (const picture of document.body?.pictures ?? []) checkPicture(picture, known)
    for (const link of document.body?.links ?? []) checkLink(link, { document, targets: known.targets, host })
  }
}

function idsOf(documents: readonly CheckedDocument[], type: 'Author' | 'Topic'): Ids {
  const ofType = documents.filter((document) => document.type === type)
  const names = ofType.map(({ name, fields }) => [fields.text('name')?.text.toLowerCase() ?? name, name] as const)
  return { all: ofType.map(({ name }) => name).toSorted(), byName: new Map(names) }
}

function checkText(text: CheckedText, document: CheckedDocument, known: Known): void {
  const { definition } = text
  if (definition.type !== 'string') return
  if (definition.refersTo) checkId(text, definition.refersTo, known.ids[definition.refersTo])
  if (definition.format === 'media') checkPicture(text, known)
  // Other paths have been reported for their form.
  const isPath = definition.format === 'path' || definition.format === 'address'
  if (isPath && /^\/(?:\S*\/)?(?:#\S+)?$/.test(text.text)) {
    checkLink(text, { document, targets: known.targets, host: undefined })
  }
}

function checkId(value: TextValue, type: 'Author' | 'Topic', { all, byName }: Ids): void {
  if (all.includes(value.text)) return
  const word = type.toLowerCase()
  const meant = byName.get(value.text.toLowerCase()) ?? nearest(value.text, all)
  reportValue(value, {
    rule: `${word}-unknown`,
    message: `no ${word} ${quoted(value.text)}`,
    allowed: listed(all) || `none yet: add a file to content/${word}s`,
    help: meant ? asQuestion(meant) : `or add content/${word}s/${value.text}.yaml`,
  })
}

function checkTwice({ fields }: CheckedDocument, field: string): void {
  const seen = new Set<string>()
  for (const value of fields.list(field)) {
    if (seen.has(value.text)) {
      reportValue(value, { rule: 'listed-twice', message: `${quoted(value.text)} is listed twice`, help: 'delete one' })
    }
    seen.add(value.text)
  }
}

function checkPicture(value: TextValue, { pictures }: Known): void {
  const name = mediaName(value.text)
  if (name && pictures.has(name)) return
  const file = value.text.replace(/^.*\//, '')
  const meant = nearest(name ?? file, [...pictures])
  reportValue(value, {
    rule: 'picture-missing',
    message: name
      ? `there is no picture content/media/${name}`
      : `${quoted(value.text)} is not a picture of this publication`,
    allowed: allowedBy({ type: 'string', format: 'media' }),
    help: meant
      ? asQuestion(`../media/${meant}`)
      : isWebAddress(value.text)
        ? 'put a copy into content/media, if you may'
        : undefined,
  })
}
