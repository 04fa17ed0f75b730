import { load } from 'cheerio'
import type { Dist } from './dist.ts'
import { many, nodesOf } from './readJsonLd.ts'

/** What each kind of page must tell machines that it is. */
const kinds: readonly (readonly [isKind: RegExp, type: string])[] = [
  [/^\/$/, 'WebSite'],
  [/^\/(topics|archive|authors)\/$/, 'CollectionPage'],
  [/^\/(topics\/[^/]+|archive\/\d{4})\/$/, 'CollectionPage'],
  [/^\/authors\/[^/]+\/$/, 'ProfilePage'],
  [/^\/.+\/$/, 'BreadcrumbList'],
]

/** A line for each thing a page is and does not say that it is. */
export async function pageNodeFaults(dist: Dist, path: string): Promise<string[]> {
  const file = `${path.slice(1)}index.html`
  const html = dist.text(file)
  const nodes = await nodesOf(html)
  const types = new Set(nodes.map((node) => node['@type']))
  const missing = kinds
    .filter(([isKind, type]) => isKind.test(path) && !types.has(type))
    .map(([, type]) => `${file} does not say that it has a ${type}`)
  const [person] = nodes.filter((node) => node['@type'] === 'ProfilePage').flatMap((node) => many(node['mainEntity']))
  const isFaceless = person && many(person['image']).length === 0 && load(html)('main figure img').length > 0
  return [...missing, ...(isFaceless ? [`${file} shows a portrait and does not say whose`] : [])]
}
