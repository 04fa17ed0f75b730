import type { BodyText } from '../bodyText.ts'
import type { HtmlFinding } from './htmlFinding.ts'
import type { WrittenHtml } from './writtenHtml.ts'

/** Where other systems cut a teaser off: WordPress, Jekyll, Hugo, Docusaurus, Hexo. */
const teaser = /^\s*(?:more|read-?more|truncate|excerpt|teaser)\b/i
/** Where WordPress begins another page of the same text. */
const nextPage = /^\s*nextpage\s*$/i

/** Comments are dropped, which is what they are for; these were meant to do something. */
export function commentFaults({ comments }: WrittenHtml, body: BodyText): HtmlFinding[] {
  return comments.flatMap((place): HtmlFinding[] => {
    const { text } = place.token
    const warn = (message: string, help: string): HtmlFinding[] => [
      { place, severity: 'warning', rule: 'html-comment', message, help, mend: body.withoutLines(place) },
    ]
    if (teaser.test(text)) return warn('no teaser ends here', 'delete it; the summary does that here')
    return nextPage.test(text) ? warn('no page ends here', 'delete it; a text is one page here') : []
  })
}
