import { expect, test } from 'vitest'
import { anArticle, type Fault, frontMatter, gateOf, headlinesOf, lampPath, testFaults } from './testPublication.ts'

const colon = 'a colon followed by a space ends a name in YAML, so this text needs quotes'
const body = '\nThe lamp shines.\n'

const faults: readonly Fault[] = [
  {
    name: 'an unquoted colon in a headline gets a hint to quote it',
    changes: anArticle({ title: 'Lamp: what we know' }),
    says: `content/articles/lamp.md:2:8 title: ${colon}`,
    help: 'write title: "Lamp: what we know"',
  },
  {
    name: 'a headline with a colon and double quotes is suggested in single quotes',
    changes: anArticle({ title: 'Keeper: "It shines"' }),
    says: `content/articles/lamp.md:2:8 title: ${colon}`,
    help: `write title: 'Keeper: "It shines"'`,
  },
  {
    name: 'an unquoted colon in a list of texts gets the same hint',
    changes: anArticle({ keyPoints: '\n  - The lamp: new' }),
    says: `content/articles/lamp.md:8:5 keyPoints[0]: ${colon}`,
    help: 'write "The lamp: new"',
  },
  {
    name: 'a headline that starts with an apostrophe is put in double quotes',
    changes: anArticle({ title: "'Tis the season" }),
    says: 'content/articles/lamp.md:2:8 title: the single quote that opens here is never closed',
    help: `write title: "'Tis the season"`,
  },
  {
    name: 'a double quote that is never closed is found where it opens',
    changes: anArticle({ title: '"The lamp' }),
    says: 'content/articles/lamp.md:2:8 title: the double quote that opens here is never closed',
    help: 'write title: "The lamp"',
  },
  {
    name: 'a headline that begins with a quotation is quoted as a whole',
    changes: anArticle({ title: '"It shines" says keeper' }),
    says: 'content/articles/lamp.md:2:8 title: the text goes on after its closing quote, so it needs other quotes around all of it',
    help: `write title: '"It shines" says keeper'`,
  },
  {
    name: 'a headline that begins with a bracket is no list',
    changes: anArticle({ title: '[Update] The lamp' }),
    says: 'content/articles/lamp.md:2:8 title: a value that starts with [ is no text in YAML, so this text needs quotes',
    help: 'write title: "[Update] The lamp"',
  },
  {
    name: 'a headline that begins with a handle needs quotes',
    changes: anArticle({ title: '@ada says it shines' }),
    says: 'content/articles/lamp.md:2:8 title: a value that starts with @ is no text in YAML, so this text needs quotes',
  },
  {
    name: 'a headline in asterisks is no reference',
    changes: anArticle({ title: '*Shining*' }),
    says: 'content/articles/lamp.md:2:8 title: a value that starts with * is no text in YAML, so this text needs quotes',
  },
  {
    name: 'a list that is never closed is found where it opens',
    changes: anArticle({ authors: '[ada-fenn' }),
    says: 'content/articles/lamp.md:5:10 authors: the [ that opens here is never closed',
    help: 'write authors: [ada-fenn], or put a text in quotes',
  },
  {
    name: 'a missing space after a field’s name is pointed out',
    changes: anArticle({ 'kind:news\ndateline': 'Fennel Bay' }),
    says: 'content/articles/lamp.md:7:1 kind: there is no space after the colon',
    help: 'write kind: news',
  },
  {
    name: 'a tab at the start of a line is pointed out',
    changes: anArticle({ title: 'The lamp\n\tkind: news' }),
    says: 'content/articles/lamp.md:3:1 the line starts with a tab',
  },
  {
    name: 'a field that is indented by accident is pointed out',
    changes: anArticle({ title: 'The lamp\n kind: news' }),
    says: 'content/articles/lamp.md:3:1 the line is indented, so it belongs to the text above it',
  },
  {
    name: 'a second line of a headline that is not indented is no field',
    changes: anArticle({ title: 'The lamp\nof the lighthouse' }),
    says: 'content/articles/lamp.md:3:1 this line is no field: it has no name with a colon',
    help: 'indent it by two spaces if it belongs to the line above',
  },
  {
    name: 'a field that stands there twice is found the second time',
    changes: anArticle({ title: 'The lamp\ntitle: Another lamp' }),
    says: 'content/articles/lamp.md:3:1 title: stands here a second time',
    allowed: 'every field once',
  },
  {
    name: 'a file without front matter is told what it should start with',
    changes: { files: { [lampPath]: 'The lamp shines.\n' } },
    says: 'content/articles/lamp.md:1:1 the file does not start with front matter',
  },
  {
    name: 'an empty line before the front matter is pointed out',
    changes: { files: { [lampPath]: `\n${frontMatter()}${body}` } },
    says: 'content/articles/lamp.md:2:1 the file does not start with front matter',
    help: 'delete what stands before the first line of hyphens',
  },
  {
    name: 'a dash that a word processor made of hyphens is pointed out',
    changes: { files: { [lampPath]: `—${frontMatter().slice(3)}${body}` } },
    says: 'content/articles/lamp.md:1:1 the file does not start with front matter',
    help: 'write --- in place of —',
  },
  {
    name: 'front matter that is never closed is pointed out',
    changes: { files: { [lampPath]: frontMatter().slice(0, -4) + body } },
    says: 'content/articles/lamp.md:1:1 the front matter is never closed',
  },
  {
    name: 'a closing line with more than hyphens would print the front matter',
    changes: { files: { [lampPath]: `${frontMatter().slice(0, -1)} end\n${body}` } },
    says: 'content/articles/lamp.md:7:1 a line of the front matter starts with three hyphens: "--- end"',
  },
  {
    name: 'a closing line with a no-break space would print the front matter',
    changes: { files: { [lampPath]: `${frontMatter().slice(0, -1)}\u00A0\n${body}` } },
    says: 'content/articles/lamp.md:7:1 a line of the front matter starts with three hyphens: "---\u00A0"',
  },
  {
    name: 'a second document would never be read',
    changes: anArticle({ title: 'The lamp\n...\nkind: news' }),
    says: 'content/articles/lamp.md:4:1 a line of dots or hyphens ends the fields, so these are never read',
  },
]

testFaults(faults)

test('an editor hears of every unquoted colon, and of what else is wrong, at once', () => {
  const changes = anArticle({ title: 'Lamp: lit', summary: 'Keeper: glad', status: 'drft' }, '# Shining')
  expect(headlinesOf(changes)).toEqual([
    `content/articles/lamp.md:2:8 title: ${colon}`,
    `content/articles/lamp.md:3:10 summary: ${colon}`,
    'content/articles/lamp.md:7:9 status: found "drft"; did you mean "draft"?',
    'content/articles/lamp.md:10:1 body: the headline is the one heading of the first level',
  ])
})

test('front matter that editors write is taken as they mean it', () => {
  const titles = [
    '"Lamp: what we know"',
    'Keeper\'s lamp isn\'t out – "it shines"',
    '>-\n  The lamp: lit at last\n  --- and bright',
    'The lamp at 9:30',
    'A [new] lamp & a lamp#1',
    '!!str 2026',
    'Lamp, see https://example.org/',
  ]
  for (const title of titles) expect(headlinesOf(anArticle({ title }))).toEqual([])
  expect(gateOf({ files: { [lampPath]: frontMatter().replace('---', '---  ') + body } }).problems).toEqual([])
})
