import { expect, test } from 'vitest'
import { articleTrail } from './breadcrumbs.ts'
import { buildCatalogue } from './catalogue.ts'
import type { Documents } from './documents.ts'
import { oneLine } from './oneLine.ts'
import { articleMetadata } from './syndication/metadata.ts'
import { publishedFiles } from './syndication/publishedFiles.ts'
import { shareLinks } from './syndication/sharing.ts'
import { articleData, authorData, collectionData } from './syndication/structuredData.ts'
import { anArticle, anAuthor, aSite, aTopic, aUsage, someDocuments } from './testDocuments.ts'

const media = {
  pictures: { 'lamp.jpg': { width: 1600, height: 900, fallback: '/media/lamp-0.jpg', sources: [] } },
  linked: {},
}

/** A document with words in every field an editor can write them in, each word after `gap`. */
function documentsWith(gap: string, end: string): Documents {
  const words = (...all: readonly string[]) => all.join(gap) + end
  const nested = { _id: '', _raw: anArticle()._raw }
  const image = {
    ...nested,
    type: 'Image' as const,
    src: '../media/lamp.jpg',
    alt: words('A', 'lamp'),
    caption: words('The', 'lamp'),
    credit: words('Ada', 'Fenn'),
  }
  return someDocuments({
    articles: [
      anArticle({
        title: words('Lamp', 'lit'),
        seoTitle: words('The', 'lamp is lit'),
        summary: words('It', 'shines.'),
        dateline: words('Fennel', 'Bay'),
        keyPoints: [words('It', 'is bright.')],
        image,
        sources: [{ ...nested, type: 'Source', title: words('The', 'log'), note: words('Page', 'three') }],
        corrections: [
          { ...nested, type: 'Correction', date: '2026-05-02', text: words('It', 'is new.'), kind: 'correction' },
        ],
      }),
    ],
    authors: [
      anAuthor({ name: words('Ada', 'Fenn'), role: words('Keeps', 'the lamp'), bio: words('Ada', 'is'), image }),
    ],
    topics: [aTopic({ name: words('The', 'harbour'), description: words('Boats', 'and lights.') })],
    pages: [
      {
        ...nested,
        _raw: { ...nested._raw, sourceFileName: 'about.md' },
        type: 'Page',
        title: words('About', 'us'),
        summary: words('Who', 'we are.'),
        body: { raw: 'Us.', html: '<p>Us.</p>' },
      },
    ],
    site: aSite({
      name: words('The', 'Lantern'),
      tagline: words('News', 'here'),
      description: words('A', 'paper.'),
      navigation: [{ ...nested, type: 'NavigationItem', label: words('The', 'bay'), path: '/topics/harbour/' }],
      usage: aUsage(),
    }),
    media,
  })
}

/** All that is made of documents for people and machines, pages aside. */
function madeOf(documents: Documents) {
  const catalogue = buildCatalogue(documents, { siteUrl: 'https://lantern.org' })
  const { site, articles, topics, authors, staticPages } = catalogue
  return {
    site,
    topics,
    authors,
    titles: staticPages.map(({ title, summary }) => ({ title, summary })),
    files: [...publishedFiles(catalogue, new Date('2026-05-02T12:00:00Z'))],
    articles: articles.map((article) => ({
      article,
      metadata: articleMetadata(site, article),
      data: [
        ...articleData(site, article),
        ...collectionData(site, articleTrail(site.locale, article), { summary: article.summary }),
        ...authors.flatMap((author) => authorData(site, author, 1)),
      ],
      links: shareLinks(site, article),
    })),
  }
}

test.each([
  ['the line breaks of a block', '\n', '\n'],
  ['tabs', '\t', '\t'],
  ['two spaces', '  ', '  '],
  ['the line breaks of Windows in quotes', '\r\n', ''],
  ['a separator of lines', '\u2028', ''],
])('%s in a field reach nobody', (_, gap, end) => {
  expect(madeOf(documentsWith(gap, end))).toEqual(madeOf(documentsWith(' ', '')))
})

test('a no-break space that stands between words on purpose stays', () => {
  expect(oneLine('5\u00A0May \u202Fand\n10\u202Fkm')).toBe('5\u00A0May \u202Fand 10\u202Fkm')
})

test('a line break in Chinese or Japanese words makes no space', () => {
  expect(oneLine('一行目の文章です。\n二行目 and\n三')).toBe('一行目の文章です。二行目 and 三')
})

test('a soft hyphen in a headline is no part of a word', () => {
  expect(oneLine('Leucht\u00ADturm')).toBe('Leuchtturm')
})
