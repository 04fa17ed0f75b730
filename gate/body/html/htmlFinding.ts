import type { Finding } from '../../problem.ts'
import type { Place } from './writtenHtml.ts'

/** A finding on a part of a text that is written in HTML. */
export interface HtmlFinding extends Finding {
  readonly place: Place
  /** How many of its characters are meant; all of them if it does not say. */
  readonly length?: number
}
