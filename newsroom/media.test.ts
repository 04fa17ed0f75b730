import { expect, test } from 'vitest'
import { fileNote, mediaLink } from './media.ts'
import { inEnglish } from './testDocuments.ts'

test.each([
  [1, '1 kB'],
  [999, '1 kB'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [999_500, '1 MB'],
  [1_234_567, '1.2 MB'],
  [9_949_000, '9.9 MB'],
  [9_950_000, '10 MB'],
  [12_345_678, '12 MB'],
])('%d bytes are said as people say them', (bytes, said) => {
  expect(fileNote({ format: 'PDF', bytes }, inEnglish)).toBe(`(PDF, ${said})`)
})

test('a link to a file may lead to a part of it, and no other link is one', () => {
  expect(mediaLink('../media/report.pdf')).toEqual({ name: 'report.pdf', part: '' })
  expect(mediaLink('../media/report.pdf#page=3')).toEqual({ name: 'report.pdf', part: '#page=3' })
  for (const other of [
    '/media/report.pdf',
    'https://x.example/../media/report.pdf',
    '../media/',
    '../media/a/b.pdf',
    '',
  ]) {
    expect(mediaLink(other)).toBeUndefined()
  }
})
