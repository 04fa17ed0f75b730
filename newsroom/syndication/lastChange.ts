import type { Article } from '../article.ts'
import { compareDates, type PublicationDate } from '../dates.ts'
import type { Site } from '../site.ts'

/** True changes only: publication, an update, a correction. Never the time of a build. */
export function lastChange({ published, updated, corrections }: Article, site: Site): PublicationDate {
  return latest(site, [published, updated, ...corrections.map(({ date }) => date)]) ?? published
}

/** The latest of the dates that are known. */
export function latest(site: Site, dates: readonly (PublicationDate | undefined)[]): PublicationDate | undefined {
  return dates.reduce((late, date) => {
    if (!late || !date) return late ?? date
    return compareDates(date, late, site.dateStyle.timeZone) > 0 ? date : late
  }, undefined)
}
