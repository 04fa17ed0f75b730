import { fileOf, type Dist } from './dist.ts'
import type { Pictures, RealPicture } from './pictures.ts'
import { list, many, nodesOf, text, type Node } from './readJsonLd.ts'

interface ToldPicture {
  readonly said: unknown
  readonly real: RealPicture | undefined
}

/** An article as Google is told of it, and what it can look up. */
interface ToldArticle {
  readonly html: string
  readonly nodes: readonly Node[]
  readonly article: Node
  readonly crumbs: readonly Node[]
  readonly images: readonly ToldPicture[]
  readonly logo: ToldPicture
  readonly isThere: (url: unknown) => boolean
  readonly builtAt: Date
}

const offset = /T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/

/**
 * Google’s rules for articles and breadcrumbs, and Mastodon’s for the first node. There is none for the length of a
 * headline: Google has given up the limit of 110 characters.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 * https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
 */
const rules: readonly (readonly [rule: string, holds: (told: ToldArticle) => boolean])[] = [
  ['the first node is of type NewsArticle and no other', ({ nodes }) => nodes[0]?.['@type'] === 'NewsArticle'],
  ['there is one NewsArticle', ({ nodes }) => nodes.filter((node) => node['@type'] === 'NewsArticle').length === 1],
  ['no node is inside a @graph', ({ html }) => !html.includes('"@graph"')],
  ['it has a headline', ({ article }) => !!text(article['headline'])],
  ['every image is there', ({ images }) => images.length > 0 && images.every(({ real }) => real)],
  [
    'every image has 50,000 pixels',
    ({ images }) => images.every(({ real }) => real && real.width * real.height >= 50_000),
  ],
  ['images say their true size', ({ images, logo }) => [...images, logo].every(hasTrueSize)],
  ['an image is about 16:9', ({ images }) => images.some(({ real }) => isAbout(real, 1.7, 1.95))],
  ['an image is 4:3', ({ images }) => images.some(({ real }) => isAbout(real, 1.32, 1.34))],
  ['an image is square', ({ images }) => images.some(({ real }) => isAbout(real, 0.99, 1.01))],
  ['dates have a time and an offset', ({ article }) => dates(article).every((date) => offset.test(date))],
  [
    'it was not changed before it was published',
    ({ article }) => dates(article).toSorted(byMoment)[0] === dates(article)[0],
  ],
  [
    'no date is in the future',
    ({ article, builtAt }) => dates(article).every((date) => Date.parse(date) <= builtAt.getTime()),
  ],
  ['each author is a person by name and address', ({ article }) => authors(article).every(isPerson)],
  ['each author has a page', ({ article, isThere }) => authors(article).every((author) => isThere(author['url']))],
  ['it has an author', ({ article }) => authors(article).length > 0],
  ['the publisher has a logo that is there', ({ logo }) => !!logo.real],
  ['the publisher’s policies are there', ({ article, isThere }) => policiesOf(article).every(isThere)],
  ['breadcrumbs have two steps', ({ crumbs }) => crumbs.length >= 2],
  ['breadcrumbs are numbered from 1', ({ crumbs }) => crumbs.every((crumb, index) => crumb['position'] === index + 1)],
  ['breadcrumbs have names', ({ crumbs }) => crumbs.every((crumb) => !!text(crumb['name']))],
  ['breadcrumbs lead to pages', ({ crumbs, isThere }) => crumbs.every((crumb) => isThere(crumb['item']))],
]

/** A line for each rule an article’s structured data breaks. */
export async function articleFaults(dist: Dist, path: string, origin: string, pictures: Pictures): Promise<string[]> {
  const file = `${path.slice(1)}index.html`
  const html = dist.text(file)
  const nodes = await nodesOf(html)
  const article = nodes[0] ?? {}
  const look = async (said: unknown) => ({ said, real: await pictures.at(addressOf(said)) })
  const told: ToldArticle = {
    html,
    nodes,
    article,
    crumbs: nodes.filter((node) => node['@type'] === 'BreadcrumbList').flatMap((node) => many(node['itemListElement'])),
    images: await Promise.all(list(article['image']).map(look)),
    logo: await look(logoOf(article)),
    isThere: (url) => dist.files.includes(fileOf(text(url) ?? '', origin) ?? ''),
    builtAt: dist.builtAt,
  }
  return rules.filter(([, holds]) => !holds(told)).map(([rule]) => `${file} breaks the rule: ${rule}`)
}

function addressOf(image: unknown): string {
  return text(image) ?? text(many(image)[0]?.['url']) ?? ''
}

function hasTrueSize({ said, real }: ToldPicture): boolean {
  const { width = String(real?.width), height = String(real?.height) } = many(said)[0] ?? {}
  return width === String(real?.width) && height === String(real?.height)
}

function isAbout(picture: RealPicture | undefined, least: number, most: number): boolean {
  const ratio = picture ? picture.width / picture.height : Number.NaN
  return ratio >= least && ratio <= most
}

/** Published first, then changed. */
function dates(article: Node): string[] {
  return [article['datePublished'], article['dateModified']].map((date) => text(date) ?? 'none')
}

function byMoment(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}

function authors(article: Node): Node[] {
  return many(article['author'])
}

/** No title, no honorific, no publisher: https://developers.google.com/search/docs/appearance/structured-data/article#author-bp */
function isPerson(author: Node): boolean {
  const allowed = new Set(['@type', 'name', 'url', 'sameAs'])
  return author['@type'] === 'Person' && !!text(author['name']) && Object.keys(author).every((key) => allowed.has(key))
}

function logoOf(article: Node): unknown {
  return many(article['publisher'])[0]?.['logo']
}

function policiesOf(article: Node): unknown[] {
  const { publishingPrinciples, correctionsPolicy, ethicsPolicy } = many(article['publisher'])[0] ?? {}
  return [publishingPrinciples, correctionsPolicy, ethicsPolicy].filter((policy) => policy !== undefined)
}
