import { load } from 'cheerio'
import jsonld from 'jsonld'
import { sayings, type Statement } from './statement.ts'

/** A node, its names those of schema.org without the prefix. */
export type Node = Readonly<Record<string, unknown>>

/** schema.org’s own context says little more than this for the terms in use here; nothing is fetched. */
const vocabulary = { '@vocab': 'https://schema.org/' }

/** The JSON-LD of a page, a node for each script, as a processor of JSON-LD understands it. @throws if it does not */
export async function nodesOf(html: string): Promise<Node[]> {
  const $ = load(html)
  const scripts = $('script[type="application/ld+json"]').get()
  return Promise.all(scripts.map(async (script) => understood(JSON.parse($(script).text()))))
}

async function understood(document: jsonld.JsonLdDocument): Promise<Node> {
  const options = { documentLoader, safe: true }
  const { '@context': _, ...node } = await jsonld.compact(document, vocabulary, options)
  return node
}

async function documentLoader(url: string) {
  if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`JSON-LD refers to ${url}, which is not schema.org`)
  return { documentUrl: url, document: { '@context': vocabulary } }
}

/** What a page’s JSON-LD says of the page. */
export async function readJsonLd(file: string, html: string): Promise<Statement[]> {
  const nodes = await nodesOf(html)
  if (nodes.length === 0) return []
  const place = { format: 'jsonLd', file, spot: 'JSON-LD', about: `/${file.replace(/index\.html$/, '')}` } as const
  return [{ ...place, says: nodes.flatMap(sayingsOf) }]
}

function sayingsOf(node: Node): Statement['says'] {
  switch (node['@type']) {
    case 'NewsArticle':
      return ofArticle(node)
    case 'BreadcrumbList':
      return ofBreadcrumbs(node)
    case 'ProfilePage':
      return sayings([
        ['title', 'ProfilePage mainEntity name', text(one(node['mainEntity'])['name'])],
        ['canonical', 'ProfilePage url', text(node['url'])],
        ['lead image', 'ProfilePage mainEntity image', addressOf(one(node['mainEntity'])['image'])],
      ])
    case 'CollectionPage':
      return sayings([
        ['title', 'CollectionPage name', text(node['name'])],
        ['description', 'CollectionPage description', text(node['description'])],
        ['canonical', 'CollectionPage url', text(node['url'])],
      ])
    case 'WebSite':
      return sayings([
        ['site name', 'WebSite name', text(node['name'])],
        ['canonical', 'WebSite url', text(node['url'])],
      ])
    default:
      return []
  }
}

function ofArticle(node: Node): Statement['says'] {
  const authors = many(node['author'])
  return sayings([
    ['title', 'headline', text(node['headline'])],
    ['seo title', 'alternativeHeadline', text(node['alternativeHeadline'] ?? node['headline'])],
    ['description', 'description', text(node['description'])],
    ['url', 'url', text(node['url'])],
    ['canonical', 'mainEntityOfPage', text(node['mainEntityOfPage'])],
    ['authors', 'author name', authors.flatMap((author) => text(author['name']) ?? [])],
    ['author urls', 'author url', authors.flatMap((author) => text(author['url']) ?? [])],
    ['published', 'datePublished', text(node['datePublished'])],
    ['modified', 'dateModified', text(node['dateModified'])],
    ['section', 'articleSection', text(node['articleSection'])],
    ['topics', 'keywords', list(node['keywords']).flatMap((keyword) => text(keyword) ?? [])],
    ['lead image', 'first image', addressOf(list(node['image'])[0])],
    // The photograph, an object with its credit, may come first; the card is an address alone.
    ['image', 'image', list(node['image']).flatMap((image) => text(image) ?? [])[0]],
    ['language', 'inLanguage', text(node['inLanguage'])],
    ['site name', 'publisher name', text(one(node['publisher'])['name'])],
  ])
}

/** The steps above the page as the visible breadcrumbs have them; the last step is the page itself. */
function ofBreadcrumbs(node: Node): Statement['says'] {
  const steps = many(node['itemListElement'])
  const above = steps.slice(0, -1).flatMap((step) => [text(step['name']) ?? '', text(step['item']) ?? ''])
  const page = steps.at(-1)
  return sayings([
    ['breadcrumbs', 'BreadcrumbList', above],
    ['title', 'last of BreadcrumbList', text(page?.['name'])],
    ['url', 'last of BreadcrumbList', text(page?.['item'])],
  ])
}

/** Of a picture that is an address alone, or an object with its credit. */
function addressOf(image: unknown): string | undefined {
  return text(image) ?? text(one(image)['url'])
}

/** A value or an array of values: JSON-LD makes no difference. */
export function list(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat()
}

export function many(value: unknown): Node[] {
  return list(value).filter((node): node is Node => typeof node === 'object' && node !== null)
}

function one(value: unknown): Node {
  return many(value)[0] ?? {}
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
