import type { Article } from './article.ts'
import type { Author } from './author.ts'
import { formatPeriod, isMonth, yearOf, type Period } from './dates.ts'
import type { Locale } from './locale.ts'
import { archivePath, authorPath, authorsPath, frontPath, historyPath, topicPath, topicsPath } from './paths.ts'
import type { Site } from './site.ts'
import type { StaticPage } from './staticPage.ts'
import type { Topic } from './topic.ts'
import { say } from './words/words.ts'

/** A step on the way from the front page to a page. */
interface Crumb {
  readonly name: string
  readonly path: string
  /** Of its name, if that is not the page's. */
  readonly lang?: string | undefined
}

/** Where a page stands: the pages above it, the front page first, and the page itself under its heading. */
export interface Trail {
  readonly above: readonly Crumb[]
  readonly page: Crumb
}

const front = ({ words, lang }: Locale): Crumb => ({ name: words.frontPage, path: frontPath, lang })
const topics = ({ words, lang }: Locale): Crumb => ({ name: words.topics, path: topicsPath, lang })
const authors = ({ words, lang }: Locale): Crumb => ({ name: words.authors, path: authorsPath, lang })
const archive = ({ words, lang }: Locale): Crumb => ({ name: words.archive, path: archivePath(), lang })

/** An article stands below its main topic. */
export function articleTrail(locale: Locale, { title, path, topics: [section] }: Article): Trail {
  const above = section ? [front(locale), { name: section.name, path: section.path }] : [front(locale)]
  return { above, page: { name: title, path } }
}

/** The history of an article stands below it. */
export function historyTrail(locale: Locale, article: Article): Trail {
  const { above, page } = articleTrail(locale, article)
  return {
    above: [...above, page],
    page: { name: locale.words.history, path: historyPath(article.path), lang: locale.lang },
  }
}

export function topicTrail(locale: Locale, { name, id }: Topic, page = 1): Trail {
  return { above: [front(locale), topics(locale)], page: { name, path: topicPath(id, page) } }
}

export function authorTrail(locale: Locale, { name, id }: Author, page = 1): Trail {
  return { above: [front(locale), authors(locale)], page: { name, path: authorPath(id, page) } }
}

/** The archive, or a year or a month of it, which stands below its year. */
export function archiveTrail(locale: Locale, period: Period | undefined, page = 1): Trail {
  const own = { name: archiveTitle(locale, period), path: archivePath(period, page) }
  const above = [front(locale), ...(period === undefined ? [] : [archive(locale)])]
  if (period === undefined || !isMonth(period)) return { above, page: own }
  const year = yearOf(period)
  return { above: [...above, { name: formatPeriod(year, locale), path: archivePath(year) }], page: own }
}

/** A page that stands by itself, right below the front page. */
export function pageTrail(locale: Locale, { title, path }: Pick<StaticPage, 'title' | 'path'>): Trail {
  return { above: [front(locale)], page: { name: title, path } }
}

export function archiveTitle(locale: Locale, period: Period | undefined): string {
  return period === undefined
    ? locale.words.archive
    : say(locale, 'archiveOf', { period: formatPeriod(period, locale) })
}

export function archiveSummary({ name: site, locale }: Site, period: Period | undefined): string {
  return period === undefined
    ? say(locale, 'archiveSummary', { site })
    : say(locale, 'archiveOfSummary', { site, period: formatPeriod(period, locale) })
}
