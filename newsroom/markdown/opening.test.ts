import { expect, test } from 'vitest'
import { openingOf } from './opening.ts'

const paragraph = (letter: string, length = 500) => `<p>${letter.repeat(length)}</p>`
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => paragraph(letter)) as [string, string, string, string]

test('an opening ends with the paragraph that makes it long enough', () => {
  expect(openingOf([a, b, c, d].join('\n'))).toBe(`${a}\n${b}`)
})

test('an opening is never the whole text', () => {
  expect(openingOf(`${a}\n${b}`)).toBe(a)
  expect(openingOf(a)).toBeUndefined()
  expect(openingOf('')).toBeUndefined()
})

test('markup counts for nothing, and stays', () => {
  const marked = `<p><a href="https://lantern.example/${'x'.repeat(900)}"><em>Tea</em></a></p>`
  expect(openingOf([marked, a, b].join('\n'))).toBe(`${marked}\n${a}`)
})

test.each([
  ['a heading', '<h2 id="tea">Tea</h2>'],
  ['a picture', '<figure><img src="/media/tea.jpg" alt="Tea"></figure>'],
  ['a paragraph with a note', '<p>Tea<sup><a href="#fn-1" id="fnref-1">1</a></sup></p>'],
])('an opening ends before %s', (_what, html) => {
  const short = paragraph('a', 10)
  expect(openingOf([short, html, b].join('\n'))).toBe(short)
  expect(openingOf([html, b].join('\n'))).toBeUndefined()
})
