import { expect, test } from 'vitest'
import { beyondLimits } from './limits.ts'
import { aBody, gateOf, headlinesOf } from './testPublication.ts'

/** The first `count` lines or pieces that a maker gives. */
function many(count: number, piece: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => piece(index)).join('')
}

const tableOf = (columns: number, rows: number, row: string) =>
  `${'|a'.repeat(columns)}|\n${'|-'.repeat(columns)}|\n${`${row}\n`.repeat(rows)}`

test.each([
  ['quotes that go on without their marks', `${'>'.repeat(30_000)}\n${'a\n'.repeat(15_000)}`, 'nested too deep'],
  ['a quote in quotes without end', '>'.repeat(100_000), 'nested too deep'],
  ['quotes with spaces between', `${'> '.repeat(500)}a`, 'nested too deep'],
  ['lists in lists on one line', `${'- '.repeat(500)}a`, 'nested too deep'],
  ['numbered lists in lists on one line', `${'1. '.repeat(500)}a`, 'nested too deep'],
  ['lists and quotes in each other', `${'> - '.repeat(500)}a`, 'nested too deep'],
  ['lists that go deeper with each line', many(200, (index) => `${'  '.repeat(index)}- a\n`), 'nested too deep'],
  ['lists of twenty levels all the way', many(8000, (index) => `${'  '.repeat(index % 20)}- a\n`), 'within each other'],
  ['a short line below one deep in quotes, very often', `${'>'.repeat(19)}a\n`.repeat(2000), 'within each other'],
  ['quotes, one apart from the other', '> a\n\n'.repeat(9900), '2,000 quotes'],
  ['words set apart, in many paragraphs', `${'*a* '.repeat(500)}\n\n`.repeat(250), '40,000 *, _ and ~'],
  ['a list of very many items', '- a\n'.repeat(15_000), '6,000 items'],
  ['lists, one apart from the other', '- a\n\nb\n\n'.repeat(4900), '2,000 lists'],
  ['lists within the items of a list', '- a\n  - b\n    - c\n'.repeat(2500), '6,000 items'],
  ['lists within items, each of one', '- a\n  - b\n'.repeat(2900), '2,000 lists'],
  ['lines below a quote', `> a\n${'b\n'.repeat(15_000)}`, '4,000 lines'],
  ['very many paragraphs', 'a\n\n'.repeat(15_000), '20,000 lines'],
  ['ends of bold', 'a** '.repeat(15_000), '2,000 *, _ and ~'],
  ['beginnings and ends that do not belong together', '*a** '.repeat(12_000), '2,000 *, _ and ~'],
  ['ends of words struck through', 'a~ '.repeat(15_000), '2,000 *, _ and ~'],
  ['a run of asterisks before a word and after it', `${'*'.repeat(5000)}a${'*'.repeat(5000)}`, '2,000 *, _ and ~'],
  ['emphasis behind what only looks like a list', `a\n${'    - b**\n'.repeat(3000)}`, '2,000 *, _ and ~'],
  ['emphasis behind what only looks like a table', `a\n|-|-|\n${'b** |\n'.repeat(3000)}`, '2,000 *, _ and ~'],
  ['emphasis behind what only looks like code', `    \`\`\`\n${'a** '.repeat(3000)}`, '2,000 *, _ and ~'],
  ['emphasis behind code that a quote ends', `> \`\`\`\na\n${'b** '.repeat(3000)}`, '2,000 *, _ and ~'],
  ['beginnings of links', '[a]('.repeat(50_000), '12,000 [ and ]'],
  ['brackets that close', ']'.repeat(10_000), '8,000 [ and ]'],
  ['brackets within each other', `${'['.repeat(6000)}${']'.repeat(6000)}`, '8,000 [ and ]'],
  ['beginnings of comments in a line', `a ${'<!-- '.repeat(12_000)}`, '200 <! and <?'],
  ['beginnings of instructions in a line', `a ${'<? '.repeat(12_000)}`, '200 <! and <?'],
  ['tags', '<b>'.repeat(21_000), '20,000 <'],
  ['signs by their names', '&amp;'.repeat(21_000), '20,000 &'],
  ['pieces of code', '`a` '.repeat(11_000), '20,000 `'],
  ['runs of backticks of every length', many(150, (index) => `${'`'.repeat(index + 1)} `), '60 `'],
  ['a table of short rows', tableOf(1500, 3000, '|b|'), '65,000 cells of tables'],
  [
    'a table without bars at its sides',
    `a|${'b|'.repeat(500)}c\n-|${'-|'.repeat(500)}-\n${'d\n'.repeat(200)}`,
    '65,000',
  ],
  ['notes', many(1500, (index) => `a[^${index}]\n\n[^${index}]: b\n\n`), '1,000 notes'],
  ['headings that are underlined', 'a\n=\n\n'.repeat(3000), '2,000 lines of hyphens'],
])('%s are refused before they are read', (_name, body, said) => {
  const headlines = headlinesOf(aBody(body))
  expect(headlines).toHaveLength(1)
  expect(headlines[0]).toContain(said)
  expect(headlines[0]).toMatch(/^content\/articles\/lamp\.md:\d+:1 body: /)
})

test.each([
  ['a table of 30 columns and 2,000 rows', tableOf(30, 2000, '|b'.repeat(30))],
  ['an article of 30,000 words', `${'The lamp was *lit* at half past seven, “it shone”. '.repeat(30)}\n\n`.repeat(100)],
  ['500 notes', many(500, (index) => `A lamp[^${index}].\n\n[^${index}]: Note ${index}.\n\n`)],
  ['3,000 links in one list', many(3000, (index) => `- [Lamp **${index}**](https://example.org/lamps_${index}/)\n`)],
  ['3,000 links in one paragraph', many(3000, (index) => `[${index}](https://example.org/${index}) `)],
  ['a listing of a program', `\`\`\`c\n${'  *a_b[i] = **c_d; /* ~~ */\n'.repeat(2000)}\`\`\``],
  ['a form with lines to fill in', 'Name: ______________________________\\\n'.repeat(50)],
  ['rules of many signs', `a\n\n${'* '.repeat(300)}\n\n${'_'.repeat(3000)}\n\nb`],
  ['a quote of a quote of a list', '> > - a\n> >   1. b\n'.repeat(500)],
  ['data as code', `\`\`\`\n${'[1, 2, 3],\n'.repeat(3500)}\`\`\``],
])('%s are far from all limits', (_name, body) => {
  expect(beyondLimits(body)).toBeUndefined()
})

test('what is behind a limit is named with the line that is one too many', () => {
  expect(gateOf(aBody(`A lamp.\n\n${'a** '.repeat(10)}\n${'b** '.repeat(2000)}`)).problems).toMatchObject([
    { rule: 'too-many', line: 12, help: 'divide it by empty lines' },
  ])
})
