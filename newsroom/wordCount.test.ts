import { toString } from 'hast-util-to-string'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { villageArticles } from '../e2e/publication/village.ts'
import { toBodyHtml } from './markdown/toBodyHtml.ts'
import type { MediaManifest } from './media.ts'
import { wordCount } from './wordCount.ts'
import { inEnglish } from './testDocuments.ts'

const media: MediaManifest = {
  pictures: { 'lamp.jpg': { width: 1, height: 1, fallback: '/lamp.jpg', sources: [] } },
  linked: {},
}

function htmlOf(markdown: string): string {
  return toBodyHtml(markdown, media, inEnglish)
}

/** As a browser reads HTML. */
function wordsInBrowser(html: string): number {
  const text = toString(unified().use(rehypeParse, { fragment: true }).parse(html))
  return Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text)).filter((part) => part.isWordLike)
    .length
}

const picture = { src: '../media/lamp.jpg', alt: 'A lamp', credit: 'Ada Fenn' }
const made = villageArticles({ count: 12, seed: 7, authors: ['ada'], topics: ['tea'], pictures: [picture] })

test('as many words are counted as a browser shows outside pictures', () => {
  for (const { text } of made) {
    const html = htmlOf(text)
    const withoutPictures = htmlOf(text.replaceAll(/^!\[.*$/gm, ''))
    expect(wordCount(html, 'en')).toBe(wordsInBrowser(withoutPictures))
    expect(wordCount(html, 'en')).toBeGreaterThan(100)
  }
})

test.each([
  ['R&D is < 3', 4],
  ['AT\\&T &amp; co, don’t `a < b && c > d`', 8],
  ['[one](https://example.org/ "a > b, </p> \'c\' \\" d") two', 2],
  ['```\n<figure>\none two\n```\n\nthree', 4],
  ['| one | two |\n| - | -: |\n| three | four |\n\n- [x] five\n- [ ] six[^1]\n\n[^1]: seven', 8],
  ['&#x1F4A1; one &nbsp;two &lt;three&gt;', 3],
])('%j is counted as it is read', (markdown, words) => {
  const html = htmlOf(markdown)
  expect(wordCount(html, 'en')).toBe(words)
  expect(words).toBe(wordsInBrowser(html))
})

test.each([
  ['nine<br>fourteen', 2],
  ['<p>one</p><p>two</p><ul><li>three</li><li>four</li></ul>', 4],
  ['<table><tr><td>one</td><td>two</td></tr></table>', 2],
  ['H<sub>2</sub>O and the 2<sup>nd</sup>', 4],
  ['one <ruby>two<rp>(</rp><rt>not read</rt><rp>)</rp></ruby> three', 3],
  ['one\n\n<!-- an embargoed name -->\n\ntwo <!-- another -->', 2],
  ['<figure><blockquote><p>one two</p></blockquote><figcaption>not read</figcaption></figure>', 2],
  ['<details>\n<summary>one</summary>\n\ntwo\n\n</details>', 2],
])('%j, written in HTML, is counted as it is read', (markdown, words) => {
  expect(wordCount(htmlOf(markdown), 'en')).toBe(words)
})

test('the words of a picture are not taken for text, whatever signs are in them', () => {
  const html = htmlOf('one\n\n![a > b </figure> c](../media/lamp.jpg "</figure> d | e > f")\n\ntwo')
  expect(wordCount(html, 'en')).toBe(2)
})

test.each([
  ['en', 'It’s 3.5 o\'clock, 1 000 times: "well-known"…\n\nAnd\tso\u00A0on — R+D; e.g. this.'],
  ['de', 'Über­gang: 1.000,5 m² für Anwälte*innen und z. B. „Fuß“.'],
  ['fr', 'Aujourd’hui, l’eau ; « 12 h 30 » n\u0303 e\u0301te\u0301 \u0301 x \u200D y.'],
  ['sv', 'Kl. 10:30 i USA:s EU:s land.'],
  ['ja', '灯台に 新しい灯が\nともった。カタカナ ー と ひらがな 2026年。'],
  ['th', 'ประภาคาร ส่องแสง อีกครั้ง ๆ แล้ว ฯ'],
  ['km', 'ប្រទីប ភ្លឺ ម្តងទៀត'],
  ['ar', 'مهرجان الشاي، ٣٫٥ كوب و\u200Cنور'],
  ['he', 'צה״ל ג\'ירפה 5 "כן"'],
  ['ko', '등대가 다시 빛난다 👩‍👩‍👧 ❤️ 🇮🇸 🇮 🇸'],
])('a text in %s has as many words as if it were counted in one', (language, text) => {
  const whole = Array.from(new Intl.Segmenter(language, { granularity: 'word' }).segment(text))
  expect(wordCount(`<p>${text}</p>`, language)).toBe(whole.filter((part) => part.isWordLike).length)
})

test('a text without spaces has as many words, however long it is', () => {
  const sentence = '灯台に新しい灯がともった。'
  const once = wordCount(`<p>${sentence}</p>`, 'ja')
  expect(wordCount(`<p>${sentence.repeat(1000)}</p>`, 'ja')).toBe(1000 * once)
  expect(wordCount(`<p>${'#'.repeat(100_000)}</p>`, 'en')).toBe(0)
})
