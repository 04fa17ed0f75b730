import { expect, test } from 'vitest'
import { aBody, type Fault, gateOf, headlinesOf, testFaults } from '../testPublication.ts'

const faults: readonly Fault[] = [
  {
    name: 'bold words with a space inside their asterisks are not bold',
    changes: aBody('The ** new ** lamp.'),
    says: 'content/articles/lamp.md:9:5 body: this is not set in bold, and its asterisks would be printed',
    help: 'write **new**, or a backslash before each mark that is to be printed',
  },
  {
    name: 'bold words in quotes need their marks inside where a letter follows',
    changes: aBody('It is **“bold”**she said.'),
    says: 'content/articles/lamp.md:9:7 body: this is not set in bold, and its asterisks would be printed',
    help: 'write “**bold**”, or a backslash before each mark that is to be printed',
  },
  {
    name: 'so do slanted ones',
    changes: aBody('A _“slanted”_and she said.'),
    says: 'content/articles/lamp.md:9:3 body: this is not set in italics, and its underscores would be printed',
    help: 'write “*slanted*”, or a backslash before each mark that is to be printed',
  },
  {
    name: 'so does a link behind a letter',
    changes: aBody('It is ה**[מגבלה](https://a.example/)** here.'),
    says: 'content/articles/lamp.md:9:8 body: this is not set in bold, and its asterisks would be printed',
    help: 'write [**מגבלה**](https://a.example/), or a backslash before each mark that is to be printed',
  },
  {
    name: 'struck words too',
    changes: aBody('~~(old)~~new'),
    says: 'content/articles/lamp.md:9:1 body: this is not struck through, and its tildes would be printed',
    help: 'write (~~old~~), or a backslash before each mark that is to be printed',
  },
  {
    name: 'a colon before a letter of another script too',
    changes: aBody('**คำ:**ต่อ'),
    says: 'content/articles/lamp.md:9:1 body: this is not set in bold, and its asterisks would be printed',
    help: 'write **คำ**:, or a backslash before each mark that is to be printed',
  },
  {
    name: 'marks around a link are found',
    changes: aBody('**see [us](/about/) **now'),
    says: 'content/articles/lamp.md:9:1 body: this is not set in bold, and its asterisks would be printed',
  },
  {
    name: 'marks that are never closed are found',
    changes: aBody('**Note: the lamp'),
    says: 'content/articles/lamp.md:9:1 body: these asterisks would be printed, as no others end what they begin',
  },
  {
    name: 'two words with asterisks in them would be slanted from one to the other',
    changes: aBody('Leser*innen und Autor*innen'),
    says: 'content/articles/lamp.md:9:6 body: "innen und Autor" would be set in italics, and the asterisks around it not be printed',
    help: 'write \\* for each asterisk that is to be printed',
  },
  {
    name: 'a product would lose its signs',
    changes: aBody('It is 2*3*4.'),
    says: 'content/articles/lamp.md:9:8 body: "3" would be set in italics, and the asterisks around it not be printed',
  },
  {
    name: 'bold within bold is bold in other places than was meant',
    changes: aBody('**“A”**b**“C”**'),
    says: 'content/articles/lamp.md:9:1 body: there is bold within bold, so other words may stand out than were meant to',
  },
  {
    name: 'a sentence that starts with a day is no list',
    changes: aBody('24. December was cold.'),
    says: 'content/articles/lamp.md:9:1 body: 24. at the start of a line makes a list, of this one item',
    help: 'write 24\\. if it is part of a sentence',
  },
  {
    name: 'a line of a sentence that starts with a dash is no list',
    changes: aBody('The ferry\n- the old one - left.'),
    says: 'content/articles/lamp.md:10:1 body: - at the start of a line makes a list, of this one item',
    help: 'write \\- if it is part of a sentence',
  },
  {
    name: 'a zero before a number would not be printed',
    changes: aBody('1. May\n02. June'),
    says: 'content/articles/lamp.md:10:1 body: 02 is taken for the number of an item in a list, and printed as 2',
    help: 'write 02\\ before the dot or bracket if it is no list',
  },
  {
    name: 'an address that may go on in a script without spaces is asked about',
    changes: aBody('See https://zh.example.org/wiki/港口 today.'),
    says: 'content/articles/lamp.md:9:5 body: the address ends before "港口", which is taken for the words that follow it',
    help: 'write <https://zh.example.org/wiki/港口> if the address goes on',
  },
]

testFaults(faults)

test('help about emphasis passes when it is followed', () => {
  for (const body of [
    'The ** new ** lamp.',
    'A **“bold”**x',
    'A _“slant”_and',
    '*“No!”*she',
    '~~(old)~~new',
    '**คำ:**ต่อ',
  ]) {
    const [problem] = gateOf(aBody(body)).problems
    const [, words = ''] = /^write (.*), or a backslash/.exec(problem?.help ?? '') ?? []
    const from = (problem?.column ?? 1) - 1
    const mended = body.slice(0, from) + words + body.slice(from + (problem?.length ?? 0))
    expect([mended, headlinesOf(aBody(mended))]).toEqual([mended, []])
  }
})

test('what is no emphasis is let through', () => {
  const bodies = [
    'What the f***, 2 ** 8, 5 * 6 * 7 and \\*\\*stars\\*\\*; f(x)[0] and a_b_c.',
    'It costs 5 €** and 6 €*.\n\n** with tax\n\n*on Sundays only',
    '____ fill in ____ here, snake__case__name, un*frigging*believable and `**x**` too.',
    '**注意：**今晚开放。含**「重点」**内容。\n\n*注意：*今晚。\n\n~~旧的。~~新的',
    'It was **really *good***, and *she **said** so*.',
    'Flour:\n- one bag\n\n1. alone\n\n1986. One.\n\n1991. Two.',
    '* Flour\n* Milk, which the cow\n  gives\n  * in the morning',
  ]
  for (const body of bodies) expect([body, headlinesOf(aBody(body))]).toEqual([body, []])
})

test('a space within the marks stays, where it is the only one between two words', () => {
  const [problem] = gateOf(aBody('**Note: **it shines.')).problems
  expect(problem?.help).toMatch(/^write \*\*Note\*\*:, or/)
  expect(problem?.mend?.edits?.map(({ text }) => text)).toEqual(['**Note**: '])
})
