import { expect, test } from 'vitest'
import { checkFile, TimeLimitError, withinTime } from './checkedFile.ts'
import { checkContent, toKnown } from './gate.ts'
import { aBody, aFolder, coverage, frontMatter, gateOf, lampPath } from './testPublication.ts'

/** Far more than a moment's work, on any machine. */
const long = Buffer.from(`${frontMatter()}\n${'- a *b* [c](/about/)\n'.repeat(3900)}`)
const moment = 0.001

test('a file that takes too long is named, and the others are checked', () => {
  const checked = new Map([[lampPath, checkFile(lampPath, long, moment)]])
  const folder = aFolder({ files: { [lampPath]: long, 'content/articles/tea.md': 'Tea.' } })
  const { problems } = checkContent(folder, { now: new Date(), coverage, checked })
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    `${lampPath} too-slow`,
    'content/articles/tea.md front-matter-missing',
  ])
})

test('that a file took too long is not remembered: there may be more time on another day', () => {
  expect(toKnown('of these bytes', checkFile(lampPath, long, moment))).toBeUndefined()
  expect(toKnown('of these bytes', checkFile(lampPath, long))).toBeDefined()
})

test('an address that thousands of links share is as good as any', () => {
  expect(gateOf(aBody(`${'[us] and [us][]\n\n'.repeat(1500)}[us]: /about/`)).problems).toEqual([])
})

test('notes that refer to each other in a long chain are read to their end', () => {
  const notes = Array.from({ length: 900 }, (_, index) => `[^${index}]: See[^${index + 1}].\n\n`)
  expect(gateOf(aBody(`A lamp[^0].\n\n${notes.join('')}[^900]: The end.`)).problems).toEqual([])
})

function endless(): never {
  for (;;);
}

test('a work without end is ended, and the next one is done', () => {
  expect(() => withinTime(0.05, endless)).toThrow(TimeLimitError)
  expect(withinTime(60, () => 'done')).toBe('done')
})

test('a pattern that tries without end is ended too', () => {
  expect(() => withinTime(0.05, () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`))).toThrow(TimeLimitError)
})

test('nothing catches that end', () => {
  let caught = false
  const work = () => {
    try {
      endless()
    } catch {
      caught = true
    }
  }
  expect(() => withinTime(0.05, work)).toThrow(TimeLimitError)
  expect(caught).toBe(false)
})

test('what goes wrong in a work is what is thrown', () => {
  const wrong = new RangeError('too deep')
  expect(() =>
    withinTime(60, () => {
      throw wrong
    }),
  ).toThrow(wrong)
})
