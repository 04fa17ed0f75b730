import { expect, test } from 'vitest'
import { buildCatalogue } from '../../newsroom/catalogue.ts'
import type { Documents } from '../../newsroom/documents.ts'
import { aSite, aTopic, anArticle, anAuthor } from '../../newsroom/testDocuments.ts'
import { listKeys } from './listKey.ts'

const village = aTopic({ name: 'Village' })
const lamp = anArticle()

function documents(changes: Partial<Documents> = {}): Documents {
  return {
    site: aSite(),
    articles: [lamp],
    authors: [anAuthor()],
    topics: [village],
    pages: [],
    media: { pictures: {}, linked: {} },
    ...changes,
  }
}

/** Of every list there can be of one article, and of the front page. */
function keysOf(all: Documents, keys: Readonly<Record<string, string>>): (string | undefined)[] {
  const catalogue = buildCatalogue(all)
  const [article] = catalogue.articles
  const paths = [article?.topics[0]?.path, article?.authors[0]?.path, '/archive/', `/archive/${article?.year}/`, '/']
  return paths.map((path) => listKeys(catalogue, keys)(path ?? '', 'quick'))
}

const slug = buildCatalogue(documents()).articles[0]?.slug ?? ''
const [topic, author, archive, year, front] = keysOf(documents(), { [slug]: '1' })

test('lists have keys of their own, and other pages none', () => {
  expect(new Set([topic, author, archive, year]).size).toBe(4)
  expect([topic, author, archive, year]).not.toContain(undefined)
  expect(front).toBe(undefined)
})

test('a list stays as it is while all it shows does', () => {
  expect(keysOf(documents(), { [slug]: '1' })).toEqual([topic, author, archive, year, front])
})

test('an article that changes changes every list it stands on', () => {
  const changed = keysOf(documents(), { [slug]: '2' })
  for (const [place, key] of [topic, author, archive, year].entries()) expect(changed[place]).not.toBe(key)
})

test('what stands around every list is in its key', () => {
  for (const changes of [{ site: aSite({ tagline: 'From the quay' }) }, { topics: [aTopic({ name: 'Quay' })] }]) {
    expect(keysOf(documents(changes), { [slug]: '1' })[2]).not.toBe(archive)
  }
})
