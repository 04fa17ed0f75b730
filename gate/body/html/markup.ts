import { carriedElements, commonAttributes } from '../../../newsroom/markdown/carriedHtml.ts'
import { isLanguage } from '../../formats.ts'
import type { Finding } from '../../problem.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import type { HtmlFaults, Place, PlacedToken, WrittenElement, WrittenHtml } from './writtenHtml.ts'

/** HTML that pages leave out, and tags without their pair. */
export function checkMarkup({ errors, declarations, elements, strays }: WrittenHtml, faults: HtmlFaults): void {
  for (const error of errors) {
    const { offset } = error.position.start
    const isDeclared = declarations.some(
      ({ position }) => position.start.offset <= offset && offset <= position.end.offset,
    )
    // What a comment ends by is the same to Markdown and to browsers, whatever else is in it.
    if (error.code === 'nested-comment' || isDeclared) continue
    const message = `browsers would have to mend this HTML: ${error.code.replaceAll('-', ' ')}`
    faults.add(error, { rule: 'html-syntax', message, help: mends[error.code] })
  }
  for (const place of declarations) addLoss(place, faults, { help: 'delete it', mend: faults.body.without(place) })
  for (const element of elements)
    if (element.tag && !isWithinRefused(element)) checkElement(element, element.tag, faults)
  for (const place of strays) {
    faults.add(place, {
      rule: 'html-unopened',
      message: `there is no ${quoted(`<${place.token.name}>`)} that this would close, in the same paragraph, item or quotation`,
      help: `delete it; ${bareSign}`,
      mend: faults.body.without(place),
    })
  }
}

const mends: Readonly<Record<string, string>> = {
  'eof-in-comment': 'put --> where the comment ends',
  'eof-in-tag': 'put > where the tag ends, without an empty line before it',
  'invalid-first-character-of-tag-name': 'in a block of HTML, a < that is to be printed is &lt;',
  'missing-whitespace-between-attributes': 'put a space between the two attributes',
  'duplicate-attribute': 'leave out one of the two attributes',
}

function checkElement(element: WrittenElement, tag: PlacedToken, faults: HtmlFaults): void {
  const { name, isClosed } = element
  const { attributes } = tag.token
  if (isRefused(element)) {
    addLoss(tag, faults, insteadOf(element, tag, faults.body))
    return
  }
  if (attributes.some((attribute) => !isCarried(name, attribute.name))) {
    const text = carriedTag(name, tag, faults.body)
    const mend = faults.body.mend({ part: tag, text })
    addLoss(tag, faults, isClosed ? { help: `write ${text}`, mend } : { help: bareSign })
    return
  }
  const rule = 'html-value'
  for (const attribute of attributes) {
    const value = values[attribute.name]
    if (!value || value.allows(attribute.value)) continue
    const message = `${attribute.name} cannot be ${quoted(attribute.value)}`
    faults.add(tag.within(attribute), { rule, message, allowed: value.allowed })
  }
  if (name === 'bdo' && !attributes.some((attribute) => attribute.name === 'dir')) {
    const help = 'say <bdo dir="ltr"> or <bdo dir="rtl">'
    faults.add(tag, { rule, message: '<bdo> without dir does nothing', help })
  }
  if (isClosed) return
  faults.add(tag, {
    rule: 'html-unclosed',
    message: `${quoted(faults.body.source(tag))} is never closed in the same paragraph, item or quotation`,
    help: `close it by </${name}> where it ends; ${bareSign}`,
  })
}

const bareSign = 'a < that is to be printed is written \\<'

function addLoss(place: Place, faults: HtmlFaults, offer: Pick<Finding, 'help' | 'mend'>): void {
  const [opening = ''] = faults.body.source(place).split('\n')
  const message = `HTML in the text would vanish from the page without a word: ${quoted(opening)}`
  const allowed = 'Markdown; a bare < is written \\<'
  faults.add(place, { rule: 'raw-html', message, allowed, ...offer }, opening.length)
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
function carriedTag(name: string, tag: PlacedToken, body: BodyText): string {
  const carried = tag.token.attributes.filter((attribute) => isCarried(name, attribute.name))
  return `<${name}${carried.map((attribute) => ` ${body.source(tag.within(attribute))}`).join('')}>`
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

/** What the attributes may be that cannot be anything. */
const values: Readonly<Record<string, Rule>> = {
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

const deleteTags = 'delete the tags, and leave the words'
const deleteAll = 'delete it with all that is in it'

/** What to write in place of an element that is not carried. */
function insteadOf({ name, end }: WrittenElement, tag: PlacedToken, body: BodyText): Pick<Finding, 'help' | 'mend'> {
  const help = instead.get(name) ?? (end ? deleteTags : `${deleteTags}; ${bareSign}`)
  if (help.startsWith(deleteAll)) return { help, mend: body.without(wholeOf(tag, end)) }
  return help.startsWith(deleteTags) ? { help, mend: body.without(tag, end) } : { help }
}

/** An element with all that is in it. */
export function wholeOf(tag: Place, end: Place = tag): Place {
  return { position: { start: tag.position.start, end: end.position.end } }
}

const picture = 'in Markdown, that is ![what it shows](../media/lamp.NN "Caption | Credit")'

const instead: ReadonlyMap<string, string> = new Map(
  (
    [
      [['address', 'article', 'big', 'center', 'font', 'footer', 'header', 'main', 'nav', 'section'], deleteTags],
      [['link', 'meta'], deleteAll],
      [['script'], `${deleteAll}: a text runs no programs`],
      [['style'], `${deleteAll}: the publication has its own styles`],
      [
        ['audio', 'button', 'embed', 'form', 'iframe', 'object', 'video'],
        'in Markdown, a link leads to it: [words](https://…)',
      ],
      [['acronym'], 'now that is <abbr title="…">'],
      [['aside'], 'in Markdown, that is > before each line'],
      [['h1'], 'in Markdown, that is ## before the heading'],
      [['input'], 'in Markdown, that is - [ ] or - [x] before each task'],
      [['picture'], picture.replace('NN', 'jpg')],
      [['strike'], 'in Markdown, that is ~~words~~'],
      [['svg'], `put a picture into content/media; ${picture.replace('NN', 'png')}`],
      [['tt'], 'in Markdown, that is `words`'],
    ] as const
  ).flatMap(([names, help]) => names.map((name) => [name, help] as const)),
)
