import { lastChange, type Article } from '../article.ts'
import { authorSummary } from '../author.ts'
import type { Catalogue } from '../catalogue.ts'
import { latestDate, publicationDate, toMoment } from '../dates.ts'
import { languagesAmong, withoutCountry } from '../language.ts'
import { feedsPath, frontPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts, type ArticleFacts } from './articleFacts.ts'
import { articleHtml } from './articleHtml.ts'
import { feedTitle, languageSubject, newestCount, type FeedSubject } from './feedLinks.ts'

/** What subscribers get, in whichever format they read. */
export interface Feed {
  readonly site: Site
  readonly title: string
  readonly description: string
  /** Where it lies. */
  readonly path: string
  /** The page that lists the same articles, or says of it. */
  readonly page: string
  /** BCP 47 */
  readonly language: string
  /** The latest true change of an article in it, ISO 8601; while there is none, the moment of the build. */
  readonly updated: string
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly article: Article
  readonly facts: ArticleFacts
  readonly contentHtml: string
}

/** What a feed is made from: if that is the same, so is the feed. */
export interface FeedSource extends FeedSubject {
  readonly description: string
  /** Newest first. */
  readonly articles: readonly Article[]
}

/**
 * The feed of the whole publication, then one for each topic and author, whether there is anything in it or not, and for
 * each language, where there are several.
 */
export function feedSources(catalogue: Catalogue): FeedSource[] {
  const { site, articles, topics, authors } = catalogue
  return [
    source({ name: site.name, path: frontPath }, site.description, articles),
    ...topics.map((topic) => source(topic, topic.description, catalogue.articlesAbout(topic))),
    ...authors.map((author) => source(author, authorSummary(author, site), catalogue.articlesBy(author))),
    ...languagesAmong(articles).map((one) => {
      const written = articles.filter(({ language }) => withoutCountry(language.tag) === one)
      return source(languageSubject(one), site.description, written)
    }),
  ]
}

/** @param now the moment of the build, for a feed with nothing in it: RFC 4287 wants it to say when it changed */
export function buildFeed(site: Site, { name, path, lang, description, articles }: FeedSource, now: Date): Feed {
  const { timeZone } = site.locale
  const latest = latestDate(articles.map(lastChange), timeZone) ?? publicationDate(`${now.toISOString().slice(0, 19)}Z`)
  const updated = toMoment(latest, timeZone)
  const entries = articles.map((article) => toEntry(site, article))
  return {
    site,
    title: feedTitle(site, { name, path }),
    description,
    path,
    page: lang === undefined ? path : feedsPath,
    language: lang ?? site.language.tag,
    updated,
    entries,
  }
}

/** An article stands in three feeds or more, each in three formats; its HTML is made once. */
const entries = new WeakMap<Article, FeedEntry>()

function toEntry(site: Site, article: Article): FeedEntry {
  const entry = entries.get(article) ?? {
    article,
    facts: articleFacts(site, article),
    contentHtml: articleHtml(site, article),
  }
  entries.set(article, entry)
  return entry
}

function source({ name, path, lang }: FeedSubject, description: string, listed: readonly Article[]): FeedSource {
  return { name, path, ...(lang && { lang }), description, articles: listed.slice(0, newestCount) }
}
