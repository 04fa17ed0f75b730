import { expect, test } from 'vitest'
import { readInvocation } from './invocation.ts'

const options = { json: { type: 'boolean', default: false }, articles: { type: 'string', default: '10' } } as const

test('options are read by their types', () => {
  expect(readInvocation(options, ['--json'], {})).toEqual({ json: true, articles: '10' })
})

test.each([
  [['--jsn'], "Unknown option '--jsn'; allowed: --json, --articles …"],
  [['10'], "Unexpected argument '10'"],
  [['--articles'], "Option '--articles <value>' argument missing; allowed: --json, --articles …"],
  [['--json=yes'], "Option '--json' does not take an argument; allowed: --json, --articles …"],
])('%j is refused with what is allowed', (args, said) => {
  expect(() => readInvocation(options, args, {})).toThrow(said)
})

test('a command without options says so', () => {
  expect(() => readInvocation({}, ['--fast'], {})).toThrow("Unknown option '--fast'; allowed: no options")
})

test.each([
  ['SOURCE_DATE_EPOCH', 'abc', 'SOURCE_DATE_EPOCH is "abc"; allowed: whole seconds'],
  ['SOURCE_DATE_EPOCH', '1e99', 'SOURCE_DATE_EPOCH is "1e99"; allowed: whole seconds'],
  ['SOURCE_DATE_EPOCH', '9'.repeat(30), 'allowed: whole seconds'],
  ['SITE_URL', 'news', 'SITE_URL is "news"'],
  ['SITE_PREVIEW', 'true', 'SITE_PREVIEW is "true"; allowed: yes or no'],
  ['PORT', '80.5', 'PORT is "80.5"; allowed: a number'],
  ['LOG', 'true', 'LOG is "true"; allowed: yes or no'],
])('%s=%s is refused by every command', (name, value, said) => {
  expect(() => readInvocation({}, [], { [name]: value })).toThrow(said)
})

test.each(['SOURCE_DATE_EPOCH', 'SITE_PREVIEW', 'PORT', 'LOG'])('an empty %s is none', (name) => {
  expect(readInvocation({}, [], { [name]: '' })).toEqual({})
})
