import { carriedElements, commonAttributes } from '../../../newsroom/markdown/carriedHtml.ts'
import type { HtmlAttribute } from '../../../newsroom/markdown/htmlTokens.ts'
import { isLanguage } from '../../locale.ts'
import type { Finding } from '../../problem.ts'
import { quoted } from '../../value.ts'
import type { BodyText } from '../bodyText.ts'
import type { WrittenElement } from './writtenHtml.ts'

/** Whether an element of these names may say this, in HTML's own spelling. */
export function isCarried(element: string, attribute: string): boolean {
  return [...(carriedElements[element] ?? []), ...commonAttributes].some((name) => name.toLowerCase() === attribute)
}

/** A tag without the attributes that are not carried. */
export function carriedTag({ name, tag }: WrittenElement, body: BodyText): string {
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
export function faultOfValue({ name, value }: HtmlAttribute): Finding | undefined {
  const rule = rules[name]
  if (!rule || rule.allows(value)) return undefined
  return { rule: 'html-value', message: `${name} cannot be ${quoted(value)}`, allowed: rule.allowed }
}
