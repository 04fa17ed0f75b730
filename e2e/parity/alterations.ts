import type { Dist } from './dist.ts'
import type { Fact, Value } from './statement.ts'

/** A slip: one value of one file made another. */
export interface Alteration {
  readonly file: string
  /** The facts that then disagree: one, unless a value says several things. */
  readonly facts: readonly Fact[]
  /** Strings that follow each other in the file; the value begins after the last, and ends before `"`, `<` or `]`. */
  readonly after: readonly string[]
  readonly to: string
}

/** @throws if the strings are not there: then nothing would be altered */
export function alter(text: string, { after, to }: Pick<Alteration, 'after' | 'to'>): string {
  const start = after.reduce((position, part) => {
    const found = text.indexOf(part, position)
    if (found === -1) throw new Error(`${JSON.stringify(part)} is not in the file`)
    return found + part.length
  }, 0)
  const length = text.slice(start).search(/["<\]]/)
  return text.slice(0, start) + to + text.slice(start + length)
}

/** The publication with one file written otherwise, or one file more. */
export function withFile(dist: Dist, file: string, text: string): Dist {
  const bytes = (name: string) => (name === file ? Buffer.from(text) : dist.bytes(name))
  const files = dist.files.includes(file) ? dist.files : [...dist.files, file]
  return { ...dist, files, bytes, text: (name) => bytes(name).toString('utf8') }
}

/** Another value of the same kind. */
export function anotherValue(fact: Fact, value: Value): Value {
  if (typeof value !== 'string') return [...value, 'Somebody Else']
  switch (fact) {
    case 'published':
    case 'modified':
      return '2001-02-03T04:05:06+07:00'
    case 'published day':
    case 'modified day':
      return '2001-02-03'
    case 'language':
    case 'language name':
      return 'eo'
    case 'locale':
      return 'eo_001'
    default:
      return `${value}?`
  }
}

/** Slips in every file that speaks of one article, whose entry comes first in the lists. */
export function alterationsOf(slug: string, id: string): Alteration[] {
  return [
    ...inFile(`articles/${slug}/index.html`, [
      [['title'], ['<h1 ', '>'], 'Another headline'],
      [['embed url', 'id'], ['Permanent link', 'href="'], 'https://lantern.example/a/other/'],
      [['published', 'published day'], ['Published ', 'datetime="'], '2026-11-17T07:05:00+00:00'],
      [['published day'], ['Published ', '<time', '>'], '19 November 2026, 07:05 GMT'],
      [['authors', 'author line'], ['<bdi>By ', '<bdi>'], 'Somebody Else'],
      [['language', 'language name', 'locale'], ['<h1 ', 'lang="'], 'fr'],
      [['seo title'], ['<title>'], 'Another title'],
      [['canonical'], ['rel="canonical"', 'href="'], 'https://lantern.example/other/'],
      [['authors'], ['name="author"', 'content="'], 'Somebody Else'],
      [['title'], ['property="og:title"', 'content="'], 'Another headline'],
      [['canonical'], ['property="og:url"', 'content="'], 'https://lantern.example/other/'],
      [['image'], ['property="og:image"', 'content="'], 'https://lantern.example/other.png'],
      [['locale'], ['property="og:locale"', 'content="'], 'en_US'],
      [['published'], ['property="article:published_time"', 'content="'], '2026-11-18T07:05:00+01:00'],
      [['modified'], ['property="article:modified_time"', 'content="'], '2026-11-20T05:40:01+00:00'],
      [['author urls'], ['property="article:author"', 'content="'], 'https://lantern.example/authors/other/'],
      [['section'], ['property="article:section"', 'content="'], 'Tea'],
      [['title'], ['name="twitter:title"', 'content="'], 'Another headline'],
      [['image'], ['name="twitter:image"', 'content="'], 'https://lantern.example/other.png'],
      [['title'], ['"headline":"'], 'Another headline'],
      [['url'], ['"headline":"', '"url":"'], 'https://lantern.example/other/'],
      [['published'], ['"datePublished":"'], '2026-11-18T08:05:00+00:00'],
      [['authors'], ['"author":', '"name":"'], 'Somebody Else'],
      [['image'], ['"image":[', '},"'], 'https://lantern.example/other.png'],
      [['lead image'], ['"image":[', '"url":"'], 'https://lantern.example/other.png'],
      [['lead image'], ['<h1 ', 'fetchpriority="high"', 'src="'], '/media/other.jpg'],
      [['language'], ['"inLanguage":"'], 'en'],
      [['breadcrumbs'], ['"BreadcrumbList"', '"name":"'], 'Somewhere else'],
    ]),
    ...inFile('atom.xml', [
      [['title'], ['<entry', '<title>'], 'Another headline'],
      [['url', 'canonical'], ['<entry', '<link', 'href="'], 'https://lantern.example/other/'],
      [['published'], ['<entry', '<published>'], '2026-11-18T08:05:00+00:00'],
      [['authors'], ['<entry', '<author>', '<name>'], 'Somebody Else'],
      [['image'], ['<entry', '<media:content url="'], 'https://lantern.example/other.png'],
      [['language'], ['<entry xml:lang="'], 'en'],
      [['id'], ['<entry', '<id>'], 'https://lantern.example/a/other/'],
    ]),
    ...inFile('rss.xml', [
      [['title'], ['<item>', '<title>'], 'Another headline'],
      [['url'], ['<item>', '<link>'], 'https://lantern.example/other/'],
      [['published'], ['<item>', '<pubDate>'], 'Wed, 18 Nov 2026 08:05:00 GMT'],
      [['authors'], ['<item>', '<dc:creator>'], 'Somebody Else'],
      [['image'], ['<item>', '<media:content url="'], 'https://lantern.example/other.png'],
      [['language'], ['<item>', '<dc:language>'], 'en'],
      [['description'], ['<item>', '<description>'], 'Another summary.'],
    ]),
    ...inFile('feed.json', [
      [['title'], ['"items":', '"title":"'], 'Another headline'],
      [['url'], ['"items":', '"url":"'], 'https://lantern.example/other/'],
      [['published'], ['"items":', '"date_published":"'], '2026-11-18T08:05:00+00:00'],
      [['authors'], ['"items":', '"authors":[{"name":"'], 'Somebody Else'],
      [['image'], ['"items":', '"image":"'], 'https://lantern.example/other.png'],
      [['language'], ['"items":', '"language":"'], 'en'],
    ]),
    ...inFile('sitemaps/articles-1.xml', [
      [['modified'], ['<lastmod>'], '2026-11-20'],
      [['image'], ['<image:loc>', '<image:loc>'], 'https://lantern.example/other.png'],
    ]),
    ...inFile('sitemaps/news.xml', [
      [['title'], ['<news:title>'], 'Another headline'],
      [['published'], ['<news:publication_date>'], '2026-11-18T08:05:00+00:00'],
      [['language name'], ['<news:language>'], 'fr'],
    ]),
    ...inFile(`articles/${slug}/index.md`, [
      [['title'], ['title: "'], 'Another headline'],
      [['url', 'canonical'], ['url: "'], 'https://lantern.example/other/'],
      [['published'], ['published: "'], '2026-11-18T08:05:00+00:00'],
      [['authors'], ['authors:', 'name: "'], 'Somebody Else'],
      [['lead image'], ['image: "'], 'https://lantern.example/other.png'],
      [['language'], ['language: "'], 'en'],
    ]),
    ...inFile('llms.txt', [[['title'], ['## Articles', '- ['], 'Another headline']]),
    ...inFile(`articles/${slug}/oembed.json`, [
      [['title'], ['"title":"'], 'Another headline'],
      [['author line'], ['"author_name":"'], 'Somebody Else'],
      [['image'], ['"thumbnail_url":"'], 'https://lantern.example/other.png'],
    ]),
    ...inFile(`a/${id}/embed/index.html`, [
      [['title'], ['<h1 ', '<a ', '>'], 'Another headline'],
      [['url'], ['<h1 ', 'href="'], '/other/'],
      [['published'], ['datetime="'], '2026-11-18T08:05:00+00:00'],
      [['authors'], ['<bdi>'], 'Somebody Else'],
      [['language'], ['<h1 ', 'lang="'], 'en'],
    ]),
    ...inFile(`a/${id}/index.html`, [
      [['url'], ['http-equiv="refresh"', 'url='], '/other/'],
      [['canonical'], ['rel="canonical"', 'href="'], 'https://lantern.example/other/'],
    ]),
  ]
}

type Row = readonly [facts: readonly Fact[], after: readonly string[], to: string]

function inFile(file: string, rows: readonly Row[]): Alteration[] {
  return rows.map(([facts, after, to]) => ({ file, facts, after, to }))
}
