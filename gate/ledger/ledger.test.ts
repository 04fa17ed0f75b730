import { expect, test } from 'vitest'
import { type Fault, gateOf, headlinesOf, testFaults } from '../testPublication.ts'
import { ledgerText } from './ledgerText.ts'

/** A ledger with these lines in its list. */
const withLines = (...lines: readonly string[]) => `{\n  "urls": [\n${lines.join('\n')}\n  ]\n}\n`

const faults: readonly Fault[] = [
  {
    name: 'an address that stands there twice is pointed out',
    changes: { ledger: withLines('    "/about/",', '    "/articles/tea/",', '    "/about/"') },
    says: 'content/urls.json:5:5 /about/ is listed twice',
    help: 'delete one',
  },
  {
    name: 'an address without its slash gets one',
    changes: { ledger: withLines('    "about/"') },
    says: 'content/urls.json:3:5 found "about/"; did you mean "/about/"?',
    allowed: 'a path on this site, such as /about/',
  },
  {
    name: 'a whole web address is not a path',
    changes: { ledger: withLines('    "https://gazette.example.org/about/"') },
    says: 'content/urls.json:3:5 found "https://gazette.example.org/about/"',
  },
  {
    name: 'a forgotten comma is found where it should stand',
    changes: { ledger: withLines('    "/about/"', '    "/articles/tea/"') },
    says: 'content/urls.json:4:5 found "/articles/tea/" where ] should stand',
    help: 'every address but the last has a comma after it',
  },
  {
    name: 'a comma too many is found',
    changes: { ledger: withLines('    "/about/",') },
    says: 'content/urls.json:4:3 found ] where an address in quotes should stand',
    help: 'delete the comma before it',
  },
  {
    name: 'a quote that is never closed is found',
    changes: { ledger: withLines('    "/about/,', '    "/articles/tea/"') },
    says: 'content/urls.json:3:5 found "/about/ where an address in quotes should stand',
  },
  {
    name: 'a number is no address',
    changes: { ledger: withLines('    2026') },
    says: 'content/urls.json:3:5 found 2026 where an address in quotes should stand',
  },
  {
    name: 'a list alone is no ledger',
    changes: { ledger: '["/about/"]\n' },
    says: 'content/urls.json:1:1 found [ where { should stand',
  },
  {
    name: 'a ledger without its list says nothing',
    changes: { ledger: '{ "about": "Addresses." }\n' },
    says: 'content/urls.json:1:1 there is no list "urls"',
  },
  {
    name: 'a misspelt field gets a suggestion',
    changes: { ledger: '{\n  "url": []\n}\n' },
    says: 'content/urls.json:2:3 there is no field "url"; did you mean "urls"?',
  },
  {
    name: 'an empty ledger can be deleted',
    changes: { ledger: '' },
    says: 'content/urls.json:1:1 the file ends where { should stand',
    help: 'if all of it is lost, delete the file: the next build begins a new one',
  },
  {
    name: 'a ledger that breaks off is found at its end',
    changes: { ledger: '{\n  "urls": [\n    "/about/"' },
    says: 'content/urls.json:3:14 the file ends where ] should stand',
  },
  {
    name: 'what stands after the end is found',
    changes: { ledger: `${withLines('    "/about/"')}x\n` },
    says: 'content/urls.json:6:1 found x where nothing more should stand',
  },
  {
    name: 'the marks of a merge are called that',
    changes: {
      ledger: withLines('<<<<<<< HEAD', '    "/about/"', '=======', '    "/articles/tea/"', '>>>>>>> lamp'),
    },
    says: 'content/urls.json:3:1 a merge has left its marks here',
    help: 'keep the lines of both sides, and delete the lines of <, = and >',
  },
]

testFaults(faults)

test('the ledger of what is published now passes, as the build writes it and in any order', () => {
  const { promised } = gateOf({})
  expect(headlinesOf({ ledger: ledgerText(promised) })).toEqual([])
  expect(headlinesOf({ ledger: JSON.stringify({ urls: promised.toReversed() }) })).toEqual([])
})

test('the ledger’s file reads well in a diff: an address a line, in order, the same each time', () => {
  const text = ledgerText(['/b/', '/a/', '/b/'])
  expect(text.split('\n').slice(2)).toEqual(['  "urls": [', '    "/a/",', '    "/b/"', '  ]', '}', ''])
  expect(text).toBe(ledgerText(['/a/', '/b/']))
})
