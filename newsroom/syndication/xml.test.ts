import { parseXml } from '@rgrove/parse-xml'
import { expect, test } from 'vitest'
import { element, toDocument } from './xml.ts'

test('whatever a headline holds comes back out of XML as it went in', () => {
  for (const text of ['</title><script>', 'Tea & cake', '"5 < 6" > ‘4’', 'ياسمينة', '🐝 <3', ']]>']) {
    const root = parseXml(toDocument(element('title', { type: text }, text))).root
    expect([root?.text, root?.attributes['type']]).toEqual([text, text])
  }
})

test('what XML cannot hold is left out, and nothing else', () => {
  expect(element('title', {}, 'Tea\u0000 time\uFFFE').xml).toBe('<title>Tea time</title>')
})
