import { calendarDay, compareDates, type PublicationDate } from '../newsroom/dates.ts'
import { dateOf, type CheckedDocument, type Publication } from './document.ts'
import type { Mend } from './problem.ts'
import { replacing, type CheckedText } from './value.ts'

/** Checks that the dates of each article agree with each other, and points out those that lie ahead. */
export function checkDates(publication: Publication, now: Date): void {
  for (const article of publication.ofType('Article')) checkArticle(article, { now, timeZone: publication.timeZone })
}

function checkArticle(document: CheckedDocument, { now, timeZone }: { now: Date; timeZone: string }): void {
  const published = document.text('publishedAt')
  const { file, publishedAt } = document
  const others = document.texts.filter(({ field }) => isLaterDate(field))

  if (published && publishedAt) {
    for (const value of others) {
      const date = dateOf(value)
      if (!date || compareDates(date, publishedAt, timeZone) >= 0 || isSameDay(date, publishedAt, timeZone)) continue
      const message = `${value.text} is before the article was published (${published.text})`
      file.report({ rule: 'date-order', message, allowed: `${published.text} or later` }, value)
    }
  }
  if (document.isDraft) return
  const today = calendarDay({ precision: 'minute', iso: now.toISOString() }, timeZone)
  const isAhead = (date: PublicationDate) => {
    const day = calendarDay(date, timeZone)
    return day === today ? date.precision === 'minute' && Date.parse(date.iso) > now.getTime() : day > today
  }
  for (const value of published ? [published, ...others] : others) {
    const date = dateOf(value)
    if (!date || !isAhead(date)) continue
    const isPublication = value === published
    const anyway = isPublication ? '; the article is published by the next build all the same' : ''
    const message = `${value.text} has not come yet${anyway}`
    const help = 'write status: draft until it may be read'
    const offer = isPublication && { help, mend: drafting(document, value) }
    file.report({ severity: 'warning', rule: 'date-ahead', message, ...offer }, value)
  }
}

/** Keeps an article from readers. */
function drafting(document: CheckedDocument, { end }: CheckedText): Mend | undefined {
  const status = document.text('status')
  return status ? replacing(document.file, status, 'draft') : { edits: [{ start: end, end, text: '\nstatus: draft' }] }
}

/** A bare day may stand beside a moment of the same day, whether counted here or where the moment was written down. */
function isSameDay(a: PublicationDate, b: PublicationDate, timeZone: string): boolean {
  if (a.precision === b.precision) return false
  return a.iso.slice(0, 10) === b.iso.slice(0, 10) || calendarDay(a, timeZone) === calendarDay(b, timeZone)
}

function isLaterDate(field: string): boolean {
  return field === 'updatedAt' || /^corrections\[\d+\]\.date$/.test(field)
}
