import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import type { Options as Schema } from 'rehype-sanitize'
import type { Transformer } from 'unified'
import { carriedElements, commonAttributes } from './carriedHtml.ts'
import { nodesOf } from './elements.ts'
import { isBareLink } from './pageElements.ts'

/** What Markdown itself makes, beside what may be written in HTML: notes, tables, lists of tasks, code, a first heading. */
const madeByMarkdown: Schema['attributes'] = {
  a: [
    ['id', /^fnref/],
    ['className', 'data-footnote-backref'],
    ['ariaDescribedBy', 'footnote-label'],
    'ariaLabel',
    'dataFootnoteRef',
    'dataFootnoteBackref',
  ],
  code: [['className', /^language-./]],
  h1: [],
  h2: [['id', 'footnote-label']],
  input: ['type', 'checked', 'disabled'],
  li: [
    ['id', /^fn-/],
    ['className', 'task-list-item'],
  ],
  ol: [['className', 'contains-task-list']],
  section: ['dataFootnotes', ['className', 'footnotes']],
  td: ['align'],
  th: ['align'],
  ul: [['className', 'contains-task-list']],
}

const tagNames = Object.keys({ ...carriedElements, ...madeByMarkdown })

/**
 * What of a text's HTML reaches a page, whatever else was written. The gate has refused the rest; this is so that no
 * script gets through where the gate has a hole.
 */
const sanitizerSchema: Schema = {
  tagNames,
  attributes: {
    ...Object.fromEntries(
      tagNames.map((name) => [name, [...(carriedElements[name] ?? []), ...(madeByMarkdown[name] ?? [])]]),
    ),
    '*': [...commonAttributes],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: 'script style iframe noembed noframes noscript plaintext svg math template title textarea xmp'.split(' '),
  // Names are given by ids.ts, and no other is let through above.
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}

declare module 'hast' {
  interface RootData {
    /** The page before its HTML was read as browsers read it, where there is any: as it is written. */
    asWritten?: Root
  }
}

const read = rehypeRaw()
const sanitize = rehypeSanitize(sanitizerSchema)

/**
 * Reads the HTML that a text is written with as browsers do, and leaves out what is not carried (carriedHtml.ts), comments
 * among it. Texts without HTML stay as they are.
 */
export function writtenHtml(): Transformer<Root> {
  return (tree, file) => {
    if (!nodesOf<Nodes>(tree).some(({ type }) => type === 'raw')) return undefined
    unlinkWordsOfLinks(tree)
    const page = sanitize(read(tree, file))
    page.data = { asWritten: tree }
    return page
  }
}

/** An address between `<a>` and `</a>` is the words of that link: a link in a link is none. */
function unlinkWordsOfLinks(parent: Root | Element, isInLink = false): void {
  const children: RootContent[] = []
  let isOpen = isInLink
  for (const child of parent.children) {
    if (child.type === 'raw' && /^<\/?a(?![a-z-])/i.test(child.value)) isOpen = !child.value.startsWith('</')
    if (child.type === 'element') unlinkWordsOfLinks(child, isOpen)
    const isNested = isOpen && child.type === 'element' && isBareLink(child)
    children.push(...(isNested ? child.children : [child]))
  }
  parent.children = children as ElementContent[]
}
