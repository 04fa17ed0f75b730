import { byName } from '../collections.ts'

/** What an element may say of itself beside `lang` and `dir`, by the names hast has for attributes. */
type Elements = Readonly<Record<string, readonly string[]>>

/** Elements of HTML that stand in a line of a text. The gate refuses, and pages leave out, what is not in these lists. */
export const phrasingElements: Elements = byName({
  ...plain('b bdi bdo br cite code em i kbd mark q rp rt ruby s samp small span strong sub sup u var wbr'),
  a: ['href', 'title'],
  abbr: ['title'],
  del: ['dateTime'],
  dfn: ['title'],
  img: ['src', 'alt', 'title'],
  ins: ['dateTime'],
  time: ['dateTime'],
})

/** Elements of HTML that a text is made of, and their parts. */
export const blockElements: Elements = byName({
  ...plain(
    'blockquote caption dd div dl dt figcaption figure h2 h3 h4 h5 h6 hr p pre summary table tbody tfoot thead tr ul',
  ),
  details: ['open'],
  li: ['value'],
  ol: ['start', 'reversed'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan', 'scope'],
})

/** Elements that say nothing of themselves. */
function plain(names: string): Elements {
  return Object.fromEntries(names.split(' ').map((name) => [name, []]))
}

export const carriedElements: Elements = byName({ ...phrasingElements, ...blockElements })

/** What any element may say. */
export const commonAttributes: readonly string[] = ['lang', 'dir']

/** Elements that are nothing outside of these. */
export const wholesOfParts: Elements = byName({
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  figcaption: ['figure'],
  li: ['ul', 'ol'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['table', 'thead', 'tbody', 'tfoot'],
})

export const voidElements: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr'])
