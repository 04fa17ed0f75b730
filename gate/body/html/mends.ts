import type { Mend } from '../../problem.ts'
import type { BodyText } from '../bodyText.ts'
import type { Place, WrittenElement } from './writtenHtml.ts'

/** Takes tags out, and leaves what stands between them. */
export function without(places: readonly (Place | undefined)[], body: BodyText): Mend {
  return body.mend(...places.flatMap((part) => (part ? [{ part, text: '' }] : [])))
}

/** Takes an element out with all that is in it. */
export function withoutElement({ tag, end = tag }: WrittenElement, body: BodyText): Mend {
  if (!tag || !end) return {}
  return without([{ position: { start: tag.position.start, end: end.position.end } }], body)
}
