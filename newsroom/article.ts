import { slug as slugOf } from 'github-slugger'
import type { Author } from './author.ts'
import { calendarMonth, compareDates, latestDate, publicationDate, type Period, type PublicationDate } from './dates.ts'
import { documentId, type ArticleDocument, type TextFacts } from './documents.ts'
import { languageOf, type Language } from './language.ts'
import { articleLocale, type Locale } from './locale.ts'
import { contentsOf, type Part } from './markdown/contents.ts'
import { toBodyHtml } from './markdown/toBodyHtml.ts'
import { toPicture, type MediaManifest, type Picture } from './media.ts'
import { readableAddress } from './oldAddress.ts'
import { articlePath } from './paths.ts'
import { remembered } from './remembered.ts'
import type { Revision } from './revisions.ts'
import type { Site } from './site.ts'
import { stageOf, type Stage } from './stage.ts'
import { standfirstOf } from './standfirst.ts'
import type { Topic } from './topic.ts'
import type { Translation, Versions } from './translations.ts'
import { readingMinutes, wordCount } from './wordCount.ts'
import type { Words } from './words/words.ts'

export type ArticleKind = ArticleDocument['kind']

export interface Source {
  readonly title: string
  readonly url: string | undefined
  readonly note: string | undefined
}

export interface Correction {
  readonly kind: 'correction' | 'clarification' | 'editors-note'
  readonly date: PublicationDate
  readonly text: string
  /** What the part of the page is called that says it: no other one of its article has that name, and it stays. */
  readonly anchor: string
}

/** A correction, with the article that it puts right. */
export interface Corrected {
  readonly article: Article
  readonly correction: Correction
}

/** A published article with everything it refers to. */
export interface Article {
  /** Stays when the file is renamed. */
  readonly id: string
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly seoTitle: string
  /** What lists, cards, feeds and search engines say of it. */
  readonly summary: string
  /** The summary, unless the text begins with it. */
  readonly standfirst: string | undefined
  readonly kind: ArticleKind
  readonly dateline: string | undefined
  readonly published: PublicationDate
  /** That of publication in the publication's time zone. */
  readonly month: Period
  /** When its substance last changed, by an update or a correction. */
  readonly updated: PublicationDate | undefined
  readonly authors: readonly Author[]
  readonly topics: readonly Topic[]
  readonly image: Picture | undefined
  readonly keyPoints: readonly string[]
  readonly bodyHtml: string
  /** What a long text is made of. */
  readonly contents: readonly Part[]
  /** The text as its author wrote it, front matter aside. */
  readonly bodyMarkdown: string
  /** Where it was typed for a build. */
  readonly textFacts: TextFacts | undefined
  readonly wordCount: number
  readonly readingMinutes: number
  readonly sources: readonly Source[]
  readonly corrections: readonly Correction[]
  /** Every version that was published, where there are several, the first first. */
  readonly revisions: readonly Revision[]
  /** Whether there are several. */
  readonly hasHistory: boolean
  readonly aliases: readonly string[]
  /** Where it first appeared, if that was elsewhere. */
  readonly canonicalUrl: string | undefined
  readonly language: Language
  /** The slug of the original, of which its translations are versions; its own, if it is none. */
  readonly original: string
  /** The same in other languages, the original first. */
  readonly translations: readonly Translation[]
  /** Of versions in several languages, whether this is the one that lists of a few show. */
  readonly isPreferred: boolean
  /** Of all that its page says beside its text. */
  readonly locale: Locale
  /** Whether a card is drawn for it: the newest have one. */
  readonly hasOwnCard: boolean
  /** Published, unless everything is shown while it is being written. */
  readonly stage: Stage
}

/** What an article may refer to, and what only its place among the others decides. */
export interface References {
  readonly site: Site
  readonly authors: ReadonlyMap<string, Author>
  readonly topics: ReadonlyMap<string, Topic>
  readonly media: MediaManifest
  readonly versions: Versions
  readonly histories: ReadonlyMap<string, readonly Revision[]>
  readonly hasOwnCard: boolean
  readonly stage: Stage
}

/** How far it has come. Nothing else that is made of documents asks for `status`. @param now the moment of the build */
export function articleStage(
  { status, publishedAt, expiresAt }: Pick<ArticleDocument, 'status' | 'publishedAt' | 'expiresAt'>,
  now: Date,
  timeZone: string,
): Stage {
  const expires = expiresAt === undefined ? undefined : publicationDate(expiresAt)
  return stageOf({ isDraft: status === 'draft', published: publicationDate(publishedAt), expires }, now, timeZone)
}

/** When an article last changed, its publication included: true changes only, never the time of a build. */
export function lastChange({ published, updated }: Pick<Article, 'published' | 'updated'>): PublicationDate {
  return updated ?? published
}

/** @throws if the document refers to something that does not exist, which the gate has ruled out. */
export function toArticle(
  document: ArticleDocument,
  { site, authors, topics, media, versions, histories, hasOwnCard, stage }: References,
): Article {
  const slug = documentId(document)
  const published = publicationDate(document.publishedAt)
  const language = document.language === undefined ? site.language : languageOf(document.language)
  const locale = articleLocale(language.tag, site.locale)
  const corrections = correctionsOf(document)
  // Only what shows the text asks for these, and they take longer than all the rest together.
  const madeHtml = remembered(() => toBodyHtml(document.body.raw, media, locale))
  const bodyHtml = () => document.body.html || madeHtml()
  const words = remembered(() => wordCount(bodyHtml(), language.tag))
  return {
    id: articleId(document),
    slug,
    path: articlePath(slug),
    title: document.title,
    seoTitle: document.seoTitle ?? document.title,
    summary: document.summary,
    kind: document.kind,
    dateline: document.dateline,
    published,
    month: calendarMonth(published, site.locale.timeZone),
    updated: lastUpdate(document, published, corrections, site.locale.timeZone),
    authors: document.authors.map((id) => mustFind(authors, id, 'author')),
    topics: document.topics.map((id) => mustFind(topics, id, 'topic')),
    image: document.image && toPicture(document.image, media),
    keyPoints: document.keyPoints ?? [],
    get bodyHtml() {
      return bodyHtml()
    },
    get contents() {
      return contentsOf(bodyHtml(), words())
    },
    get standfirst() {
      return standfirstOf(document.summary, bodyHtml())
    },
    get bodyMarkdown() {
      return document.body.raw
    },
    get textFacts() {
      return document.body.facts
    },
    get wordCount() {
      return words()
    },
    get readingMinutes() {
      return readingMinutes(words())
    },
    sources: (document.sources ?? []).map(({ title, url, note }) => ({ title, url, note })),
    corrections,
    revisions: histories.get(articleId(document)) ?? [],
    hasHistory: histories.has(articleId(document)),
    aliases: (document.aliases ?? []).map(readableAddress),
    canonicalUrl: document.canonicalUrl,
    language,
    locale,
    ...versions,
    hasOwnCard,
    stage,
  }
}

/** A correction changes an article as an update does. */
function correctionsOf({ corrections = [] }: ArticleDocument): Correction[] {
  const anchors = new Set<string>()
  return corrections.map(({ kind, date, text }) => {
    const name = `correction:${date.slice(0, 10)}-${slugOf(text).slice(0, 40)}`
    let anchor = name
    // Two of one day may begin with the same words.
    for (let number = 2; anchors.has(anchor); number++) anchor = `${name}-${number}`
    anchors.add(anchor)
    return { kind, date: publicationDate(date), text, anchor }
  })
}

function lastUpdate(
  { updatedAt }: ArticleDocument,
  published: PublicationDate,
  corrections: readonly Correction[],
  timeZone: string,
): PublicationDate | undefined {
  const update = updatedAt === undefined ? undefined : publicationDate(updatedAt)
  const last = latestDate([update, ...corrections.map(({ date }) => date)], timeZone)
  return last && compareDates(last, published, timeZone) > 0 ? last : undefined
}

/** @throws if there is no such thing, which the gate has ruled out */
export function mustFind<Thing>(things: ReadonlyMap<string, Thing>, id: string, kind: string): Thing {
  const thing = things.get(id)
  if (!thing) throw new Error(`no ${kind} "${id}"`)
  return thing
}

/** What an article is known by, whatever its file is called. */
export function articleId(document: Pick<ArticleDocument, 'id' | '_raw'>): string {
  return document.id ?? documentId(document)
}

/**
 * How many articles have cards of their own: the newest, as those are the ones that get shared. It is a year and a half
 * of an article a day. A card takes some 14 ms to draw and 26 KB to keep, and an article has three.
 */
export const cardCount = 500

/** What readers are told a kind of work is called. Most of what a newspaper prints is news: only the rest needs a label. */
export function kindLabel(kind: ArticleKind, words: Words): string | undefined {
  return kind === 'news' ? undefined : words[kind]
}

/** What readers are told a change after publication is called. */
export function correctionLabel(kind: Correction['kind'], words: Words): string {
  return words[kind === 'editors-note' ? 'editorsNote' : kind]
}
