import { carriedElements } from '../../../newsroom/markdown/carriedHtml.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import { carriedTag, faultOfValue, isCarried } from './attributes.ts'
import type { HtmlFinding } from './htmlFinding.ts'
import { deleteAll, deleteTags, instead } from './instead.ts'
import { without, withoutElement } from './mends.ts'
import type { Place, WrittenElement, WrittenHtml } from './writtenHtml.ts'

const allowed = 'Markdown; a bare < is written \\<'

/** HTML that pages leave out, and tags without their pair. */
export function markupFaults(html: WrittenHtml, body: BodyText): HtmlFinding[] {
  return [
    ...syntaxFaults(html),
    ...html.declarations.map((place) => ({
      ...vanishes(place, body),
      help: 'delete it',
      mend: without([place], body),
    })),
    ...html.elements.flatMap((element) => elementFaults(element, body)),
    ...html.strays.map((place): HtmlFinding => ({
      place,
      rule: 'html-unopened',
      message: `there is no ${quoted(`<${place.token.name}>`)} that this would close, in the same paragraph, item or quotation`,
      help: `delete it; ${bareSign}`,
      mend: without([place], body),
    })),
  ]
}

/** What a comment ends by is the same to Markdown and to browsers, whatever else is in it. */
const harmless = new Set(['nested-comment'])

const mends: Readonly<Record<string, string>> = {
  'eof-in-comment': 'put --> where the comment ends',
  'eof-in-tag': 'put > where the tag ends, without an empty line before it',
  'invalid-first-character-of-tag-name': 'in a block of HTML, a < that is to be printed is &lt;',
  'missing-whitespace-between-attributes': 'put a space between the two attributes',
  'duplicate-attribute': 'leave out one of the two attributes',
}

function syntaxFaults({ errors, declarations }: WrittenHtml): HtmlFinding[] {
  const isDeclared = ({ position: { start } }: Place) =>
    declarations.some(({ position }) => position.start.offset <= start.offset && start.offset <= position.end.offset)
  return errors
    .filter((error) => !harmless.has(error.code) && !isDeclared(error))
    .map((place) => ({
      place,
      rule: 'html-syntax',
      message: `browsers would have to mend this HTML: ${place.code.replaceAll('-', ' ')}`,
      help: mends[place.code],
    }))
}

function elementFaults(element: WrittenElement, body: BodyText): HtmlFinding[] {
  const { name, tag, isClosed } = element
  if (!tag || isWithinRefused(element)) return []
  if (isRefused(element)) {
    return [{ ...vanishes(tag, body), ...mendOf(element, body) }]
  }
  const { attributes } = tag.token
  if (attributes.some((attribute) => !isCarried(name, attribute.name))) {
    const text = carriedTag(element, body)
    const mend = isClosed && { help: `write ${text}`, mend: body.mend({ part: tag, text }) }
    return [{ ...vanishes(tag, body), ...(mend || { help: bareSign }) }]
  }
  const faults = attributes.flatMap((attribute): HtmlFinding[] => {
    const fault = faultOfValue(attribute)
    return fault ? [{ place: tag.within(attribute), ...fault }] : []
  })
  if (name === 'bdo' && !attributes.some((attribute) => attribute.name === 'dir')) {
    faults.push({
      place: tag,
      rule: 'html-value',
      message: '<bdo> without dir does nothing',
      help: 'say <bdo dir="ltr"> or <bdo dir="rtl">',
    })
  }
  if (isClosed) return faults
  return [
    ...faults,
    {
      place: tag,
      rule: 'html-unclosed',
      message: `${quoted(body.source(tag))} is never closed in the same paragraph, item or quotation`,
      help: `close it by </${name}> where it ends; ${bareSign}`,
    },
  ]
}

const bareSign = 'a < that is to be printed is written \\<'

/** What to write in place of an element that is not carried. */
function mendOf(element: WrittenElement, body: BodyText): Pick<HtmlFinding, 'help' | 'mend'> {
  const { name, tag, end } = element
  const help = instead.get(name) ?? (end ? deleteTags : `${deleteTags}; ${bareSign}`)
  if (help.startsWith(deleteAll)) return { help, mend: withoutElement(element, body) }
  return help.startsWith(deleteTags) ? { help, mend: without([tag, end], body) } : { help }
}

function vanishes(place: Place, body: BodyText): HtmlFinding {
  const [opening = ''] = body.source(place).split('\n')
  return {
    place,
    length: opening.length,
    rule: 'raw-html',
    message: `HTML in the text would vanish from the page without a word: ${quoted(opening)}`,
    allowed,
  }
}

function isRefused({ name, tag }: WrittenElement): boolean {
  return tag !== undefined && carriedElements[name] === undefined
}

/** Whether an element is refused, or goes with one that is. */
export function isLost(element: WrittenElement): boolean {
  return isRefused(element) || isWithinRefused(element)
}

/** What is in there goes with it, and has been said by that. */
function isWithinRefused({ parent }: WrittenElement): boolean {
  return parent !== undefined && ((isRefused(parent) && parent.isClosed) || isWithinRefused(parent))
}
