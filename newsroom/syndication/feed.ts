import { h } from 'hastscript'
import { correctionLabel, lastChange, type Article, type Corrected } from '../article.ts'
import { authorSummary } from '../author.ts'
import type { Catalogue } from '../catalogue.ts'
import { latestDate, publicationDate, toMoment, type PublicationDate } from '../dates.ts'
import { languagesAmong, withoutCountry } from '../language.ts'
import { html } from '../markdown/html.ts'
import { feedsPath, frontPath } from '../paths.ts'
import { rememberedOf } from '../remembered.ts'
import type { Site } from '../site.ts'
import { topicSummary } from '../topic.ts'
import { say } from '../words/words.ts'
import { articleFacts, type ArticleFacts } from './articleFacts.ts'
import { articleHtml } from './articleHtml.ts'
import { correctionsSubject, feedTitle, languageSubject, newestCount, type FeedSubject } from './feedLinks.ts'

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

/** An article, or what was put right in one. */
export interface FeedEntry extends Pick<Article, 'title' | 'summary' | 'authors' | 'topics' | 'language'> {
  /** An address that stays, which readers know the entry by. */
  readonly id: string
  readonly url: string
  /** Where it first appeared, if that was elsewhere. */
  readonly canonicalUrl: string | undefined
  readonly contentHtml: string
  /** Moments with their offset, ISO 8601. */
  readonly published: string
  readonly modified: string
  readonly card: Pick<ArticleFacts, 'cardUrl' | 'cardType'>
}

/** What a feed is made from: if that is the same, so is the feed. */
export interface FeedSource extends FeedSubject {
  readonly description: string
  /** Newest first. */
  readonly articles: readonly Article[]
  /** In a feed that holds these instead, the latest first. */
  readonly corrections?: readonly Corrected[]
  /** When there was first something that could have come into it. */
  readonly since?: PublicationDate | undefined
}

/**
 * The feed of the whole publication, then one for each topic and author, whether there is anything in it or not, and for
 * each language, where there are several, and that of what was put right.
 */
export function feedSources(catalogue: Catalogue): FeedSource[] {
  const { site, articles, topics, authors } = catalogue
  return [
    source({ name: site.name, path: frontPath }, site.description, articles),
    ...topics.map((topic) => source(topic, topicSummary(topic, site), catalogue.articlesAbout(topic))),
    ...authors.map((author) => source(author, authorSummary(author, site), catalogue.articlesBy(author))),
    ...languagesAmong(articles).map((one) => {
      const written = articles.filter(({ language }) => withoutCountry(language.tag) === one)
      return source(languageSubject(one), site.description, written)
    }),
    {
      ...source(correctionsSubject(site), say(site.locale, 'correctionsSummary', { site: site.name }), []),
      corrections: catalogue.corrections.slice(0, newestCount),
      since: articles.at(-1)?.published,
    },
  ]
}

/** @param now the moment of the build, for a feed with nothing in it: RFC 4287 wants it to say when it changed */
export function buildFeed(
  site: Site,
  { name, path, lang, description, articles, corrections = [], since }: FeedSource,
  now: Date,
): Feed {
  const { timeZone } = site.locale
  const changes = [...articles.map(lastChange), ...corrections.map(({ correction }) => correction.date)]
  const latest = latestDate(changes, timeZone) ?? since ?? publicationDate(`${now.toISOString().slice(0, 19)}Z`)
  const updated = toMoment(latest, timeZone)
  const entries = [
    ...articles.map(entryOf(site)),
    ...corrections.map((corrected) => toCorrectionEntry(site, corrected)),
  ]
  return {
    site,
    title: feedTitle(site, { name, path }),
    description,
    path,
    page: path.startsWith(feedsPath) ? feedsPath : path,
    language: lang ?? site.language.tag,
    updated,
    entries,
  }
}

/** An article stands in three feeds or more, each in three formats; its HTML is made once. */
const entryOf = rememberedOf((site: Site) =>
  rememberedOf((article: Article): FeedEntry => {
    const { permanentUrl: id, url, published, modified, ...card } = articleFacts(site, article)
    return { ...partsOf(article), id, url, published, modified, card, contentHtml: articleHtml(site, article) }
  }),
)

/** What was put right is told by itself, as whoever has read the article need not read it again. */
function toCorrectionEntry(site: Site, { article, correction: { kind, date, text, anchor } }: Corrected): FeedEntry {
  const { permanentUrl, url, ...card } = articleFacts(site, article)
  const moment = toMoment(date, site.locale.timeZone)
  const label = correctionLabel(kind, article.locale.words)
  return {
    ...partsOf(article),
    title: say(article.locale, 'labelled', { label, text: article.title }),
    summary: text,
    // Where the article says it, which leads there whatever its file is called.
    id: `${permanentUrl}#${encodeURI(anchor)}`,
    url,
    contentHtml: html.stringify(h(null, [h('p', [text])])),
    published: moment,
    modified: moment,
    card,
  }
}

function partsOf({ title, summary, authors, topics, language, canonicalUrl }: Article) {
  return { title, summary, authors, topics, language, canonicalUrl }
}

function source({ name, path, lang }: FeedSubject, description: string, listed: readonly Article[]): FeedSource {
  return { name, path, ...(lang && { lang }), description, articles: listed.slice(0, newestCount) }
}
