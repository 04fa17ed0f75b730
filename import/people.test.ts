import { expect, test } from 'vitest'
import { isHandle, isUnclear, peopleIn } from './people.ts'

test.each([
  ['Ada Fennimore and Tobias Wren', ['Ada Fennimore', 'Tobias Wren']],
  ['Ada Fennimore & Tobias van der Wren', ['Ada Fennimore', 'Tobias van der Wren']],
  ['Ada Fennimore, Zélie d’Antras, and T. R. Wren', ['Ada Fennimore', 'Zélie d’Antras', 'T. R. Wren']],
  ['Ada Fennimore (@ada) & Tobias Wren (The Lamp)', ['Ada Fennimore (@ada)', 'Tobias Wren (The Lamp)']],
  ['Ada, Zélie and Tobias', ['Ada', 'Zélie', 'Tobias']],
  ['Ada Fennimore und Tobias Wren', ['Ada Fennimore', 'Tobias Wren']],
  ['Ада Новак та Тарас Верба', ['Ада Новак', 'Тарас Верба']],
])('%s are several people', (byline, people) => {
  expect(peopleIn(byline)).toEqual(people)
  expect(isUnclear(byline)).toBe(false)
})

test.each([
  'Fennimore & Wren',
  'Ada and the Lamp Committee',
  'ada and tobias',
  'Ada Fennimore, Harbour Master',
  'Ada Fennimore, Keeper of the Lamp',
  'Ada Fennimore, Tobias Wren',
])('%s may be one, and somebody is asked', (byline) => {
  expect(peopleIn(byline)).toEqual([byline])
  expect(isUnclear(byline)).toBe(true)
})

test.each([
  'Ada Fennimore',
  'E.P',
  'Andy Orlando',
  'The Lamp Committee',
  'Ada Fennimore on behalf of the Lamp Committee',
])('%s is one', (byline) => {
  expect(peopleIn(byline)).toEqual([byline])
  expect(isUnclear(byline)).toBe(false)
})

test.each([
  ['ada-fenn', true],
  ['ada', true],
  ['Ada', false],
  ['ada fenn', false],
  ['阿达', false],
])('%s may be known to a program alone: %j', (byline, expected) => {
  expect(isHandle(byline)).toBe(expected)
})
