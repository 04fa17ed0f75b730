import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FieldPath, partsOf, readValues, textOf, withEditedLines, withItems, withValue } from './fields.ts'

/** Every file of the fixture publications that holds fields; of one also as other programs write it. */
const files = [
  ...['content', 'e2e/publication/content', 'e2e/languages/content', 'e2e/extremes', '../shared/cases'].flatMap(below),
  ...below('e2e/publication/content').flatMap(({ path, text }) => [
    { path: `${path}, with lines as on Windows`, text: text.replaceAll('\n', '\r\n') },
    { path: `${path}, with a byte order mark`, text: `\uFEFF${text}` },
  ]),
]

function below(folder: string) {
  if (!existsSync(folder)) return [] // only where it was given
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|yaml)$/.test(name))
    .map((name) => ({ path: join(folder, name), text: readFileSync(join(folder, name), 'utf8') }))
}

/** The paths of all texts among values. */
function textPaths(value: unknown, path: FieldPath = []): FieldPath[] {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((item, index) => textPaths(item, [...path, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => textPaths(one, [...path, name]))
}

function at(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((inner, name) => (inner as Record<string | number, unknown> | undefined)?.[name], value)
}

/** The values with one of them changed. */
function changed(value: unknown, [name, ...path]: FieldPath, text: string): unknown {
  if (name === undefined) return text
  if (Array.isArray(value)) return value.map((one, index) => (index === name ? changed(one, path, text) : one))
  const group = value as Record<string, unknown>
  return { ...group, [name]: changed(group[name], path, text) }
}

const awkward = [
  'Other words',
  'yes',
  '12:30',
  '# no comment',
  'a: b, [c] {d}',
  'it\'s “so” "quoted"',
  'two\nlines',
  ' spaced ',
  '- dash',
  '2026-05-01',
  '',
]

describe.each(files)('$path', ({ path, text }) => {
  const parts = partsOf(path, text)

  test('opened and saved is the same, byte for byte', () => {
    expect(parts && textOf(parts)).toBe(text)
    expect(withEditedLines(text, text.replaceAll(/\r\n?/g, '\n'))).toBe(text)
  })

  test('with one field changed says what was meant, and all the rest as before', () => {
    const fields = parts?.fields ?? ''
    const values = readValues(fields)
    for (const [index, place] of textPaths(values).entries()) {
      const words = awkward[index % awkward.length] ?? ''
      const edited = withValue(fields, place, words)
      expect(readValues(edited)).toEqual(changed(values, place, words))
      // Only one stretch is another; what stands before and behind it is as it was.
      const back = withValue(edited, place, at(values, place))
      expect(readValues(back)).toEqual(values)
      const name = String(place[0])
      const others = (whole: string) =>
        whole.split('\n').filter((line) => /^[\w#]/.test(line) && !line.startsWith(name))
      expect(others(edited)).toEqual(others(fields))
    }
  })

  test('with a field taken out has all the others', () => {
    const fields = parts?.fields ?? ''
    const values = readValues(fields) ?? {}
    for (const name of Object.keys(values)) {
      const { [name]: _, ...others } = values
      expect(readValues(withValue(fields, [name], undefined))).toEqual(others)
    }
  })
})

const article = `title: "A headline" # as agreed
# The standfirst is for the front page.
summary: >-
  Two lines
  of words.
topics: [ harbour, 'tea' ]
image: { src: ../media/lamp.jpg, alt: 'A lamp', credit: Ada }
sources:
  # Read on Friday.
  - title: One
    url: https://one.example/
  - title: Two # second
    note: >
      Folded

corrections:
- date: 2026-05-02
  text: It was the other quay.
`

test.each<[string, FieldPath, unknown, string, string]>([
  ['a quoted text stays quoted', ['title'], 'Another', '"A headline" # as', '"Another" # as'],
  ['a folded text becomes one line', ['summary'], 'One line.', '>-\n  Two lines\n  of words.\n', 'One line.\n'],
  ['a text in a short group', ['image', 'alt'], 'No lamp, here', "'A lamp'", "'No lamp, here'"],
  ['a text within a list', ['sources', 1, 'title'], 'Three', 'Two # second', 'Three # second'],
  [
    'the second part of a group',
    ['sources', 0, 'url'],
    'https://b.example/',
    'https://one.example/',
    'https://b.example/',
  ],
  ['a new field in a group', ['sources', 0, 'note'], 'New', 'one.example/\n', 'one.example/\n    note: New\n'],
  ['a new field at the end', ['dateline'], 'Quay', 'other quay.\n', 'other quay.\ndateline: Quay\n'],
  ['the first part of a group taken out', ['sources', 0, 'title'], undefined, 'title: One\n    url', 'url'],
  [
    'a new date is not quoted',
    ['expiresAt'],
    '2026-09-01T09:30+02:00',
    'quay.\n',
    'quay.\nexpiresAt: 2026-09-01T09:30+02:00\n',
  ],
  ['what another reader would take for no text is quoted', ['dateline'], 'no', 'quay.\n', "quay.\ndateline: 'no'\n"],
])('%s', (_, path, value, before, after) => {
  for (const lines of ['\n', '\r\n']) {
    const as = (text: string) => text.replaceAll('\n', lines)
    expect(withValue(as(article), path, value)).toBe(as(article.replace(before, after)))
  }
})

test('a new field stands where its definition has it', () => {
  const order = ['title', 'summary', 'kind', 'topics']
  expect(withValue(article, ['kind'], 'opinion', order)).toBe(article.replace('topics:', 'kind: opinion\ntopics:'))
  expect(withValue('', ['title'], 'A', order)).toBe('title: A\n')
  expect(withValue('summary: B', ['title'], 'A', order)).toBe('title: A\nsummary: B')
})

test('lists keep what their items are written like, in any order', () => {
  expect(withItems(article, ['topics'], [1, 0, { value: 'bread' }])).toBe(
    article.replace("[ harbour, 'tea' ]", "[ 'tea', harbour, bread ]"),
  )
  expect(withItems(article, ['sources'], [1])).toBe(
    article.replace('  - title: One\n    url: https://one.example/\n', ''),
  )
  const swapped = withItems(article, ['sources'], [1, 0, { value: { title: 'Three: the last' } }])
  expect(readValues(swapped)?.['sources']).toEqual([
    { title: 'Two', note: 'Folded\n' },
    { title: 'One', url: 'https://one.example/' },
    { title: 'Three: the last' },
  ])
  expect(swapped).toContain('Two # second')
  expect(withItems(article, ['corrections'], [])).not.toContain('corrections')
  expect(withItems('title: A\n', ['topics'], [{ value: 'tea' }])).toBe('title: A\ntopics: [tea]\n')
})

test('an edited text keeps the line ends it had', () => {
  expect(withEditedLines('one\r\ntwo\r\nthree\n', 'one\ntwo\nmore\nthree\n')).toBe('one\r\ntwo\r\nmore\r\nthree\n')
  expect(withEditedLines('one\r\ntwo\r\n', 'one\n')).toBe('one\r\n')
  expect(withEditedLines('', 'new\n')).toBe('new\n')
})

test('what a form cannot show is left to the text', () => {
  expect(readValues('title: [')).toBeUndefined()
  expect(readValues('- a list')).toBeUndefined()
  expect(partsOf('x.md', 'no front matter')).toBeUndefined()
})
