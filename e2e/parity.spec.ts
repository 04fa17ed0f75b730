import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'playwright/test'
import { articleFaults } from './parity/articleRules.ts'
import { correctionsIn } from './parity/corrections.ts'
import { disagreements } from './parity/disagreements.ts'
import { draftWords } from './parity/draftWords.ts'
import { missingHardCases } from './parity/hardCases.ts'
import { headFaults } from './parity/headRules.ts'
import { leaks } from './parity/leaks.ts'
import { misplacements } from './parity/lists.ts'
import { omissions } from './parity/omissions.ts'
import { pageNodeFaults } from './parity/pageNodes.ts'
import { Pictures } from './parity/pictures.ts'
import { publicationInDist } from './parity/publicationInDist.ts'
import { schemaOrgFaults } from './parity/schemaOrgTypes.ts'
import { jsonFeedFaults } from './parity/validJsonFeed.ts'
import { xmlFaults } from './parity/validXml.ts'
import { writtenHtmlOf } from './parity/writtenHtml.ts'
import { publication, village } from './site.ts'

for (const site of [publication, village]) {
  test.describe(`whatever reads ${site.name}`, () => {
    test('is told the same of an article, in whichever format it reads', async () => {
      const { subjects, where } = await publicationInDist(site)
      expect(subjects.articles.length).toBeGreaterThan(0)
      expect(disagreements(subjects.articles, where.timeZone)).toEqual([])
    })

    test('is told the same of a page that is no article', async () => {
      const { subjects, where } = await publicationInDist(site)
      expect(subjects.pages.length).toBeGreaterThan(5)
      expect(disagreements(subjects.pages, where.timeZone)).toEqual([])
    })

    test('is told all that its format has words for', async () => {
      const { subjects } = await publicationInDist(site)
      expect(omissions(subjects)).toEqual([])
    })

    test('finds every article where it looks for it, and nothing that is not published', async () => {
      const { subjects, dist, where } = await publicationInDist(site)
      expect(misplacements(subjects, dist.builtAt, where.origin)).toEqual([])
    })

    test('is told the same of corrections', async () => {
      const { dist, subjects, where } = await publicationInDist(site)
      const { articles, page, ...feeds } = await correctionsIn(dist, subjects.articles, where.origin)
      for (const [file, told] of Object.entries(feeds)) expect(told, file).toEqual(articles)
      expect(page).toEqual(articles?.map((one) => one.replace(/ \S+Z /, ' ')).toSorted())
      if (site === village) expect(articles).toHaveLength(4)
    })

    test('gets feeds and sitemaps that are well-formed and valid', async () => {
      const { dist } = await publicationInDist(site)
      expect(await xmlFaults(dist)).toEqual([])
      expect(jsonFeedFaults(dist)).toEqual([])
    })

    test('gets structured data of articles by Google’s rules', async () => {
      const { dist, subjects, where } = await publicationInDist(site)
      const pictures = new Pictures(dist, where.origin)
      const faults = subjects.articles.map(({ path }) => articleFaults(dist, path, where.origin, pictures))
      expect((await Promise.all(faults)).flat()).toEqual([])
    })

    test('is told what kind of page it reads', async () => {
      const { dist, subjects } = await publicationInDist(site)
      expect((await Promise.all(subjects.pages.map(({ path }) => pageNodeFaults(dist, path)))).flat()).toEqual([])
    })

    test('gets structured data that schema.org knows, property by property', async () => {
      const { dist } = await publicationInDist(site)
      expect(schemaOrgFaults(dist)).toEqual([])
    })

    test('gets all that a preview needs, early and with a card that is there', async () => {
      const { dist, subjects, where } = await publicationInDist(site)
      const pictures = new Pictures(dist, where.origin)
      const pages = [...subjects.articles, ...subjects.pages]
      const faults = await Promise.all(pages.map(({ path }) => headFaults(dist, path, where.origin, pictures)))
      expect(faults.flat()).toEqual([])
    })
  })
}

test('all that is hard to say is said somewhere in the village paper', async () => {
  const { subjects } = await publicationInDist(village)
  expect(missingHardCases(subjects.articles)).toEqual([])
})

test('HTML that a text is written with is the same on its page, in feeds and in its Markdown', async () => {
  const { dist } = await publicationInDist(village)
  const [page, ...others] = writtenHtmlOf(
    dist,
    '/articles/how-to-write-for-the-village-board/',
    '/authors/hettie-plumstone/',
  )
  expect(page?.lines.length).toBeGreaterThan(40)
  for (const { place, lines } of others) expect({ place, lines }).toEqual({ place, lines: page?.lines })
})

test('a comment in a text is in no file, packed or not', async () => {
  const { dist } = await publicationInDist(village)
  expect(leaks(dist, ['COMMENT-FOR-NOBODY'])).toEqual([])
})

test('no file, packed or not, holds anything of a draft', async () => {
  const folder = 'e2e/publication/content/articles'
  const articles = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
  const words = draftWords(articles)
  expect(words).toContain('UNPUBLISHED-DRAFT-MARKER')
  const { dist } = await publicationInDist(village)
  expect(leaks(dist, words)).toEqual([])
})
