import { parseXml } from '@rgrove/parse-xml'
import { expect, test } from 'vitest'
import { toDocument, toXml } from './xml.ts'

test('whatever a headline holds comes back out of XML as it went in', () => {
  for (const text of ['</title><script>', 'Tea & cake', '"5 < 6" > ‘4’', 'ياسمينة', '🐝 <3', ']]>']) {
    const root = parseXml(toDocument({ title: { '@type': text, '#': text } })).root
    expect([root?.text, root?.attributes['type']]).toEqual([text, text])
  }
})

test('what XML cannot hold is left out, and nothing else', () => {
  expect(toXml({ title: 'Tea\u0000 time\uFFFE' })).toBe('<title>Tea time</title>')
})
