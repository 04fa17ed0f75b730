import { oneLine } from './oneLine.ts'
import { textOf } from './wordCount.ts'

/**
 * A summary as it stands above its text. Undefined where the text begins with the same words, as many do that come from
 * elsewhere: a reader would find them twice, one below the other. An ellipsis at its end says only that the text goes on.
 * @param bodyHtml the text, as HTML of ours
 */
export function standfirstOf(summary: string, bodyHtml: string): string | undefined {
  return oneLine(textOf(bodyHtml)).startsWith(oneLine(summary).replace(/…$/, '')) ? undefined : summary
}
