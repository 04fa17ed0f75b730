import { compareDates, type PublicationDate } from './dates.ts'

/** The latest of the dates that are known. */
export function latestDate(
  dates: readonly (PublicationDate | undefined)[],
  timeZone: string,
): PublicationDate | undefined {
  return dates.reduce((late, date) => {
    if (!late || !date) return late ?? date
    return compareDates(date, late, timeZone) > 0 ? date : late
  }, undefined)
}
