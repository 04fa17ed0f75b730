import { formatDay, formatMoment, type PublicationDate } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'

/** A date for people and for machines. Lists say the day; an article says the time too, where it is known. */
export function Timestamp({
  date,
  locale,
  showTime = false,
}: {
  date: PublicationDate
  locale: Locale
  showTime?: boolean
}) {
  return <time dateTime={date.iso}>{showTime ? formatMoment(date, locale) : formatDay(date, locale)}</time>
}
