import { expect, test } from 'vitest'
import { anArticle, type Fault, headlinesOf, testFaults } from './testPublication.ts'

const allowed = 'a day (2026-11-22), or a day and time with its offset from UTC (2026-11-22T09:30+02:00, or …Z)'

const faults: readonly Fault[] = [
  {
    name: 'the thirtieth of February is no day',
    changes: anArticle({ publishedAt: '2026-02-30' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: there is no such day as 2026-02-30',
    help: 'this month has 28 days',
  },
  {
    name: 'a thirteenth month is no month',
    changes: anArticle({ publishedAt: '2026-13-01' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: there is no such day as 2026-13-01',
    help: 'months go from 01 to 12',
  },
  {
    name: 'a time without an offset means another moment on every machine',
    changes: anArticle({ publishedAt: '2026-05-02T09:30' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: "2026-05-02T09:30" does not say in which time zone',
    allowed,
    help: 'write 2026-05-02T09:30Z if the time is UTC',
  },
  {
    name: 'twenty-four o’clock is the next day',
    changes: anArticle({ publishedAt: '2026-05-02T24:00Z' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: there is no such time as 24:00Z',
  },
  {
    name: 'a leap second cannot be kept',
    changes: anArticle({ publishedAt: '2016-12-31T23:59:60Z' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: there is no such time as 23:59:60Z',
  },
  {
    name: 'an offset without a colon gets a suggestion',
    changes: anArticle({ publishedAt: '2026-05-02 9:30 +0200' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found "2026-05-02 9:30 +0200"; did you mean "2026-05-02T09:30+02:00"?',
  },
  {
    name: 'a date in words gets a suggestion',
    changes: anArticle({ publishedAt: 'Saturday 2nd May 2026' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found "Saturday 2nd May 2026"; did you mean "2026-05-02"?',
  },
  {
    name: 'a date that can be read in one way only gets a suggestion',
    changes: anArticle({ publishedAt: '22/5/2026' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found "22/5/2026"; did you mean "2026-05-22"?',
  },
  {
    name: 'a date that could be of two months gets no suggestion',
    changes: anArticle({ publishedAt: '3/5/2026' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found "3/5/2026"',
    allowed,
  },
  {
    name: 'a word with a number is no date anybody meant',
    changes: anArticle({ publishedAt: 'Lamp 5' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found "Lamp 5"',
  },
  {
    name: 'a year alone is a number',
    changes: anArticle({ publishedAt: '2026' }),
    says: 'content/articles/lamp.md:4:14 publishedAt: found the number 2026',
    allowed,
  },
  {
    name: 'an update before publication is pointed out',
    changes: anArticle({ updatedAt: '2026-05-01' }),
    says: 'content/articles/lamp.md:7:12 updatedAt: 2026-05-01 is before the article was published (2026-05-02)',
    allowed: '2026-05-02 or later',
  },
  {
    name: 'a correction before publication is pointed out',
    changes: anArticle({ corrections: '\n  - text: It is blue.\n    date: 2026-04-30T12:00Z' }),
    says: 'content/articles/lamp.md:9:11 corrections[0].date: 2026-04-30T12:00Z is before the article was published (2026-05-02)',
  },
]

testFaults(faults)

test('a draft may be dated ahead', () => {
  expect(headlinesOf(anArticle({ publishedAt: '2026-06-02', status: 'draft' }))).toEqual([])
})

test('an update may carry the day alone, by the clock of the author or of the publication', () => {
  for (const updatedAt of ['2026-05-02', '2026-05-03']) {
    // In London it is still the second of May.
    expect(headlinesOf(anArticle({ publishedAt: '2026-05-03T00:30+09:00', updatedAt }))).toEqual([])
  }
})

test('days and moments of every precision are dates', () => {
  for (const publishedAt of ['2024-02-29', '2026-05-02T09:30Z', '2026-05-02T09:30:15.123+05:45', '"2026-05-02"']) {
    expect(headlinesOf(anArticle({ publishedAt }))).toEqual([])
  }
})
