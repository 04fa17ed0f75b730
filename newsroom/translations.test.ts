import { describe, expect, test } from 'vitest'
import { buildCatalogue } from './catalogue.ts'
import { languageName } from './language.ts'
import { pagesOf } from './pages.ts'
import { promisedPaths } from './promisedPaths.ts'
import { feedSources } from './syndication/feed.ts'
import { articleMetadata } from './syndication/metadata.ts'
import { newsArticle } from './syndication/structuredData.ts'
import { anArticle, aSite, someDocuments } from './testDocuments.ts'

/** The lamp in English, which the publication is in, in German and in Ukrainian, and an article that has no translation. */
const documents = [
  anArticle({ slug: 'lamp', publishedAt: '2026-05-03' }),
  anArticle({ slug: 'lampe', language: 'de', translationOf: 'lamp', publishedAt: '2026-05-04' }),
  anArticle({ slug: 'lampa', language: 'uk', translationOf: 'lamp', publishedAt: '2026-05-05' }),
  anArticle({ slug: 'tea', publishedAt: '2026-05-01' }),
]

function catalogueIn(language: string, articles = documents) {
  const catalogue = buildCatalogue(someDocuments({ site: aSite({ language }), articles }))
  const article = (slug: string) => {
    const found = catalogue.articles.find((one) => one.slug === slug)
    if (!found) throw new Error(`no article ${slug}`)
    return found
  }
  return { catalogue, article }
}

function work(slug: string, inLanguage: string) {
  return { '@type': 'NewsArticle', url: `https://lantern.example/articles/${slug}/`, inLanguage }
}

describe('an article in several languages', () => {
  const { catalogue, article } = catalogueIn('en-GB')
  const { site } = catalogue

  test.each([
    ['lamp', ['/articles/lampe/', '/articles/lampa/']],
    ['lampe', ['/articles/lamp/', '/articles/lampa/']],
    ['lampa', ['/articles/lamp/', '/articles/lampe/']],
    ['tea', []],
  ])('%s leads to all its other versions, the original first', (slug, paths) => {
    expect(article(slug).translations.map(({ path }) => path)).toEqual(paths)
  })

  test.each(['lamp', 'lampe', 'lampa'])('search engines learn from %s of every version, itself included', (slug) => {
    expect(articleMetadata(site, article(slug)).alternates?.languages).toEqual({
      'en-GB': 'https://lantern.example/articles/lamp/',
      de: 'https://lantern.example/articles/lampe/',
      uk: 'https://lantern.example/articles/lampa/',
      'x-default': 'https://lantern.example/articles/lamp/',
    })
  })

  test('networks learn in which other languages there is one', () => {
    expect(articleMetadata(site, article('lampe')).openGraph).toMatchObject({
      locale: 'de_DE',
      alternateLocale: ['en_GB', 'uk_UA'],
    })
  })

  test('a translation says what it translates, and the original what translates it', () => {
    expect(newsArticle(site, article('lampe'))).toMatchObject({ translationOfWork: work('lamp', 'en-GB') })
    expect(newsArticle(site, article('lamp'))).toMatchObject({
      workTranslation: [work('lampe', 'de'), work('lampa', 'uk')],
    })
  })

  test('stands on the front page and among more stories once, in the language of the publication', () => {
    const { lead, beside } = catalogue.front
    expect([lead, ...beside].map((one) => one?.slug)).toEqual(['lamp', 'tea'])
    expect(catalogue.articlesRelatedTo(article('tea'), 6).map(({ slug }) => slug)).toEqual(['lamp'])
    expect(catalogue.articlesRelatedTo(article('lampe'), 6).map(({ slug }) => slug)).toEqual(['tea'])
    expect(pagesOf(catalogue).get('/404.html')).toMatchObject({ latest: [{ slug: 'lamp' }, { slug: 'tea' }] })
  })

  test('stands in the archive in each of them', () => {
    expect(catalogue.articles.map(({ slug }) => slug)).toEqual(['lampa', 'lampe', 'lamp', 'tea'])
  })

  test('has a feed of each language, which readers may keep', () => {
    const feeds = feedSources(catalogue).flatMap(({ path, name, articles }) =>
      path.startsWith('/feeds/') ? [[path, name, articles.map(({ slug }) => slug).join()]] : [],
    )
    expect(feeds).toEqual([
      ['/feeds/de/', 'Deutsch', 'lampe'],
      ['/feeds/en/', 'English', 'lamp,tea'],
      ['/feeds/uk/', 'Українська', 'lampa'],
    ])
    expect(promisedPaths(catalogue)).toContain('/feeds/uk/atom.xml')
  })
})

test('the version in the language of the publication is shown, whichever was first', () => {
  const { catalogue } = catalogueIn('uk', [
    anArticle({ slug: 'lamp', language: 'en' }),
    anArticle({ slug: 'lampa', translationOf: 'lamp' }),
  ])
  expect(catalogue.front.lead?.slug).toBe('lampa')
})

test('the original is shown where none is in the language of the publication', () => {
  const { catalogue } = catalogueIn('fr', [
    anArticle({ slug: 'lampe', language: 'de' }),
    anArticle({ slug: 'lampa', language: 'uk', translationOf: 'lampe' }),
  ])
  expect(catalogue.front.lead?.slug).toBe('lampe')
})

test('an editor may lead the front page with a translation, and the original then stays off it', () => {
  const front = { _id: 'front.yaml', _raw: aSite()._raw, type: 'Front', lead: 'lampe' } as const
  const { lead, beside } = buildCatalogue(someDocuments({ articles: documents, front })).front
  expect([lead, ...beside].map((one) => one?.slug)).toEqual(['lampe', 'tea'])
})

test('what first appeared elsewhere is not looked for here, in any language', () => {
  const [lamp, lampe] = documents
  const elsewhere = { ...(lampe ?? anArticle()), canonicalUrl: 'https://lampe.example/lampe/' }
  const { catalogue, article } = catalogueIn('en-GB', [lamp ?? anArticle(), elsewhere])
  expect(articleMetadata(catalogue.site, article('lamp')).alternates?.languages).toBeUndefined()
  expect(articleMetadata(catalogue.site, article('lampe')).alternates?.languages).toBeUndefined()
})

test('a publication in one language, of whichever countries, has no feeds of languages', () => {
  const { catalogue } = catalogueIn('en-GB', [anArticle(), anArticle({ slug: 'light', language: 'en-US' })])
  expect(feedSources(catalogue).filter(({ path }) => path.startsWith('/feeds/'))).toEqual([])
})

test.each([
  ['en-GB', 'English'],
  ['zh-TW', '繁體中文'],
  ['fr', 'Français'],
])('readers of %s know it as %s', (tag, name) => {
  expect(languageName(tag)).toBe(name)
})
