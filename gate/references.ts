import { isPath, isSlug, toSlug } from './addressFormat.ts'
import type { ContentFolder } from './contentFolder.ts'
import type { CheckedDocument, Publication } from './document.ts'
import { isWebAddress, textFormats } from './formats.ts'
import { checkLink, type LinkContext } from './links.ts'
import type { LinkTargets } from './linkTargets.ts'
import { MediaNames } from './media/mediaReferences.ts'
import type { ContentFile, Offer } from './problem.ts'
import { Candidates, listed } from './suggestion.ts'
import { quoted, repeated, replacing, suggesting, withoutItem, type TextValue } from './value.ts'

/** Checks that everything a document refers to exists: authors, topics, pictures, pages and the anchors in them. */
export function checkReferences(
  publication: Publication,
  { folder, targets }: { folder: ContentFolder; targets: LinkTargets },
): void {
  const ids = {
    Article: idsOf(publication.ofType('Article')),
    Author: idsOf(publication.ofType('Author')),
    Topic: idsOf(publication.ofType('Topic')),
  }
  const media = new MediaNames(folder)
  for (const document of publication.documents) {
    const { file, texts, body } = document
    const context = { media, targets, document, publication }
    for (const text of texts) {
      const { refersTo, format } = text.definition
      if (refersTo) checkId(file, text, refersTo, ids[refersTo])
      if (format === 'media') media.checkPicture(file, text)
      if (format === 'path' || format === 'address') checkPath(text, format, context)
    }
    for (const field of ['authors', 'topics']) checkTwice(document, field)
    for (const picture of body?.pictures ?? []) media.checkPicture(file, picture)
    for (const link of body?.links ?? []) checkLink(link, context)
  }
}

type Referable = 'Article' | 'Author' | 'Topic'

/** What can be referred to, and the id by what readers see, in small letters, and by names it had. */
function idsOf(documents: readonly CheckedDocument[]) {
  const ids = documents.map(({ name }) => name)
  const byName = new Map(
    documents.flatMap((one) => {
      const printed = (one.text('name') ?? one.text('title'))?.text.toLowerCase() ?? one.name
      const before = one.addresses('aliases').map((path) => path.replace(/^\/\w+\/([^/]+)\/$/, '$1'))
      return [printed, ...before].map((name) => [name, one.name] as const)
    }),
  )
  return { all: new Candidates(ids.toSorted()), byName }
}

/** The form of a path is asked for here, where it is known which page was meant. */
function checkPath(value: TextValue, format: 'path' | 'address', context: LinkContext): void {
  const { text } = value
  const { file } = context.document
  if (format === 'address' && isWebAddress(text)) return
  if (isPath(text)) {
    checkLink(value, context)
    return
  }
  const { rule, allowed } = textFormats[format]
  const offer = suggesting(file, value, context.targets.pageMeant(`/${text.replace(/^\/+/, '')}`))
  file.report({ rule, message: `found ${quoted(text)}`, allowed, ...offer }, value)
}

function checkId(
  file: ContentFile,
  value: TextValue,
  type: Referable,
  { all, byName }: ReturnType<typeof idsOf>,
): void {
  if (all.words.includes(value.text)) return
  const word = type.toLowerCase()
  const id = toSlug(value.text)
  const meant = byName.get(value.text.toLowerCase()) ?? (id && all.words.includes(id) ? id : all.nearest(value.text))
  const finding = {
    rule: `${word}-unknown`,
    message: `no ${word} ${quoted(value.text)}`,
    allowed: listed(all.words) || `none yet: add a file to content/${word}s`,
    ...(meant ? suggesting(file, value, meant) : type !== 'Article' && adding(file, value, `content/${word}s`, id)),
  }
  file.report(finding, value)
}

/** A new file has a name that may stand in an address, which need not be how a person is called. */
function adding(file: ContentFile, value: TextValue, folder: string, id: string | undefined): Offer {
  if (id === undefined) return { help: `add a file to ${folder} under a name in letters a-z, and write that name` }
  const path = `${folder}/${id}.yaml`
  if (isSlug(value.text)) return { help: `or add ${path}`, mend: { add: path } }
  return { help: `write ${id}, and add ${path}`, mend: { ...replacing(file, value, id), add: path } }
}

function checkTwice(document: CheckedDocument, field: string): void {
  const { file } = document
  for (const [value] of repeated(document.list(field))) {
    const message = `${quoted(value.text)} is listed twice`
    file.report({ rule: 'listed-twice', message, help: 'delete one', mend: withoutItem(file, value) }, value)
  }
}
