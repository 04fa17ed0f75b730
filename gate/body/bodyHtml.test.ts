import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { villageArticles } from '../../e2e/publication/village.ts'
import { toBodyHtml } from '../../newsroom/markdown/toBodyHtml.ts'
import { checkFile } from '../checkedFile.ts'
import { damagedArticles, wholeArticle } from '../damagedArticles.ts'
import { isError } from '../problem.ts'
import { plainText } from '../readText.ts'
import { inEnglish } from '../../newsroom/testDocuments.ts'

/** What the page makes of the body of a file; no picture is known to it. */
function pageHtml(text: string): string {
  return toBodyHtml(text.replace(/^---\n[^]*?\n---(?:\n|$)/, ''), { pictures: {}, linked: {} }, inEnglish)
}

const lead = '---\ntitle: x\n---\n'

function gateHtml(text: string): string | undefined {
  return checkFile('content/articles/lamp.md', Buffer.from(text)).document?.body?.html
}

const picture = { src: '../media/lamp.jpg', alt: 'A lamp', credit: 'Ada Fenn' }
const made = villageArticles({ count: 24, seed: 2026, authors: ['ada'], topics: ['tea'], pictures: [picture] })
const folder = new URL('../../e2e/publication/content/articles/', import.meta.url)
const handwritten = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** What holds words of ours, whose language the gate does not know. */
const ours = /<pre|<table|data-footnotes/

test('the gate makes the very HTML of the page, for every body without pictures, files and words of ours', () => {
  const texts = [...made.map(({ text }) => text), ...handwritten]
  const withMedia = texts.filter((text) => text.slice(text.indexOf('\n---\n')).includes('../media/'))
  expect(withMedia.length).toBeGreaterThan(2)
  expect(withMedia.length).toBeLessThan(texts.length / 2)
  for (const text of texts) {
    const html = withMedia.includes(text) ? undefined : pageHtml(text)
    expect(gateHtml(text)).toBe(html && ours.test(html) ? undefined : html)
  }
})

test.each([
  ['nothing between it and the front matter', 'The lamp.'],
  ['empty lines first', '\n\n\nThe lamp.'],
  ['a rule first', '\n---\n\nThe lamp.\n\n---\n'],
  ['what looks like front matter', '---\nlamp: lit\n---\n\nThe lamp.'],
  ['a list of tasks', '\n- [x] lit\n- [ ] out\n'],
  ['headings', '\n## Lamp\n\n## Lamp\n'],
  ['a bare address', '\nhttps://example.org/?a=1&b=<2> and <https://example.org/>\n'],
])('a body with %s is the same from both', (_what, body) => {
  expect(gateHtml(lead + body)).toBe(pageHtml(lead + body))
})

test('whatever passes the gate is the same from both', () => {
  const plain = wholeArticle.replaceAll(/!\[.*|^\|.*|\[\^1\].*/gm, '')
  const passed = damagedArticles(100, 5, plain).flatMap(({ path, bytes }) => {
    const { problems, document } = checkFile(path, bytes)
    const html = document?.body?.html
    return html === undefined || problems.some(isError) ? [] : [{ html, text: plainText(bytes) }]
  })
  expect(passed.length).toBeGreaterThan(20)
  for (const { html, text } of passed) expect(html).toBe(pageHtml(text))
})

test.each([
  ['code', '\n    lamp\n'],
  ['a table', '\n| a | b |\n| :-: | -: |\n| 1 | 2 |\n'],
  ['a note', '\nLit[^1].\n\n[^1]: At last.\n'],
])('%s is left to the page, which knows in which language it is named', (_what, body) => {
  expect(gateHtml(lead + body)).toBeUndefined()
})

test('a picture is left to the page, which knows its sizes', () => {
  expect(gateHtml(`${lead}\n![A lamp](../media/lamp.jpg "The lamp | Ada Fenn")\n`)).toBeUndefined()
})
