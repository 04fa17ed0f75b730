import { carriedElements, commonAttributes } from '../../../newsroom/markdown/carriedHtml.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import {
  type HtmlFinding,
  type Place,
  without,
  withoutElement,
  type WrittenElement,
  type WrittenHtml,
} from './writtenHtml.ts'
import type { HtmlAttribute } from '../../../newsroom/markdown/htmlTokens.ts'
import { isLanguage } from '../../formats.ts'
import type { Finding } from '../../problem.ts'

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

/** Whether an element of these names may say this, in HTML's own spelling. */
function isCarried(element: string, attribute: string): boolean {
  return [...(carriedElements[element] ?? []), ...commonAttributes].some((name) => name.toLowerCase() === attribute)
}

/** A tag without the attributes that are not carried. */
function carriedTag({ name, tag }: WrittenElement, body: BodyText): string {
  const written = (tag?.token.attributes ?? [])
    .filter((attribute) => isCarried(name, attribute.name))
    .map((attribute) => ` ${tag ? body.source(tag.within(attribute)) : ''}`)
  return `<${name}${written.join('')}>`
}

interface Rule {
  readonly allows: (value: string) => boolean
  readonly allowed: string
}

const wholeNumber: Rule = { allows: (value) => /^-?\d{1,9}$/.test(value), allowed: 'a whole number' }
const span: Rule = { allows: (value) => /^[1-9]\d{0,2}$/.test(value), allowed: 'a number from 1 to 999' }
const words: Rule = { allows: (value) => value.trim() !== '', allowed: 'words' }
/** https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value */
const moment =
  /^(?:\d{4,}(?:-\d\d(?:-\d\d)?)?|\d{4,}-W\d\d|\d\d-\d\d|(?:\d{4,}-\d\d-\d\d[T ])?\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?|P(?=.)(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?)$/

const rules: Readonly<Record<string, Rule>> = {
  colspan: span,
  datetime: {
    allows: (value) => moment.test(value),
    allowed: 'a date, a time or both, such as 2026-05-01T19:30+01:00',
  },
  dir: { allows: (value) => /^(?:ltr|rtl|auto)$/.test(value), allowed: 'ltr, rtl or auto' },
  lang: { allows: isLanguage, allowed: 'the tag of a language, such as fr or en-GB' },
  open: { allows: (value) => /^(?:open)?$/.test(value), allowed: 'open, and no value' },
  reversed: { allows: (value) => /^(?:reversed)?$/.test(value), allowed: 'reversed, and no value' },
  rowspan: span,
  scope: {
    allows: (value) => /^(?:col|row|colgroup|rowgroup)$/.test(value),
    allowed: 'col, row, colgroup or rowgroup',
  },
  start: wholeNumber,
  title: words,
  value: wholeNumber,
}

/** What is wrong with the value of an attribute. */
function faultOfValue({ name, value }: HtmlAttribute): Finding | undefined {
  const rule = rules[name]
  if (!rule || rule.allows(value)) return undefined
  return { rule: 'html-value', message: `${name} cannot be ${quoted(value)}`, allowed: rule.allowed }
}

const deleteTags = 'delete the tags, and leave the words'
const deleteAll = 'delete it with all that is in it'
const link = 'in Markdown, a link leads to it: [words](https://…)'

/** What to write for elements that are not carried. */
const instead: ReadonlyMap<string, string> = new Map([
  ['acronym', 'now that is <abbr title="…">'],
  ['address', deleteTags],
  ['article', deleteTags],
  ['aside', 'in Markdown, that is > before each line'],
  ['audio', link],
  ['big', deleteTags],
  ['button', link],
  ['center', deleteTags],
  ['embed', link],
  ['font', deleteTags],
  ['footer', deleteTags],
  ['form', link],
  ['h1', 'in Markdown, that is ## before the heading'],
  ['header', deleteTags],
  ['iframe', link],
  ['input', 'in Markdown, that is - [ ] or - [x] before each task'],
  ['link', deleteAll],
  ['main', deleteTags],
  ['meta', deleteAll],
  ['nav', deleteTags],
  ['object', link],
  ['picture', 'in Markdown, that is ![what it shows](../media/lamp.jpg "Caption | Credit")'],
  ['script', `${deleteAll}: a text runs no programs`],
  ['section', deleteTags],
  ['strike', 'in Markdown, that is ~~words~~'],
  ['style', `${deleteAll}: the publication has its own styles`],
  [
    'svg',
    'put a picture into content/media; in Markdown, that is ![what it shows](../media/lamp.png "Caption | Credit")',
  ],
  ['tt', 'in Markdown, that is `words`'],
  ['video', link],
])
