import { carriedElements, commonAttributes } from '../../../newsroom/markdown/carriedHtml.ts'
import { isLanguage } from '../../formats.ts'
import type { Offer, Span } from '../../problem.ts'
import { namesTo } from '../../suggestion.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import type { PlacedToken, TaggedElement, WrittenElement, WrittenHtml } from './writtenHtml.ts'

/** HTML that pages leave out, and tags without their pair. */
export function checkMarkup({ errors, declarations, tagged, strays }: WrittenHtml, body: BodyText): void {
  for (const error of errors) {
    const isDeclared = declarations.some(({ start, end }) => start <= error.start && error.start <= end)
    // What a comment ends by is the same to Markdown and to browsers, whatever else is in it.
    if (error.code === 'nested-comment' || isDeclared) continue
    const message = `browsers would have to mend this HTML: ${error.code.replaceAll('-', ' ')}`
    const finding = { rule: 'html-syntax', message, help: mends[error.code] }
    // The sign before is what the error is about: of `</=`, browsers make a comment.
    const sign = { start: error.start - 1, end: error.start }
    const isSign = error.code === 'invalid-first-character-of-tag-name' && body.source(sign) === '<'
    if (isSign) body.report(sign, { ...finding, mend: '&lt;' })
    else body.report(error, finding)
  }
  for (const tag of declarations) reportLoss(tag, body, { help: 'delete it', mend: body.without(tag) })
  for (const element of tagged) if (!isWithinRefused(element)) checkElement(element, body)
  for (const tag of strays) {
    body.report(tag, {
      rule: 'html-unopened',
      message: `there is no ${quoted(`<${tag.name}>`)} that this would close, in the same paragraph, item or quotation`,
      help: `delete it; ${bareSign}`,
      mend: body.without(tag),
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

function checkElement(element: TaggedElement, body: BodyText): void {
  const { name, tag, isClosed } = element
  const { attributes } = tag
  if (isRefused(element)) {
    reportLoss(tag, body, insteadOf(element, body))
    return
  }
  const carried = attributes.filter((attribute) => isCarried(name, attribute.name))
  if (carried.length < attributes.length) {
    // A place that links led to, of which nothing would be left but a link that leads nowhere.
    if (name === 'a' && carried.length === 0 && isClosed) {
      reportLoss(tag, body, insteadOf(element, body))
      return
    }
    const text = `<${name}${carried.map((attribute) => ` ${body.source(attribute)}`).join('')}>`
    const mend = body.mend({ part: tag, text })
    reportLoss(tag, body, isClosed ? { help: `write ${text}`, mend } : { help: bareSign })
    return
  }
  const rule = 'html-value'
  for (const attribute of attributes) {
    const value = values[attribute.name]
    if (!value || value.allows.test(attribute.value)) continue
    const message = `${attribute.name} cannot be ${quoted(attribute.value)}`
    body.report(attribute, { rule, message, allowed: value.allowed })
  }
  if (name === 'bdo' && !attributes.some((attribute) => attribute.name === 'dir')) {
    const help = 'say <bdo dir="ltr"> or <bdo dir="rtl">'
    body.report(tag, { rule, message: '<bdo> without dir does nothing', help })
  }
  if (isClosed) return
  body.report(tag, {
    rule: 'html-unclosed',
    message: `${quoted(body.source(tag))} is never closed in the same paragraph, item or quotation`,
    help: `close it by </${name}> where it ends; ${bareSign}`,
  })
}

const bareSign = 'a < that is to be printed is written \\<'

function reportLoss(tag: PlacedToken, body: BodyText, offer: Offer): void {
  const [opening = ''] = body.source(tag).split('\n')
  const message = `HTML in the text would vanish from the page without a word: ${quoted(opening)}`
  const allowed = 'Markdown; a bare < is written \\<'
  body.report(tag, { rule: 'raw-html', message, allowed, ...offer }, { length: opening.length })
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
export function isCarried(element: string, attribute: string): boolean {
  return [...(carriedElements[element] ?? []), ...commonAttributes].some((name) => name.toLowerCase() === attribute)
}

const wholeNumber = { allows: /^-?\d{1,9}$/, allowed: 'a whole number' }
const span = { allows: /^[1-9]\d{0,2}$/, allowed: 'a number from 1 to 999' }

/** What the attributes may be that cannot be anything. */
const values: Readonly<Record<string, { readonly allows: Pick<RegExp, 'test'>; readonly allowed: string }>> = {
  colspan: span,
  datetime: {
    // https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value
    allows:
      /^(?:\d{4,}(?:-\d\d(?:-\d\d)?)?|\d{4,}-W\d\d|\d\d-\d\d|(?:\d{4,}-\d\d-\d\d[T ])?\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?|P(?=.)(?:\d+[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?)$/,
    allowed: 'a date, a time or both, such as 2026-05-01T19:30+01:00',
  },
  dir: { allows: /^(?:ltr|rtl|auto)$/, allowed: 'ltr, rtl or auto' },
  lang: { allows: { test: isLanguage }, allowed: 'the tag of a language, such as fr or en-GB' },
  open: { allows: /^(?:open)?$/, allowed: 'open, and no value' },
  reversed: { allows: /^(?:reversed)?$/, allowed: 'reversed, and no value' },
  rowspan: span,
  scope: { allows: /^(?:col|row|colgroup|rowgroup)$/, allowed: 'col, row, colgroup or rowgroup' },
  start: wholeNumber,
  title: { allows: /\S/, allowed: 'words' },
  value: wholeNumber,
}

const deleteTags = 'delete the tags, and leave the words'
const deleteAll = 'delete it with all that is in it'

function insteadOf(element: TaggedElement, body: BodyText): Offer {
  const { name, tag, end } = element
  const help = instead.get(name) ?? (end ? deleteTags : `${deleteTags}; ${bareSign}`)
  if (help.startsWith(deleteAll)) return { help, mend: body.without(wholeOf(element)) }
  return help.startsWith(deleteTags) ? { help, mend: body.without(tag, end) } : { help }
}

export function wholeOf({ tag, end = tag }: TaggedElement): Span {
  return { start: tag.start, end: end.end }
}

const picture = 'in Markdown, that is ![what it shows](../media/lamp.NN "Caption | Credit")'

const instead = namesTo({
  'address article big center font footer header main nav section': deleteTags,
  'link meta': deleteAll,
  script: `${deleteAll}: a text runs no programs`,
  style: `${deleteAll}: the publication has its own styles`,
  'audio button embed form iframe object video': 'in Markdown, a link leads to it: [words](https://…)',
  acronym: 'now that is <abbr title="…">',
  aside: 'in Markdown, that is > before each line',
  h1: 'in Markdown, that is ## before the heading',
  input: 'in Markdown, that is - [ ] or - [x] before each task',
  picture: picture.replace('NN', 'jpg'),
  strike: 'in Markdown, that is ~~words~~',
  svg: `put a picture into content/media; ${picture.replace('NN', 'png')}`,
  tt: 'in Markdown, that is `words`',
})
