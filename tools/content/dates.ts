import { compareDates, parsePublicationDate, type PublicationDate } from '../../newsroom/dates.ts'
import type { CheckedText } from './fields.ts'
import { isDraft, type CheckedDocument } from './gate.ts'
import { reportValue } from './value.ts'

/** Checks that an article's dates agree with each other, and points out those that lie ahead. */
export function checkDates(document: CheckedDocument, context: { now: Date; documents: readonly CheckedDocument[] }): void {
  if (document.type !== 'Article') return
  const timeZone = zoneOf(context.documents)
  const published = document.fields.text('publishedAt')
  const publishedAt = dateOf(published)
  if (!published || !publishedAt) return

  for (const value of document.fields.texts.filter(({ field }) => isLaterDate(field))) {
    const date = dateOf(value)
    if (date && compareDates(date, publishedAt, timeZone) < 0 && !isSameDay(date, publishedAt)) {
      reportValue(value, {
        rule: 'date-order',
        message: `${value.text} is before the article was published (${published.text})`,
        allowed: `${published.text} or later`,
      })
    }
  }
  if (!isDraft(document) && compareDates(publishedAt, momentOf(context.now), timeZone) > 0) {
    reportValue(published, {
      severity: 'warning',
      rule: 'date-ahead',
      message: `${published.text} has not come yet; the article is published by the next build all the same`,
      help: 'write status: draft until it may be read',
    })
  }
}

/** A bare day may stand beside a moment of the same day. */
function isSameDay(a: PublicationDate, b: PublicationDate): boolean {
  return a.precision !== b.precision && a.iso.slice(0, 10) === b.iso.slice(0, 10)
}

function isLaterDate(field: string): boolean {
  return field === 'updatedAt' || /^corrections\[\d+\]\.date$/.test(field)
}

function dateOf(value: CheckedText | undefined): PublicationDate | undefined {
  const date = value && parsePublicationDate(value.text)
  return typeof date === 'object' ? date : undefined
}

function momentOf(now: Date): PublicationDate {
  return { precision: 'minute', iso: now.toISOString() }
}

/** The publication's own time zone, or UTC while that is not known. */
function zoneOf(documents: readonly CheckedDocument[]): string {
  const zone = documents.find(({ type }) => type === 'Site')?.fields.text('timeZone')
  return zone && Intl.supportedValuesOf('timeZone').includes(zone.text) ? zone.text : 'UTC'
}
