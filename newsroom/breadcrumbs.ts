import type { Article } from './article.ts'
import type { Author } from './author.ts'
import { formatPeriod, isMonth, yearOf, type DateStyle, type Period } from './dates.ts'
import { archivePath, authorPath, authorsPath, frontPath, topicPath, topicsPath } from './paths.ts'
import type { Site } from './site.ts'
import type { StaticPage } from './staticPage.ts'
import type { Topic } from './topic.ts'

/** A step on the way from the front page to a page. */
interface Crumb {
  readonly name: string
  readonly path: string
}

/** Where a page stands: the pages above it, the front page first, and the page itself under its heading. */
export interface Trail {
  readonly above: readonly Crumb[]
  readonly page: Crumb
}

const front: Crumb = { name: 'Front page', path: frontPath }
const topics: Crumb = { name: 'Topics', path: topicsPath }
const authors: Crumb = { name: 'Authors', path: authorsPath }
const archive: Crumb = { name: 'Archive', path: archivePath() }

/** An article stands below its main topic. */
export function articleTrail({ title, path, topics: [section] }: Article): Trail {
  const above = section ? [front, { name: section.name, path: section.path }] : [front]
  return { above, page: { name: title, path } }
}

export function topicTrail({ name, id }: Topic, page = 1): Trail {
  return { above: [front, topics], page: { name, path: topicPath(id, page) } }
}

export function authorTrail({ name, id }: Author, page = 1): Trail {
  return { above: [front, authors], page: { name, path: authorPath(id, page) } }
}

/** The archive, or a year or a month of it, which stands below its year. */
export function archiveTrail({ dateStyle }: Site, period: Period | undefined, page = 1): Trail {
  const own = { name: archiveTitle(dateStyle, period), path: archivePath(period, page) }
  if (period === undefined) return { above: [front], page: own }
  const year = yearOf(period)
  const above = isMonth(period) ? [front, archive, { name: year, path: archivePath(year) }] : [front, archive]
  return { above, page: own }
}

/** A page that stands by itself, right below the front page. */
export function pageTrail({ title, path }: Pick<StaticPage, 'title' | 'path'>): Trail {
  return { above: [front], page: { name: title, path } }
}

export function archiveTitle(style: DateStyle, period: Period | undefined): string {
  return period === undefined ? 'Archive' : `Archive of ${formatPeriod(period, style)}`
}

export function archiveSummary({ name, dateStyle }: Site, period: Period | undefined): string {
  return period === undefined
    ? `Everything ${name} has published, newest first.`
    : `Everything ${name} published in ${formatPeriod(period, dateStyle)}, newest first.`
}
