import { expect, test } from 'vitest'
import { buildCatalogue } from '../../newsroom/catalogue.ts'
import type { ArticleDocument, Documents } from '../../newsroom/documents.ts'
import { aSite, aTopic, anArticle, anAuthor } from '../../newsroom/testDocuments.ts'
import { articleKeys } from './articleKey.ts'

const picture = { width: 10, height: 10, fallback: '/media/kite-1.png', sources: [] }

function documents(lamp: Partial<ArticleDocument> = {}, others: Partial<Documents> = {}): Documents {
  return {
    site: aSite(),
    articles: [anArticle(lamp), anArticle({ slug: 'kite', title: 'A kite flies', publishedAt: '2026-04-01' })],
    authors: [anAuthor()],
    topics: [aTopic()],
    pages: [],
    media: { pictures: { 'kite.png': picture }, linked: {} },
    ...others,
  }
}

function keyOf(slug: string, all: Documents): string {
  const catalogue = buildCatalogue(all)
  const article = catalogue.article(slug)
  return article ? articleKeys(catalogue)(article) : ''
}

test('an article that stays as it was keeps its key', () => {
  expect(keyOf('lamp', documents())).toBe(keyOf('lamp', documents()))
  expect(keyOf('lamp', documents())).not.toBe(keyOf('kite', documents()))
})

const shown = { body: { raw: 'See ![a kite](../media/kite.png "Ada Fenn")', html: '' } }

test.each<[what: string, before: Documents, after: Documents]>([
  ['its text', documents(), documents({ body: { raw: 'It is dark.', html: '' } })],
  ['its headline', documents(), documents({ title: 'A lamp' })],
  ['an old address of it', documents(), documents({ aliases: ['/articles/old/'] })],
  ['its author’s name', documents(), documents({}, { authors: [anAuthor({ name: 'Ada Wren' })] })],
  ['its topic’s name', documents(), documents({}, { topics: [aTopic({ name: 'Quay' })] })],
  ['the tagline', documents(), documents({}, { site: aSite({ tagline: 'From the quay' }) })],
  [
    'a picture in it',
    documents(shown),
    documents(shown, { media: { pictures: { 'kite.png': { ...picture, width: 20 } }, linked: {} } }),
  ],
  [
    'the headline of an article it leads to',
    documents(),
    documents({}, { articles: [anArticle(), anArticle({ slug: 'kite', title: 'Kites' })] }),
  ],
])('%s changes, and so does its key', (_what, before, after) => {
  expect(keyOf('lamp', after)).not.toBe(keyOf('lamp', before))
})

test('a picture it does not show is nothing to it', () => {
  expect(keyOf('lamp', documents({}, { media: { pictures: {}, linked: {} } }))).toBe(keyOf('lamp', documents()))
})
