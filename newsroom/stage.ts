import { toMoment, type PublicationDate } from './dates.ts'

/** How far an article has come. Its words are for readers only while it is published. */
export type Stage = 'draft' | 'scheduled' | 'published' | 'expired'

/** What decides it. */
interface Dated {
  readonly isDraft: boolean
  /** Undefined only while the gate has found it to be wrong. */
  readonly published: PublicationDate | undefined
  readonly expires: PublicationDate | undefined
}

/** The one place that decides it, for the gate and for all that is made of content. @param now the moment of the build */
export function stageOf({ isDraft, published, expires }: Dated, now: Date, timeZone: string): Stage {
  if (isDraft) return 'draft'
  if (published && startOf(published, timeZone) > now.getTime()) return 'scheduled'
  return expires && startOf(expires, timeZone) <= now.getTime() ? 'expired' : 'published'
}

/** When a date begins, in milliseconds since 1970: a bare day does at midnight in the publication's time zone. */
export function startOf(date: PublicationDate, timeZone: string): number {
  return Date.parse(toMoment(date, timeZone))
}
