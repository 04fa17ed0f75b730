import { calendarDay, compareDates, type PublicationDate } from '../newsroom/dates.ts'
import { dateOf, type Publication } from './document.ts'

/** Checks that the dates of each article agree with each other, and points out changes that lie ahead. */
export function checkDates(publication: Publication): void {
  const { timeZone, now } = publication
  const today = calendarDay({ precision: 'minute', iso: now.toISOString() }, timeZone)
  const isAhead = (date: PublicationDate) => {
    const day = calendarDay(date, timeZone)
    return day === today ? date.precision === 'minute' && Date.parse(date.iso) > now.getTime() : day > today
  }
  for (const article of publication.ofType('Article')) {
    const { file, publishedAt } = article
    const published = article.text('publishedAt')
    const isPublished = publication.stageOf(article) === 'published'
    for (const value of article.texts.filter(({ field }) => dateFields.test(field))) {
      const date = dateOf(value)
      if (!date || value === published) continue
      const isEnd = value.field === 'expiresAt'
      if (published && publishedAt && isBefore(date, publishedAt, timeZone)) {
        const message = `${value.text} is before the article was published (${published.text})`
        file.report({ rule: 'date-order', message, allowed: `${published.text} or later` }, value)
      }
      if (isPublished && !isEnd && isAhead(date)) {
        file.report({ severity: 'warning', rule: 'date-ahead', message: `${value.text} has not come yet` }, value)
      }
    }
  }
}

const dateFields = /^(?:publishedAt|updatedAt|expiresAt|corrections\[\d+\]\.date)$/

/** A bare day may stand beside a moment of the same day, whether counted here or where the moment was written down. */
function isBefore(date: PublicationDate, published: PublicationDate, timeZone: string): boolean {
  if (compareDates(date, published, timeZone) >= 0) return false
  if (date.precision === published.precision) return true
  const isSameDay = calendarDay(date, timeZone) === calendarDay(published, timeZone)
  return !isSameDay && date.iso.slice(0, 10) !== published.iso.slice(0, 10)
}
