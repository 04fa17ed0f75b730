import { expect, test } from 'vitest'
import { anArticle, type Fault, gateOf, headlinesOf, testFaults } from './testPublication.ts'

const faults: readonly Fault[] = [
  {
    name: 'a missing headline is reported on the first line',
    changes: anArticle({ title: undefined }),
    says: 'content/articles/lamp.md:1:1 title: missing, and required',
    help: 'The headline.',
  },
  {
    name: 'a misspelt field gets a suggestion and is not called missing as well',
    changes: anArticle({ title: undefined, titel: 'The lamp' }),
    says: 'content/articles/lamp.md:6:1 titel: there is no field "titel"; did you mean "title"?',
  },
  {
    name: 'a field that stands there under its right name too can go',
    changes: anArticle({ tags: '[village]' }),
    says: 'content/articles/lamp.md:7:1 tags: there is no field "tags"',
    help: 'delete it: topics is there already',
  },
  {
    name: 'a field of another generator with a list in several lines can go where the right one is there',
    changes: anArticle({ categories: '\n  - village\n  - tea' }),
    says: 'content/articles/lamp.md:7:1 categories: there is no field "categories"',
    help: 'delete it: topics is there already',
  },
  {
    name: 'one author in place of a list of them is put into one',
    changes: anArticle({ authors: undefined, author: 'ada-fenn' }),
    says: 'content/articles/lamp.md:6:1 author: there is no field "author"',
    help: 'write authors: [ada-fenn]',
  },
  {
    name: 'a draft of another generator is one',
    changes: anArticle({ draft: 'true' }),
    says: 'content/articles/lamp.md:7:1 draft: there is no field "draft"',
    help: 'write status: draft',
  },
  {
    name: 'a date of another generator that is none here is not moved as it is',
    changes: anArticle({ publishedAt: undefined, date: '01/02/2026' }),
    says: 'content/articles/lamp.md:6:1 date: there is no field "date"',
    help: 'the field for that is publishedAt: a day (2026-11-22), or a day and time with its offset from UTC (2026-11-22T09:30+02:00, or …Z)',
  },
  {
    name: 'a name known from elsewhere is translated',
    changes: anArticle({ summary: undefined, standfirst: 'It shines.' }),
    says: 'content/articles/lamp.md:6:1 standfirst: there is no field "standfirst"; did you mean "summary"?',
  },
  {
    name: 'an unknown field of a source is reported with its place',
    changes: anArticle({ sources: '\n  - title: A log\n    link: https://example.org/' }),
    says: 'content/articles/lamp.md:9:5 sources[0].link: there is no field "link"; did you mean "url"?',
    allowed: 'title, url, note',
  },
  {
    name: 'a field with the name of something every object has is unknown like any other',
    changes: anArticle({ constructor: 'x' }),
    says: 'content/articles/lamp.md:7:1 constructor: there is no field "constructor"',
  },
  {
    name: 'a headline of spaces is empty',
    changes: anArticle({ title: '"  "' }),
    says: 'content/articles/lamp.md:2:8 title: empty',
    allowed: 'The headline.',
  },
  {
    name: 'a field with nothing after its colon is empty',
    changes: anArticle({ dateline: '' }),
    says: 'content/articles/lamp.md:7:1 dateline: empty',
    help: 'delete the line if there is nothing to say',
  },
  {
    name: 'an article without authors is incomplete',
    changes: anArticle({ authors: '[]' }),
    says: 'content/articles/lamp.md:5:10 authors: empty',
  },
  {
    name: 'an empty item of a list is pointed out',
    changes: anArticle({ keyPoints: '\n  - The lamp shines\n  -' }),
    says: 'content/articles/lamp.md:9:4 keyPoints[1]: found nothing',
    allowed: 'a text',
  },
  {
    name: 'a headline that starts with a number sign is a comment',
    changes: anArticle({ title: '#1 of all lamps' }),
    says: 'content/articles/lamp.md:2:1 title: empty, as # starts a comment',
    help: 'put it in quotes if it is text: "#1 of all lamps"',
  },
  {
    name: 'a headline is not cut off at a number sign',
    changes: anArticle({ title: 'Our lamp is #1' }),
    says: 'content/articles/lamp.md:2:20 title: # starts a comment, so "#1" would not be printed',
    help: 'write "Our lamp is #1", or put the comment on a line of its own',
  },
  {
    name: 'a headline that is a number needs quotes',
    changes: anArticle({ title: '2026' }),
    says: 'content/articles/lamp.md:2:8 title: found the number 2026',
    help: 'put it in quotes: "2026"',
  },
  {
    name: 'a place called Null needs quotes',
    changes: anArticle({ dateline: 'Null' }),
    says: 'content/articles/lamp.md:7:11 dateline: found Null, which YAML reads as nothing',
    help: 'put it in quotes: "Null"',
  },
  {
    name: 'a headline that is a list is no text',
    changes: anArticle({ title: '[a, b]' }),
    says: 'content/articles/lamp.md:2:8 title: found a list',
    help: 'put it in quotes: "[a, b]"',
  },
  {
    name: 'one author without brackets is no list',
    changes: anArticle({ authors: 'ada-fenn' }),
    says: 'content/articles/lamp.md:5:10 authors: found the text "ada-fenn"',
    allowed: 'a list',
    help: 'write [ada-fenn]',
  },
  {
    name: 'an author is named by a file, not described',
    changes: anArticle({ authors: '\n  - name: Ada Fenn' }),
    says: 'content/articles/lamp.md:6:5 authors[0]: found a group of fields',
    allowed: 'a file name in content/authors, without .yaml',
  },
  {
    name: 'a lead picture without its fields is no picture',
    changes: anArticle({ image: '../media/lamp.jpg' }),
    says: 'content/articles/lamp.md:7:8 image: found the text "../media/lamp.jpg"',
    allowed: 'a group of fields, indented below the name',
  },
  {
    name: 'a kind of article that does not exist gets a suggestion',
    changes: anArticle({ kind: 'analisys' }),
    says: 'content/articles/lamp.md:7:7 kind: found "analisys"; did you mean "analysis"?',
    allowed: 'news, analysis, opinion, explainer, review, feature',
  },
  {
    name: 'a status that is a yes or no is told the options',
    changes: anArticle({ status: 'true' }),
    says: 'content/articles/lamp.md:7:9 status: found the yes-or-no value true',
    allowed: 'draft, published',
  },
  {
    name: 'an id with capitals gets a suggestion',
    changes: anArticle({ id: 'The Lamp' }),
    says: 'content/articles/lamp.md:7:5 id: found "The Lamp"; did you mean "the-lamp"?',
  },
  {
    name: 'an address of a source without https gets a suggestion',
    changes: anArticle({ sources: '\n  - title: A log\n    url: www.example.org/log' }),
    says: 'content/articles/lamp.md:9:10 sources[0].url: found "www.example.org/log"; did you mean "https://www.example.org/log"?',
  },
  {
    name: 'a javascript address is no address of a source',
    changes: anArticle({ canonicalUrl: 'javascript:alert(1)' }),
    says: 'content/articles/lamp.md:7:15 canonicalUrl: found "javascript:alert(1)"',
    allowed: 'a whole web address that starts with https:// or http://',
  },
  {
    name: 'a language that is written out is no tag',
    changes: anArticle({ language: 'english' }),
    says: 'content/articles/lamp.md:7:11 language: found "english"',
  },
  {
    name: 'a language with an underscore gets a suggestion',
    changes: anArticle({ language: 'pt_br' }),
    says: 'content/articles/lamp.md:7:11 language: found "pt_br"; did you mean "pt-BR"?',
  },
  {
    name: 'HTML in a headline would be printed sign by sign',
    changes: anArticle({ title: 'The <em>new</em> lamp' }),
    says: 'content/articles/lamp.md:2:12 title: "<em>new</em>" would be printed as it stands here',
  },
  {
    name: 'an entity in a headline would be printed sign by sign',
    changes: anArticle({ title: 'Tea &amp; lamps' }),
    says: 'content/articles/lamp.md:2:12 title: "&amp;" would be printed as it stands here',
  },
  {
    name: 'an escape in quotes makes no character that turns text around',
    changes: anArticle({ title: '"The \\u202Elamp"' }),
    says: 'content/articles/lamp.md:2:8 title: this makes a right-to-left override (U+202E)',
  },
  {
    name: 'an escape in quotes makes no filler nobody sees',
    changes: anArticle({ summary: '"\\u3164 lamp"' }),
    says: 'content/articles/lamp.md:3:10 summary: this makes an invisible character (U+3164)',
  },
]

testFaults(faults)

test('a lead picture lacks everything it lacks at once', () => {
  expect(headlinesOf(anArticle({ image: '\n  src: ../media/lamp.jpg' }))).toEqual([
    'content/articles/lamp.md:8:3 image.alt: missing, and required',
    'content/articles/lamp.md:8:3 image.credit: missing, and required',
  ])
})

test('a misspelt name before the right one does not keep the right one from being checked', () => {
  expect(headlinesOf(anArticle({ title: undefined, titel: 'The lamp', 'title ': '""' }))).toEqual([
    'content/articles/lamp.md:6:1 titel: there is no field "titel"',
    'content/articles/lamp.md:7:9 title: empty',
  ])
})

test('a comment beside a field that is no text is a comment', () => {
  expect(gateOf(anArticle({ status: 'draft # until Tuesday', title: '"The lamp" # final' })).problems).toEqual([])
})

test('every field may be used as the manual says', () => {
  const fields = {
    updatedAt: '2026-05-03T09:30+01:00',
    kind: 'explainer',
    dateline: 'Fennel Bay',
    keyPoints: '\n  - The lamp is new.\n  - "The keeper: glad."',
    image: '\n  src: ../media/lamp.jpg\n  alt: A lamp\n  caption: Lit & bright, 5 < 6\n  credit: Ada Fenn',
    sources:
      '\n  - title: The keeper’s log\n  - title: A chart\n    url: https://example.org/ch%C3%A4rt?a=b#c\n    note: Page 3',
    corrections: '\n  - date: 2026-05-02\n    text: The lamp is blue.\n    kind: clarification',
    status: 'published',
    aliases: '[/2026/05/lamp/, /articles/old_lamp/]',
    canonicalUrl: 'https://other.example.org/lamp',
    language: 'fa',
    seoTitle: 'Lamp lit in Fennel Bay',
    id: 'lamp-2026',
  }
  expect(headlinesOf(anArticle(fields))).toEqual([])
})
