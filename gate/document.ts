import { calendarMonth, parsePublicationDate, type PublicationDate } from '../newsroom/dates.ts'
import { readableAddress } from '../newsroom/oldAddress.ts'
import type { Addressed } from '../newsroom/pages.ts'
import { articlePath, authorPath, staticPagePath, topicPath } from '../newsroom/paths.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import { isLanguage, isTimeZone } from './formats.ts'
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
export type PageType = keyof typeof documentPaths

/** What was read from a file, with whatever is wrong with it. */
export type DocumentParts = Pick<CheckedDocument, 'type' | 'name' | 'isInPlace' | 'texts' | 'body'>

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
  readonly file: ContentFile
  readonly #byField: ReadonlyMap<string, CheckedText>

  constructor(file: ContentFile, { type, name, isInPlace, texts, body }: DocumentParts) {
    this.type = type
    this.name = name
    this.isInPlace = isInPlace
    this.texts = texts
    this.body = body
    this.file = file
    this.#byField = new Map(texts.map((text) => [text.field, text]))
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

  /** Whether it is kept from readers, as far as the gate can tell from a file that may be wrong. */
  get isDraft(): boolean {
    return this.text('status')?.text === 'draft'
  }

  get publishedAt(): PublicationDate | undefined {
    return dateOf(this.text('publishedAt'))
  }

  text(field: string): CheckedText | undefined {
    return this.#byField.get(field)
  }

  /** The texts of a list field, in order; not those of groups in a list. */
  list(field: string): CheckedText[] {
    return this.texts.filter((text) => text.field.startsWith(`${field}[`) && /^[^\]]*\]$/.test(text.field))
  }

  /** Old addresses it lists, as they are kept. */
  addresses(field: 'aliases' | 'feedAliases'): string[] {
    return this.list(field).map(({ text }) => readableAddress(text))
  }
}

export function dateOf(value: CheckedText | undefined): PublicationDate | undefined {
  const date = value && parsePublicationDate(value.text)
  return typeof date === 'object' ? date : undefined
}

export class Publication {
  readonly documents: readonly CheckedDocument[]
  readonly site: CheckedDocument | undefined
  /** Its own time zone, or UTC while that is not known. */
  readonly timeZone: string
  /** Its own language, or English while that is not known. */
  readonly language: string
  /**
   * What readers can come to: all that is no draft, but of topics and authors those alone that a published article names.
   * The others have no page and are named nowhere, as catalogues have it too.
   */
  readonly published: ReadonlySet<CheckedDocument>

  constructor(documents: readonly CheckedDocument[]) {
    this.documents = documents
    this.site = this.ofType('Site')[0]
    const timeZone = this.site?.text('timeZone')?.text ?? ''
    this.timeZone = isTimeZone(timeZone) ? timeZone : 'UTC'
    this.language = this.site?.language ?? 'en'
    const articles = this.ofType('Article').filter(({ isDraft }) => !isDraft)
    const idsIn = (field: string) => new Set(articles.flatMap((article) => article.list(field).map(({ text }) => text)))
    const named = { Topic: idsIn('topics'), Author: idsIn('authors') }
    this.published = new Set(
      documents.filter(({ type, name, isDraft }) =>
        type === 'Topic' || type === 'Author' ? named[type].has(name) : !isDraft,
      ),
    )
  }

  ofType(type: DocumentTypeName): CheckedDocument[] {
    return this.documents.filter((document) => document.type === type)
  }

  publishedOf(type: DocumentTypeName): CheckedDocument[] {
    return this.ofType(type).filter((document) => this.published.has(document))
  }
}

/** What the addresses of documents are made of, so that the gate asks the functions that pages are made by. */
export function toAddressed({ published, timeZone, language }: Publication, documents: readonly CheckedDocument[]) {
  const ofType = (type: DocumentTypeName) =>
    documents
      .filter((document) => document.type === type)
      .map((document) => ({
        document,
        id: document.id,
        slug: document.name,
        // The archive lists what is published.
        month:
          document.publishedAt && published.has(document) ? calendarMonth(document.publishedAt, timeZone) : undefined,
        language: { tag: document.language ?? language },
        aliases: document.addresses('aliases'),
        feedAliases: document.addresses('feedAliases'),
      }))
  return {
    site: { feedAliases: ofType('Site').flatMap(({ feedAliases }) => feedAliases) },
    articles: ofType('Article'),
    topics: ofType('Topic'),
    authors: ofType('Author'),
    pages: ofType('Page'),
  } satisfies Addressed
}

/** Why readers cannot come to what is not published, to follow what it is said of, and what would change that. */
export function whyClosed({ type }: CheckedDocument): Record<'is' | 'so' | 'help', string> {
  if (type === 'Topic' || type === 'Author') {
    const help = type === 'Topic' ? 'publish an article about it' : 'publish an article of theirs'
    return { is: `is the ${type.toLowerCase()} of no published article`, so: 'so it has no page', help }
  }
  return { is: 'is a draft', so: 'which nobody can read', help: 'publish it' }
}
