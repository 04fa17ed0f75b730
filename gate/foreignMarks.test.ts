import { expect, test } from 'vitest'
import { foreignMarks } from './foreignMarks.ts'
import { printedMarks } from './printedMarks.ts'

const openings = [
  '{.a x=',
  '[b ]',
  ':::a\n',
  '{{',
  '{%',
  '<%',
  '$$',
  '[[',
  '{/*',
  '> [!',
  '==a',
  '++a',
  'a^',
  '&a',
  '<b ',
  '**a',
  '_a ',
]

test.each(openings)('a text of nothing but %j is read to its end', (opening) => {
  const text = opening.repeat(20_000)
  expect(foreignMarks(text).length).toBeLessThanOrEqual(20_000)
  expect(printedMarks(text).length).toBeLessThanOrEqual(40_000)
})
