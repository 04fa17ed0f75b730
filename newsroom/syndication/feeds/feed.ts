import { lastChange, type Article } from '../../article.ts'
import { authorSummary } from '../../author.ts'
import type { Catalogue } from '../../catalogue.ts'
import { toMoment } from '../../dates.ts'
import { latestDate } from '../../latestDate.ts'
import { frontPath } from '../../paths.ts'
import type { Site } from '../../site.ts'
import { articleFacts, type ArticleFacts } from '../articleFacts.ts'
import { articleHtml } from '../articleHtml.ts'
import { feedTitle, type FeedSubject } from '../feedLinks.ts'
import { newestCount } from '../newestCount.ts'

/** What subscribers get, in whichever format they read. */
export interface Feed {
  readonly site: Site
  readonly title: string
  readonly description: string
  /** The page that lists the same articles. */
  readonly path: string
  /** The latest true change of an article in it, ISO 8601; undefined while there is none. */
  readonly updated: string | undefined
  /** Newest first. */
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly article: Article
  readonly facts: ArticleFacts
  readonly contentHtml: string
}

/** The feed of the whole publication, then one for each topic and author, whether there is anything in it or not. */
export function buildFeeds(catalogue: Catalogue): Feed[] {
  const { site, articles, topics, authors } = catalogue
  const { timeZone } = site.dateStyle
  const toEntry = entryMaker(site)
  const feed = ({ name, path }: FeedSubject, description: string, listed: readonly Article[]): Feed => {
    const newest = listed.slice(0, newestCount)
    const latest = latestDate(newest.map(lastChange), timeZone)
    const updated = latest && toMoment(latest, timeZone)
    return { site, title: feedTitle(site, { name, path }), description, path, updated, entries: newest.map(toEntry) }
  }
  return [
    feed({ name: site.name, path: frontPath }, site.description, articles),
    ...topics.map((topic) => feed(topic, topic.description, catalogue.articlesAbout(topic))),
    ...authors.map((author) => feed(author, authorSummary(author, site), catalogue.articlesBy(author))),
  ]
}

/** An article stands in three feeds or more, each in three formats; its HTML is made once. */
function entryMaker(site: Site): (article: Article) => FeedEntry {
  const made = new Map<Article, FeedEntry>()
  return (article) => {
    const entry = made.get(article) ?? {
      article,
      facts: articleFacts(site, article),
      contentHtml: articleHtml(site, article),
    }
    made.set(article, entry)
    return entry
  }
}
