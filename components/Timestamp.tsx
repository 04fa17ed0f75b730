import { formatDay, formatMoment, type PublicationDate } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'

interface TimestampProps {
  readonly date: PublicationDate
  readonly locale: Locale
  readonly showTime?: boolean
}

/** A date for people and for machines. Lists say the day; an article says the time too, where it is known. */
export function Timestamp({ date, locale, showTime = false }: TimestampProps) {
  return <time dateTime={date.iso}>{showTime ? formatMoment(date, locale) : formatDay(date, locale)}</time>
}
