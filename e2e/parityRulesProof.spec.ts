import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'
import { alter, withFile } from './parity/alterations.ts'
import { articleFaults } from './parity/articleRules.ts'
import type { Dist } from './parity/dist.ts'
import { headFaults } from './parity/headRules.ts'
import { leaks } from './parity/leaks.ts'
import { misplacements } from './parity/lists.ts'
import { pageNodeFaults } from './parity/pageNodes.ts'
import { Pictures } from './parity/pictures.ts'
import { publicationInDist } from './parity/publicationInDist.ts'
import { schemaOrgFaults } from './parity/schemaOrgTypes.ts'
import type { Statement } from './parity/statement.ts'
import { subjectsOf } from './parity/subjects.ts'
import { jsonFeedFaults } from './parity/validJsonFeed.ts'
import { xmlFaults } from './parity/validXml.ts'
import { village } from './site.ts'

const path = '/articles/new-lamp-lit-at-oakhaven-lighthouse/'
const file = `${path.slice(1)}index.html`

test.describe('the gate notices', () => {
  test('an article that is missing from a list, and one that is there twice', async () => {
    const isInTea = ({ file: list }: Statement) => list === 'topics/lighthouse/atom.xml'
    expect(await misplacedAmong((all) => all.filter((one) => !isInTea(one)))).toContain(
      `${path} is not in topics/lighthouse/atom.xml`,
    )
    expect(await misplacedAmong((all) => [...all, ...all.filter(isInTea)])).toContain(
      `${path} is 2 times in topics/lighthouse/atom.xml`,
    )
  })

  test('an article in a list that is not its own', async () => {
    const lines = await misplacedAmong((all) =>
      all.map((one) =>
        one.file === 'topics/lighthouse/rss.xml' ? { ...one, file: 'topics/tide-tables/rss.xml' } : one,
      ),
    )
    expect(lines).toContain(`${path} is in topics/tide-tables/rss.xml, where it does not belong`)
  })

  test('an article that one of its own files does not speak of', async () => {
    const lines = await misplacedAmong((all) =>
      all.filter(({ format, about }) => format !== 'markdown' || about !== path),
    )
    expect(lines).toEqual([`${path} is spoken of 0 times by markdown, not 1`])
  })

  test('what is listed and has no page, such as a draft', async () => {
    const draft: Statement = {
      format: 'sitemap',
      file: 'sitemaps/articles-1.xml',
      spot: 'url 61',
      says: [{ fact: 'url', spot: 'url 61', value: 'https://lantern.example/articles/secret-recipe/' }],
    }
    expect(await misplacedAmong((all) => [...all, draft])).toEqual([
      'url "https://lantern.example/articles/secret-recipe/" in sitemaps/articles-1.xml (url 61) has no page',
    ])
  })

  test('a word of a draft in a file, in a packed file and in the name of a file', async () => {
    const { dist } = await publicationInDist(village)
    const packed = gzipSync('The secret-recipe is kept elsewhere.')
    const dists: Dist[] = [
      withFile(dist, 'llms.txt', 'The secret-recipe is kept elsewhere.'),
      { ...dist, bytes: (name) => (name === 'index.html.gz' ? packed : dist.bytes(name)) },
      withFile(dist, 'articles/secret-recipe/card.png', ''),
    ]
    expect(dists.flatMap((one) => leaks(one, ['secret-recipe']))).toEqual([
      'llms.txt holds "secret-recipe"',
      'index.html.gz holds "secret-recipe"',
      'articles/secret-recipe/card.png holds "secret-recipe"',
    ])
  })

  for (const [name, after, to] of [
    ['atom.xml', ['<updated>'], 'yesterday'],
    ['rss.xml', ['<pubDate>'], '2026-11-18T07:05:00Z'],
    ['rss.xml', ['<title>'], 'Fish & chips'],
    ['sitemap.xml', ['<lastmod>'], 'yesterday'],
    ['sitemaps/articles-1.xml', ['<loc>'], ''],
  ] as const) {
    test(`${name} that is not valid, with ${JSON.stringify(to)} after ${after[0]}`, async () => {
      const { dist } = await publicationInDist(village)
      const [fault = ''] = await xmlFaults(withFile(dist, name, alter(dist.text(name), { after, to })))
      expect(fault).toContain(name)
    })
  }

  test('a JSON feed that is not valid', async () => {
    const { dist } = await publicationInDist(village)
    const feed = alter(dist.text('feed.json'), { after: ['"items":', '"url":"'], to: 'no address' })
    expect(jsonFeedFaults(withFile(dist, 'feed.json', feed))).toEqual(['feed.json/items/0/url must match format "uri"'])
  })

  for (const [rule, after, to] of [
    ['the first node is of type NewsArticle and no other', ['"@type":"'], 'ReportageNewsArticle'],
    ['every image is there', ['"image":[', '},"'], 'https://lantern.example/other.png'],
    ['images say their true size', ['"logo":', '"width":"'], '511'],
    ['dates have a time and an offset', ['"datePublished":"'], '2026-11-18'],
    ['it was not changed before it was published', ['"dateModified":"'], '2026-11-01T00:00:00+00:00'],
    ['no date is in the future', ['"dateModified":"'], '3026-11-18T00:00:00+00:00'],
    ['each author is a person by name and address', ['"author":', '"@type":"'], 'Organization'],
    ['each author has a page', ['"author":', '"url":"'], 'https://lantern.example/authors/other/'],
    ['the publisher has a logo that is there', ['"logo":', '"url":"'], 'https://lantern.example/other.png'],
    ['breadcrumbs lead to pages', ['"BreadcrumbList"', '"item":"'], 'https://lantern.example/other/'],
  ] as const) {
    test(`structured data that breaks the rule: ${rule}`, async () => {
      const { dist, where } = await publicationInDist(village)
      const altered = withFile(dist, file, alter(dist.text(file), { after, to }))
      const faults = await articleFaults(altered, path, where.origin, new Pictures(altered, where.origin))
      expect(faults).toContain(`${file} breaks the rule: ${rule}`)
    })
  }

  test('structured data with a property that schema.org does not know', async () => {
    const { dist } = await publicationInDist(village)
    const page = dist.text(file).replace('"headline":', '"colour":"white","headline":')
    expect(schemaOrgFaults(withFile({ ...dist, files: [file] }, file, page))).toEqual([
      expect.stringMatching(/index\.html \(NewsArticle\): .*'"colour"' does not exist in type/),
    ])
  })

  test('a list that does not say that it is one', async () => {
    const { dist } = await publicationInDist(village)
    const page = dist.text('topics/tea/index.html').replace('"CollectionPage"', '"WebPage"')
    expect(await pageNodeFaults(withFile(dist, 'topics/tea/index.html', page), '/topics/tea/')).toEqual([
      'topics/tea/index.html does not say that it has a CollectionPage',
    ])
  })

  test('a portrait that is of nobody', async () => {
    const { dist } = await publicationInDist(village)
    const author = 'authors/ada-fennimore/index.html'
    const page = dist.text(author).replace('"image":{', '"logo":{')
    expect(await pageNodeFaults(withFile(dist, author, page), '/authors/ada-fennimore/')).toEqual([
      `${author} shows a portrait and does not say whose`,
    ])
  })

  for (const [rule, after, to] of [
    ['has og:type article if it is one', ['property="og:type"', 'content="'], 'website'],
    [
      'has og:image at an https address that is there',
      ['property="og:image"', 'content="'],
      'http://lantern.example/x.png',
    ],
    ['says the type of og:image', ['property="og:image:type"', 'content="'], 'image/webp'],
    ['says the width of og:image', ['property="og:image:width"', 'content="'], '1201'],
    ['says the height of og:image', ['property="og:image:height"', 'content="'], '631'],
    ['has a large card on X', ['name="twitter:card"', 'content="'], 'summary'],
    ['describes its card in 420 characters', ['property="og:image:alt"', 'content="'], 'A lamp. '.repeat(60)],
    ['says all of this in the first 32 KB', ['name="description"', 'content="'], 'A lamp. '.repeat(4096)],
    ['offers only alternates that are there', ['rel="alternate"', 'href="'], '/other.xml'],
  ] as const) {
    test(`a head that breaks the rule: ${rule}`, async () => {
      const { dist, where } = await publicationInDist(village)
      const altered = withFile(dist, file, alter(dist.text(file), { after, to }))
      const faults = await headFaults(altered, path, where.origin, new Pictures(altered, where.origin))
      expect(faults).toContain(`${file} breaks the rule: ${rule}`)
    })
  }
})

/** What is misplaced in the village paper when this is said instead of what is. */
async function misplacedAmong(change: (statements: readonly Statement[]) => readonly Statement[]): Promise<string[]> {
  const { dist, statements, where } = await publicationInDist(village)
  return misplacements(subjectsOf(change([...statements.values()].flat())), dist.builtAt, where.origin)
}
