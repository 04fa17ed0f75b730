import { expect, test } from 'vitest'
import { buildCatalogue } from '../../newsroom/catalogue.ts'
import type { ArticleDocument, Documents } from '../../newsroom/documents.ts'
import { aSite, aTopic, anArticle, anAuthor, someDocuments } from '../../newsroom/testDocuments.ts'
import { pagesOf } from '../../newsroom/pages.ts'
import { unitsOf } from './units.ts'

const picture = { width: 10, height: 10, fallback: '/media/kite-1.png', sources: [] }

function documents(lamp: Partial<ArticleDocument> = {}, others: Partial<Documents> = {}): Documents {
  return someDocuments({
    articles: [anArticle(lamp), anArticle({ slug: 'kite', title: 'A kite flies', publishedAt: '2026-04-01' })],
    media: { pictures: { 'kite.png': picture }, linked: {} },
    ...others,
  })
}

function keyOf(slug: string, all: Documents): string | undefined {
  return keysOf(all).get(`/articles/${slug}/`)
}

function keysOf(all: Documents): ReadonlyMap<string, string | undefined> {
  const catalogue = buildCatalogue(all)
  return new Map(unitsOf(catalogue, pagesOf(catalogue), new Date()).map(({ name, key }) => [name, key]))
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

test('no text is set to find out whether it has changed', () => {
  const body = {
    raw: 'It is dark.',
    get html(): string {
      throw new Error('it was asked for')
    },
  }
  expect(keyOf('lamp', documents({ body }))).toBe(keyOf('lamp', documents({ body: { raw: body.raw, html: '' } })))
})

const lists = ['/topics/harbour/', '/authors/ada/', '/archive/', '/archive/2026/', '/']

test('lists have keys of their own, and stay as they are while all they show does', () => {
  const keys = keysOf(documents())
  const ofLists = lists.map((path) => keys.get(path))
  expect(ofLists).not.toContain(undefined)
  expect(new Set(ofLists).size).toBe(lists.length)
  expect(keysOf(documents())).toEqual(keys)
  expect(lists.map((path) => keysOf(documents({ body: { raw: 'It is dark.', html: '' } })).get(path))).toEqual(ofLists)
})

test.each<[what: string, after: Documents]>([
  ['an article', documents({ title: 'A lamp' })],
  ['what stands around every list', documents({}, { site: aSite({ tagline: 'From the quay' }) })],
  ['the name of a topic', documents({}, { topics: [aTopic({ name: 'Quay' })] })],
])('%s that changes changes every list it stands on', (_what, after) => {
  const [before, now] = [keysOf(documents()), keysOf(after)]
  for (const path of lists) expect(now.get(path)).not.toBe(before.get(path))
})

test('feeds hold texts, and change with them', () => {
  const [before, now] = [keysOf(documents()), keysOf(documents({ body: { raw: 'It is dark.', html: '' } }))]
  for (const path of ['/', '/topics/harbour/', '/authors/ada/']) {
    expect(now.get(`feed of ${path}`)).not.toBe(before.get(`feed of ${path}`))
  }
})

function many(edit: Partial<ArticleDocument>, slug: string): Documents {
  const articles = Array.from({ length: 100 }, (_, index) => `lamp-${index}`).map((name, index) => {
    const day = new Date(Date.UTC(2026, 4, 1) - index * 86_400_000).toISOString().slice(0, 10)
    return anArticle({ slug: name, publishedAt: day, ...(name === slug && edit) })
  })
  return documents({}, { articles })
}

function keyOfFront(edit: Partial<ArticleDocument>, slug: string): string | undefined {
  return keysOf(many(edit, slug)).get('/')
}

test('the front page stays as it is when a story changes that is not on it', () => {
  const before = keyOfFront({}, '')
  expect(keyOfFront({ title: 'A lamp' }, 'lamp-99')).toBe(before)
  expect(keyOfFront({ title: 'A lamp' }, 'lamp-9')).not.toBe(before)
  expect(keyOfFront({ body: { raw: 'It is dark.', html: '' } }, 'lamp-0')).toBe(before)
})

function keyOfFrontAlone(text: string): string | undefined {
  const body = { raw: `${text}\n\nThe end.`, html: '' }
  return keysOf(documents({}, { articles: [anArticle({ body })] })).get('/')
}

test('the text of a story that is alone is a part of the front page', () => {
  expect(keyOfFrontAlone('It is dark.')).not.toBe(keyOfFrontAlone('It is bright.'))
})

function searchKey(all: Documents): string | undefined {
  return keysOf(all).get('search part 1')
}

test('an index of what can be searched for is made anew when a text has changed, and no sooner', () => {
  expect(searchKey(documents())).toBeDefined()
  expect(searchKey(documents({ body: { raw: 'It is dark.', html: '' } }))).not.toBe(searchKey(documents()))
  expect(searchKey(documents({ title: 'A lamp' }))).not.toBe(searchKey(documents()))
  expect(searchKey(documents({}, { authors: [anAuthor({ name: 'Ada Wren' })] }))).not.toBe(searchKey(documents()))
  expect(searchKey(documents({}, { authors: [anAuthor({ bio: 'She has a boat.' })] }))).toBe(searchKey(documents()))
  expect(searchKey(documents({}, { site: aSite({ tagline: 'From the quay' }) }))).toBe(searchKey(documents()))
})
