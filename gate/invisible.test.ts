import { expect, test } from 'vitest'
import { aBody, anArticle, type Fault, headlinesOf, testFaults } from './testPublication.ts'

const faults: readonly Fault[] = [
  {
    name: 'a mark of direction in a text from left to right is for nobody',
    changes: aBody('The lamp\u200F shines.'),
    says: 'content/articles/lamp.md:9:9 a right-to-left mark (U+200F)',
    help: 'delete it; it often comes along with text copied from elsewhere',
  },
  {
    name: 'an isolate that does not end on its line turns what follows',
    changes: aBody('הוא אמר \u2068lamp ויצא.'),
    says: 'content/articles/lamp.md:9:9 an isolate (U+2068)',
  },
  {
    name: 'an override is refused beside letters from right to left too',
    changes: aBody('הוא אמר \u202Eשלום ויצא.'),
    says: 'content/articles/lamp.md:9:9 a right-to-left override (U+202E)',
  },
  {
    name: 'a non-joiner between Latin letters is for nobody',
    changes: aBody('The la\u200Cmp shines.'),
    says: 'content/articles/lamp.md:9:7 a zero-width non-joiner (U+200C)',
  },
  {
    name: 'a line separator is a space that nobody sees',
    changes: aBody('The lamp\u2028shines.'),
    says: 'content/articles/lamp.md:9:9 a line separator (U+2028)',
    help: 'write a space in its place',
  },
  {
    name: 'a soft hyphen in an address leads elsewhere',
    changes: aBody('See [it](https://example.org/leucht\u00ADturm).'),
    says: 'content/articles/lamp.md:9:10 body: there is a soft hyphen (U+00AD) in this address',
    help: 'delete it',
  },
  {
    name: 'a soft hyphen in the address of a field leads elsewhere',
    changes: anArticle({ canonicalUrl: 'https://example.org/leucht\u00ADturm' }),
    says: 'content/articles/lamp.md:7:15 canonicalUrl: there is a soft hyphen (U+00AD) in it',
    help: 'delete it',
  },
  {
    name: 'a soft hyphen in code is copied with it',
    changes: aBody('Write `run\u00AD()` there.'),
    says: 'content/articles/lamp.md:9:7 body: there is a soft hyphen (U+00AD) in this code',
    help: 'delete it',
  },
]

testFaults(faults)

test.each([
  ['a right-to-left mark after a sign', 'הוא אמר "שלום!"\u200F ויצא.'],
  ['a left-to-right mark after a name in Latin letters', 'הוא כתב ב-C++\u200E היום.'],
  ['a right-to-left mark between names in Latin letters', 'פרטי חידוש ל־ACME \u200F(ARI)'],
  ['an Arabic letter mark beside a number', 'السعر 5\u061C٪ اليوم.'],
  ['an isolate that ends on its line', 'הוא אמר \u2068lamp (1)\u2069 ויצא.'],
  ['non-joiners in Persian, at the end of a word too', 'می\u200Cخواهم کتاب\u200Cها و ه\u200C'],
  ['a joiner at the beginning of an Arabic word', 'الحرف \u200Dه هنا'],
  ['soft hyphens in a long word', 'Leucht\u00ADturm\u00ADwärter'],
])('%s is let through', (_, body) => {
  expect(headlinesOf(aBody(body))).toEqual([])
})

test.each(['"שלום!"\u200F אמר', 'Leucht\u00ADturm'])('it is let through in a headline as well: %j', (title) => {
  expect(headlinesOf(anArticle({ title: `'${title}'` }))).toEqual([])
})

test('a headline of soft hyphens alone is empty', () => {
  expect(headlinesOf(anArticle({ title: '"\u00AD"' }))).toEqual(['content/articles/lamp.md:2:8 title: empty'])
})
