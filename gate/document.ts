import { calendarMonth, parsePublicationDate, type PublicationDate } from '../newsroom/dates.ts'
import { grouped } from '../newsroom/collections.ts'
import { readableAddress } from '../newsroom/oldAddress.ts'
import { rememberedOf } from '../newsroom/remembered.ts'
import { startOf, stageOf, type Stage } from '../newsroom/stage.ts'
import type { Addressed } from '../newsroom/pages.ts'
import type { Revision } from '../newsroom/revisions.ts'
import { articlePath, authorPath, staticPagePath, topicPath } from '../newsroom/paths.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import { isLanguage, isTimeZone, isWebAddress } from './formats.ts'
import type { ContentFile } from './problem.ts'
import type { CheckedText, TextValue } from './value.ts'

/** What a body refers to and offers, for the rules that look across files. */
export interface CheckedBody {
  /** Addresses of links that have the form of one, each with its place. */
  readonly links: readonly TextValue[]
  readonly pictures: readonly TextValue[]
  /** The names a link may end in: `#` and one of these. */
  readonly anchors: ReadonlySet<string>
  /** As the page shows it; undefined where that depends on other files, as the words we add do, or where elements are never closed. */
  readonly html: string | undefined
}

/** The address of what a document is about, by its type and name. */
export const documentPaths = { Article: articlePath, Author: authorPath, Topic: topicPath, Page: staticPagePath }

/** What has a page of its own. */
export type AddressedType = keyof typeof documentPaths

/** What was read from a file, with whatever is wrong with it. */
export type DocumentParts = Pick<CheckedDocument, 'type' | 'name' | 'isInPlace' | 'texts' | 'body' | 'words'>

/** A document with the file it was read from, as the rules that look across files see it. */
export class CheckedDocument {
  readonly type: DocumentTypeName
  /** The slug or id it is published under. */
  readonly name: string
  /** Whether it lies where it should, under a name that can be published. */
  readonly isInPlace: boolean
  /** Those of its fields; none, where they cannot be read. */
  readonly texts: readonly CheckedText[]
  /** Only articles and pages have one, and only where it can be read. */
  readonly body: CheckedBody | undefined
  /** Hash of the words an article tells its readers; undefined where they cannot be read, and of all other documents. */
  readonly words: string | undefined
  readonly file: ContentFile
  readonly #fields: ReturnType<typeof fieldTexts>

  constructor(file: ContentFile, { type, name, isInPlace, texts, body, words }: DocumentParts) {
    this.type = type
    this.name = name
    this.isInPlace = isInPlace
    this.texts = texts
    this.body = body
    this.words = words
    this.file = file
    this.#fields = fieldTexts(texts)
  }

  /** Its own address; the publication as such has none, nor has what an editor says of its front page. */
  get path(): string | undefined {
    return this.type === 'Site' || this.type === 'Front' ? undefined : documentPaths[this.type](this.name)
  }

  /** What feed readers know an article by: without an id of its own, its file name. */
  get id(): string {
    return this.text('id')?.text ?? this.name
  }

  /** The language it says it is in, as far as it is one. */
  get language(): string | undefined {
    const tag = this.text('language')?.text
    return tag !== undefined && isLanguage(tag) ? tag : undefined
  }

  get publishedAt(): PublicationDate | undefined {
    return dateOf(this.text('publishedAt'))
  }

  /** How far an article has come, as far as the gate can tell from a file that may be wrong; all others are published. */
  stageAt(moment: Date, timeZone: string): Stage {
    const isDraft = this.text('status')?.text === 'draft'
    return stageOf({ isDraft, published: this.publishedAt, expires: dateOf(this.text('expiresAt')) }, moment, timeZone)
  }

  text(field: string): CheckedText | undefined {
    return this.#fields.byField.get(field)
  }

  /** The texts of a list field, in order; not those of groups in a list. */
  list(field: string): readonly CheckedText[] {
    return this.#fields.lists.get(field) ?? []
  }

  /** Old addresses it lists, as they are kept. */
  addresses(field: 'aliases' | 'feedAliases'): string[] {
    return this.list(field).map(({ text }) => readableAddress(text))
  }
}

/**
 * The texts of a document by their fields, and those of its lists by the names of these. While one text is written, the
 * others stay as they were: each is put in order once, and each date read once.
 */
const fieldTexts = rememberedOf((texts: readonly CheckedText[]) => {
  const inLists = texts.flatMap((text) => {
    const name = /^([^[\]]*)\[[^\]]*\]$/.exec(text.field)?.[1]
    return name === undefined ? [] : [[name, text] as const]
  })
  return { byField: new Map(texts.map((text) => [text.field, text])), lists: grouped(inLists) }
})

const readDate = rememberedOf(({ text }: CheckedText) => parsePublicationDate(text))

export function dateOf(value: CheckedText | undefined): PublicationDate | undefined {
  const date = value && readDate(value)
  return typeof date === 'object' ? date : undefined
}

export class Publication {
  readonly documents: readonly CheckedDocument[]
  readonly site: CheckedDocument | undefined
  /** Of its own address, as far as it has one. */
  readonly host: string | undefined
  /** Its own time zone, or UTC while that is not known. */
  readonly timeZone: string
  /** Its own language, or English while that is not known. */
  readonly language: string
  readonly now: Date
  /**
   * What readers can come to: of articles those that are published, and of topics and authors those that one names which
   * is, or was. The others have no page and are named nowhere, as catalogues have it too.
   */
  readonly published: ReadonlySet<CheckedDocument>
  /** How far an article has come. */
  readonly stageOf = rememberedOf((article: CheckedDocument) => article.stageAt(this.now, this.timeZone))

  /** @param now the moment of the check */
  constructor(documents: readonly CheckedDocument[], now: Date) {
    this.documents = documents
    this.now = now
    this.site = this.ofType('Site')[0]
    const url = this.site?.text('url')?.text ?? ''
    this.host = isWebAddress(url) ? new URL(url).host : undefined
    const timeZone = this.site?.text('timeZone')?.text ?? ''
    this.timeZone = isTimeZone(timeZone) ? timeZone : 'UTC'
    this.language = this.site?.language ?? 'en'
    this.published = this.publishedAt(now)
  }

  /** What readers can come to at a moment, if nothing is changed until then. */
  publishedAt(moment: Date): ReadonlySet<CheckedDocument> {
    const stages = new Map(this.documents.map((document) => [document, document.stageAt(moment, this.timeZone)]))
    const begun = this.ofType('Article').filter((article) => isBegun(stages.get(article)))
    const idsIn = (field: string) => new Set(begun.flatMap((article) => article.list(field).map(({ text }) => text)))
    const named = { Topic: idsIn('topics'), Author: idsIn('authors') }
    return new Set(
      this.documents.filter((document) =>
        document.type === 'Topic' || document.type === 'Author'
          ? named[document.type].has(document.name)
          : stages.get(document) === 'published',
      ),
    )
  }

  /**
   * Whether readers of a document cannot come to another. Drafts may refer to each other, and to topics of theirs, as they
   * can be published together; of what is scheduled it is asked what is published by then.
   */
  isClosedTo(document: CheckedDocument, target: CheckedDocument): boolean {
    switch (this.stageOf(document)) {
      case 'published':
        return !this.published.has(target)
      case 'scheduled':
        return !this.publishedAt(new Date(document.publishedAt ? startOf(document.publishedAt, this.timeZone) : 0)).has(
          target,
        )
      default:
        return false
    }
  }

  ofType(type: DocumentTypeName): CheckedDocument[] {
    return this.documents.filter((document) => document.type === type)
  }

  publishedOf(type: DocumentTypeName): CheckedDocument[] {
    return this.ofType(type).filter((document) => this.published.has(document))
  }
}

function isBegun(stage: Stage | undefined): boolean {
  return stage === 'published' || stage === 'expired'
}

/** The versions of published articles by their ids, where there are several of one. */
export type Histories = ReadonlyMap<string, readonly Revision[]>

/** What the addresses of documents are made of, so that the gate asks the functions that pages are made by. */
export function toAddressed(publication: Publication, documents: Iterable<CheckedDocument>, histories: Histories) {
  const toParts = (document: CheckedDocument) => ({
    document,
    id: document.id,
    slug: document.name,
    // The archive lists what is published, or was.
    month:
      document.publishedAt && isBegun(publication.stageOf(document))
        ? calendarMonth(document.publishedAt, publication.timeZone)
        : undefined,
    language: { tag: document.language ?? publication.language },
    hasHistory: document.type === 'Article' && histories.has(document.id),
    aliases: document.addresses('aliases'),
    feedAliases: document.addresses('feedAliases'),
  })
  const ofType = (type: DocumentTypeName) => [...documents].filter((document) => document.type === type).map(toParts)
  const expired = publication.ofType('Article').filter((article) => publication.stageOf(article) === 'expired')
  return {
    expired: expired.map(toParts),
    site: { feedAliases: ofType('Site').flatMap(({ feedAliases }) => feedAliases) },
    articles: ofType('Article'),
    topics: ofType('Topic'),
    authors: ofType('Author'),
    staticPages: ofType('Page'),
  } satisfies Addressed
}

/**
 * Why readers cannot come to what is not published, to follow what it is said of, and what would change that. What the
 * clock alone has changed is a warning: it must not end a build that nobody watches.
 */
export function whyClosed(
  document: CheckedDocument,
  publication: Publication,
): Record<'is' | 'so' | 'help', string> & { readonly severity: 'error' | 'warning' } {
  const { type } = document
  const severity = 'error'
  const stage = publication.stageOf(document)
  if (stage === 'scheduled') {
    const is = `is not published before ${document.text('publishedAt')?.text ?? ''}`
    return { severity, is, so: 'so it has no page until then', help: 'publish it' }
  }
  if (stage === 'expired') {
    const is = `expired on ${document.text('expiresAt')?.text ?? ''}`
    return { severity: 'warning', is, so: 'so its page says no more than that', help: 'give it a later expiresAt' }
  }
  if (type === 'Topic' || type === 'Author') {
    const help = type === 'Topic' ? 'publish an article about it' : 'publish an article of theirs'
    return { severity, is: `is the ${type.toLowerCase()} of no published article`, so: 'so it has no page', help }
  }
  return { severity, is: 'is a draft', so: 'which nobody can read', help: 'publish it' }
}
