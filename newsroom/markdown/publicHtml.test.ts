import { expect, test } from 'vitest'
import { publicHtml } from './publicHtml.ts'

const whole = (url: string, written: string) => (url.startsWith('/') ? `https://x.example${written}` : undefined)
const published = (markdown: string) => publicHtml(markdown, whole)

test.each([
  ['in a line', 'Lit <!-- secret -->at last.', 'Lit at last.'],
  ['between paragraphs', 'Lit.\n\n<!-- secret -->\n\nAt last.', 'Lit.\n\nAt last.'],
  ['over several lines and empty ones', 'Lit.\n\n<!--\nsecret\n\n**secret**\n-->\n\nAt last.', 'Lit.\n\nAt last.'],
  ['at the beginning', '<!-- secret -->\n\nLit.', 'Lit.'],
  ['at the end', 'Lit.\n\n<!-- secret -->', 'Lit.\n\n'],
  ['in a quotation', '> <!-- secret\n> secret -->\n>\n> Lit.', '> \n>\n> Lit.'],
  ['in a table', '<table><!-- secret --><tr><td>a</td></tr></table>', '<table><!----><tr><td>a</td></tr></table>'],
  ['between two lists, which stay two', '- a\n\n<!-- secret -->\n\n- b', '- a\n\n<!---->\n\n- b'],
  ['between two words, which stay two', '*a*<!-- secret -->*b*', '*a*<!---->*b*'],
])('a comment %s is nobody’s but its author’s', (_where, markdown, expected) => {
  expect(published(markdown)).toBe(expected)
})

test.each([
  ['<a href="/about/">us</a>', '<a href="https://x.example/about/">us</a>'],
  [
    "a <a title='/b/' HREF = '/about/?a&amp;b'>us</a>",
    "a <a title='/b/' HREF = 'https://x.example/about/?a&amp;b'>us</a>",
  ],
  ['a <a href=/about/>us</a>', 'a <a href=https://x.example/about/>us</a>'],
  ['> <div>\n> <a\n> href="/about/">us</a></div>', '> <div>\n> <a\n> href="https://x.example/about/">us</a></div>'],
  ['<img src="/a.jpg" alt="/b.jpg">', '<img src="https://x.example/a.jpg" alt="/b.jpg">'],
  ['<a href="https://example.org/">them</a>', '<a href="https://example.org/">them</a>'],
])('the addresses of %s are whole, and nothing else changes', (markdown, expected) => {
  expect(published(markdown)).toBe(expected)
})

test('what only looks like HTML stays', () => {
  for (const text of ['`<!-- a -->` and `<a href="/b/">`', '```\n<!-- a -->\n```', '\\<!-- a -->', 'a < b'])
    expect(published(text)).toBe(text)
})

test.each([
  ['a <a href="/b.pdf">*b*</a> c', 'a <a href="https://x.example/b.pdf">*b* (PDF)</a> c'],
  [
    '<div><a href="/b.pdf">b</a> <a href="/c/">c</a></div>',
    '<div><a href="https://x.example/b.pdf">b (PDF)</a> <a href="https://x.example/c/">c</a></div>',
  ],
])('what is said of the file a link leads to stands at its end: %s', (markdown, expected) => {
  expect(publicHtml(markdown, whole, (url) => (url.endsWith('.pdf') ? '(PDF)' : undefined))).toBe(expected)
})
