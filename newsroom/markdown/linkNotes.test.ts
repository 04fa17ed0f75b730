import { expect, test } from 'vitest'
import { withLinkNotes } from './linkNotes.ts'

const media = { pictures: {}, linked: { 'report.pdf': { path: '/media/report-0.pdf', format: 'PDF', bytes: 999_600 } } }
const noted = (markdown: string) => withLinkNotes(markdown, media)

test('the words of every link to a file say what it is, and nothing else changes', () => {
  expect(noted('A [*b* c](../media/report.pdf "t") and [d](/e/), *[f](<../media/report.pdf#page=2>)*.\n')).toBe(
    'A [*b* c (PDF, 1 MB)](../media/report.pdf "t") and [d](/e/), *[f (PDF, 1 MB)](<../media/report.pdf#page=2>)*.\n',
  )
})

test('a link by reference keeps its reference, though its words were the name of it', () => {
  const definition = '\n\n[the ruling]: ../media/report.pdf\n'
  const note = 'The ruling (PDF, 1 MB)'
  expect(noted(`[The ruling]${definition}`)).toBe(`[${note}][The ruling]${definition}`)
  expect(noted(`[The ruling][]${definition}`)).toBe(`[${note}][The ruling]${definition}`)
  expect(noted(`[Read it][the ruling]${definition}`)).toBe(`[Read it (PDF, 1 MB)][the ruling]${definition}`)
})

test('code that shows a link, and files that are not known, stay as they are', () => {
  const text = '`[a](../media/report.pdf)` [b](../media/other.pdf) ![c](../media/report.pdf)\n'
  expect(noted(text)).toBe(text)
})
