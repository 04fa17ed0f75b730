import { expect, test } from 'vitest'
import { likenessOf } from './likeness.ts'

test.each([
  ['envoy', 'envoys'],
  ['envoys', 'envoy'],
  ['wars', 'war'],
  ['lighthouse', 'lighthousekeepers'],
  ['灯', '灯台'],
])('“%s” finds “%s”, after what it is itself', (word, candidate) => {
  expect(likenessOf(word, candidate)).toBeGreaterThan(0)
  expect(likenessOf(word, candidate)).toBeLessThan(likenessOf(word, word))
})

test.each([
  ['us', 'used'],
  ['tea', 'teaspoonfuls'],
  ['counter', 'cou'],
  ['top', 'topic:harbour'],
  ['topic:harbour', 'topic:harbours'],
  ['灯台', '灯'],
])('“%s” does not find “%s”', (word, candidate) => {
  expect(likenessOf(word, candidate)).toBe(0)
})
