import { calendarDay, compareDates, parsePublicationDate, type PublicationDate } from '../../newsroom/dates.ts'
import type { CheckedText } from './fields.ts'
import { isDraft, type CheckedDocument } from './document.ts'
import { reportValue } from './value.ts'

interface Context {
  readonly now: Date
  /** The publication's own. */
  readonly timeZone: string
}

/** Checks that an article's dates agree with each other, and points out those that lie ahead. */
export function checkDates(document: CheckedDocument, { now, timeZone }: Context): void {
  if (document.type !== 'Article') return
  const published = document.fields.text('publishedAt')
  const publishedAt = dateOf(published)
  const others = document.fields.texts.filter(({ field }) => isLaterDate(field))

  if (published && publishedAt) {
    for (const value of others) {
      const date = dateOf(value)
      if (!date || compareDates(date, publishedAt, timeZone) >= 0 || isSameDay(date, publishedAt, timeZone)) continue
      reportValue(value, {
        rule: 'date-order',
        message: `${value.text} is before the article was published (${published.text})`,
        allowed: `${published.text} or later`,
      })
    }
  }
  if (isDraft(document)) return
  const today: PublicationDate = { precision: 'minute', iso: now.toISOString() }
  for (const value of published ? [published, ...others] : others) {
    const date = dateOf(value)
    if (!date || compareDates(date, today, timeZone) <= 0) continue
    const isPublication = value === published
    reportValue(value, {
      severity: 'warning',
      rule: 'date-ahead',
      message: `${value.text} has not come yet${isPublication ? '; the article is published by the next build all the same' : ''}`,
      help: isPublication ? 'write status: draft until it may be read' : undefined,
    })
  }
}

/** A bare day may stand beside a moment of the same day, whether counted here or where the moment was written down. */
function isSameDay(a: PublicationDate, b: PublicationDate, timeZone: string): boolean {
  if (a.precision === b.precision) return false
  return a.iso.slice(0, 10) === b.iso.slice(0, 10) || calendarDay(a, timeZone) === calendarDay(b, timeZone)
}

function isLaterDate(field: string): boolean {
  return field === 'updatedAt' || /^corrections\[\d+\]\.date$/.test(field)
}

/** The date of a field, if it is one. */
export function dateOf(value: CheckedText | undefined): PublicationDate | undefined {
  const date = value && parsePublicationDate(value.text)
  return typeof date === 'object' ? date : undefined
}
