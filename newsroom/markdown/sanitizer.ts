import type { Options as Schema } from 'rehype-sanitize'
import { carriedElements, commonAttributes } from './carriedHtml.ts'

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

/**
 * What of a text's HTML reaches a page, whatever else was written. The gate has refused the rest; this is so that no
 * script gets through where the gate has a hole.
 */
export const sanitizerSchema: Schema = {
  tagNames: [...new Set([...Object.keys(carriedElements), ...Object.keys(madeByMarkdown)])],
  attributes: {
    ...Object.fromEntries(
      [...new Set([...Object.keys(carriedElements), ...Object.keys(madeByMarkdown)])].map((name) => [
        name,
        [...(carriedElements[name] ?? []), ...(madeByMarkdown[name] ?? [])],
      ]),
    ),
    '*': [...commonAttributes],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['https'] },
  required: { input: { type: 'checkbox', disabled: true } },
  strip: [
    'script',
    'style',
    'iframe',
    'noembed',
    'noframes',
    'noscript',
    'plaintext',
    'svg',
    'math',
    'template',
    'title',
    'textarea',
    'xmp',
  ],
  // Names are given by ids.ts, and no other is let through above.
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
}
