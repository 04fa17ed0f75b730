import { formatDay, formatMoment, type DateStyle, type PublicationDate } from '#newsroom/dates.ts'

/** A date for people and for machines. Lists say the day; an article says the time too, where it is known. */
export function Timestamp({
  date,
  style,
  showTime = false,
}: {
  date: PublicationDate
  style: DateStyle
  showTime?: boolean
}) {
  return <time dateTime={date.iso}>{showTime ? formatMoment(date, style) : formatDay(date, style)}</time>
}
