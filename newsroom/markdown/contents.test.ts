import { expect, test } from 'vitest'
import { contentsOf } from './contents.ts'

const heading = (name: string) => `<h2 id="${name}">The <em>${name}</em></h2><p>Words.</p><h3 id="below">Below</h3>`
const four = ['lamp', 'tea', 'tide', 'quay'].map(heading).join('')

test('a long text of four parts and more has a list of them', () => {
  expect(contentsOf(four, 1200).map(({ id }) => id)).toEqual(['lamp', 'tea', 'tide', 'quay'])
  expect(contentsOf(four, 1200)[0]).toEqual({ id: 'lamp', title: 'The lamp' })
})

test('a short one has none, nor has one of few parts, or of too many', () => {
  expect(contentsOf(four, 1199)).toEqual([])
  expect(contentsOf(heading('lamp').repeat(3), 3000)).toEqual([])
  expect(contentsOf(heading('lamp').repeat(17), 30_000)).toEqual([])
})
