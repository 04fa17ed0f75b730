import { articleId, articleStage, cardCount, toArticle, type Article, type Corrected } from './article.ts'
import { toAuthor, type Author } from './author.ts'
import { calendarMonth, compareDates, publicationDate, yearOf, type Period } from './dates.ts'
import {
  documentId,
  type ArticleDocument,
  type AuthorDocument,
  type Documents,
  type TopicDocument,
} from './documents.ts'
import { buildFront, type Front } from './front.ts'
import { grouped } from './collections.ts'
import type { MediaManifest } from './media.ts'
import { readableAddress } from './oldAddress.ts'
import { fieldsInOneLine } from './oneLine.ts'
import type { Addressed } from './pages.ts'
import { toSite, type Build, type Site } from './site.ts'
import { startOf, type Stage } from './stage.ts'
import { toStaticPage, type StaticPage } from './staticPage.ts'
import { toTopic, type Topic } from './topic.ts'
import { versionsAmong } from './translations.ts'

/** How many other articles the page of one leads to. */
export const relatedCount = 6

/**
 * What is published. Every list is newest first; there are no drafts in it and nothing that is scheduled, nor topics and
 * authors that nothing else names: their very names may be a secret.
 */
export interface Catalogue {
  readonly site: Site
  readonly articles: readonly Article[]
  /** What was published and has expired: its addresses alone, and the month it was of. */
  readonly expired: Addressed['expired']
  /** When something scheduled is published, or something published expires, for the first time from now on. */
  readonly nextChange: Date | undefined
  /** What stands where on the front page. */
  readonly front: Front
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
  readonly staticPages: readonly StaticPage[]
  /** The pictures texts refer to. */
  readonly media: MediaManifest
  /** What was put right after publication, the latest first. */
  readonly corrections: readonly Corrected[]
  readonly articlesAbout: (topic: Topic) => readonly Article[]
  readonly articlesBy: (author: Author) => readonly Article[]
  readonly articlesOf: (period: Period) => readonly Article[]
  /** Other articles a reader of this one may want: those that share the most topics, then the newest; none twice, in two languages. */
  readonly articlesRelatedTo: (article: Article, count: number) => readonly Article[]
}

/**
 * @param cards how many articles have cards of their own
 * @throws if a document refers to something that does not exist, which the gate has ruled out.
 */
export function buildCatalogue(written: Documents, build: Build = {}, cards = cardCount): Catalogue {
  const { media, ...fields } = written
  const documents = fieldsInOneLine(fields)
  const site = toSite(documents.site, build)
  const { now, showsAll = false, histories = new Map() } = written
  const { timeZone } = site.locale
  const stages = new Map(documents.articles.map((document) => [document, articleStage(document, now, timeZone)]))
  const ofStage = (...wanted: Stage[]) =>
    [...stages].flatMap(([document, stage]) => (wanted.includes(stage) ? document : []))
  const published = newestFirst(showsAll ? documents.articles : ofStage('published'), site)
  const expired = showsAll ? [] : ofStage('expired')
  // Their lists had a page before, and keep it.
  const isNamed = namedIn([...published, ...expired])
  const topics = byId(documents.topics.filter(isNamed).map(toTopic))
  const authors = byId(documents.authors.filter(isNamed).map((document) => toAuthor(document, media)))
  const staticPages = documents.pages.map((document) => toStaticPage(document, media, site.locale))
  const versionsOf = versionsAmong(published, site)
  const articles = published.map((document, newer) => {
    const versions = versionsOf(document)
    const stage = stages.get(document) ?? 'published'
    return toArticle(document, { site, authors, topics, media, versions, histories, hasOwnCard: newer < cards, stage })
  })

  const byTopic = grouped(articles.flatMap((article) => article.topics.map((topic) => [topic, article] as const)))
  const newestByTopic = new Map(
    Array.from(byTopic, ([topic, about]) => [
      topic,
      about.filter(({ isPreferred }) => isPreferred).slice(0, 10 * relatedCount),
    ]),
  )
  const preferredArticles = articles.filter(({ isPreferred }) => isPreferred)
  const byAuthor = grouped(articles.flatMap((article) => article.authors.map((author) => [author, article] as const)))
  const byPeriod = grouped(
    articles.flatMap((article) => [yearOf(article.month), article.month].map((period) => [period, article] as const)),
  )

  return {
    site,
    articles,
    expired: expired.map((document) => toExpired(document, site)),
    nextChange: nextChange([...ofStage('scheduled'), ...ofStage('published')], now, timeZone),
    front: buildFront({ site, articles, topics }, documents.front),
    topics: [...topics.values()].toSorted((a, b) => a.name.localeCompare(b.name, site.language.tag)),
    authors: [...authors.values()].toSorted((a, b) => a.name.localeCompare(b.name, site.language.tag)),
    staticPages,
    media,
    corrections: correctionsOf(articles, timeZone),
    articlesAbout: (topic) => byTopic.get(topic) ?? [],
    articlesBy: (author) => byAuthor.get(author) ?? [],
    articlesOf: (period) => byPeriod.get(period) ?? [],
    articlesRelatedTo: (article, count) => related(article, count, { articles: preferredArticles, newestByTopic }),
  }
}

function toExpired(document: ArticleDocument, { locale, language }: Site): Addressed['expired'][number] {
  const slug = documentId(document)
  const month = calendarMonth(publicationDate(document.publishedAt), locale.timeZone)
  const tag = document.language ?? language.tag
  return {
    slug,
    id: articleId(document),
    month,
    language: { tag },
    hasHistory: false,
    aliases: (document.aliases ?? []).map(readableAddress),
  }
}

/** @param articles that are published, or will be */
function nextChange(articles: readonly ArticleDocument[], now: Date, timeZone: string): Date | undefined {
  const moments = articles.flatMap(({ publishedAt, expiresAt }) =>
    [publishedAt, expiresAt ?? []].flat().map((date) => startOf(publicationDate(date), timeZone)),
  )
  const ahead = moments.filter((moment) => moment > now.getTime())
  return ahead.length === 0 ? undefined : new Date(ahead.reduce((a, b) => Math.min(a, b)))
}

function correctionsOf(articles: readonly Article[], timeZone: string): Corrected[] {
  return articles
    .flatMap((article) => article.corrections.map((correction) => ({ article, correction })))
    .toSorted((a, b) => compareDates(b.correction.date, a.correction.date, timeZone))
}

/** Tells topics and authors that articles name from those that none does. */
function namedIn(articles: readonly ArticleDocument[]): (document: TopicDocument | AuthorDocument) => boolean {
  const ids = {
    Topic: new Set(articles.flatMap(({ topics }) => topics)),
    Author: new Set(articles.flatMap(({ authors }) => authors)),
  }
  return (document) => ids[document.type].has(documentId(document))
}

function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]))
}

/** Same moment: the slug decides, so that the order is the same on every machine. */
function newestFirst(documents: readonly ArticleDocument[], { locale }: Site): ArticleDocument[] {
  return documents
    .map((document) => ({ document, slug: documentId(document), published: publicationDate(document.publishedAt) }))
    .toSorted((a, b) => compareDates(b.published, a.published, locale.timeZone) || (a.slug < b.slug ? -1 : 1))
    .map(({ document }) => document)
}

/** Looks at the newest few of each topic only, so that its cost does not grow with the archive. */
function related(
  article: Article,
  count: number,
  { articles, newestByTopic }: { articles: readonly Article[]; newestByTopic: ReadonlyMap<Topic, readonly Article[]> },
): readonly Article[] {
  const isOther = (other: Article) => other.original !== article.original
  const shared = new Map<Article, number>()
  for (const topic of article.topics) {
    for (const other of newestByTopic.get(topic) ?? []) {
      if (isOther(other)) shared.set(other, (shared.get(other) ?? 0) + 1)
    }
  }
  const akin = [...shared].toSorted(([, a], [, b]) => b - a).map(([other]) => other)
  const newest = articles.slice(0, count + 1).filter(isOther)
  return [...new Set([...akin, ...newest])].slice(0, count)
}
