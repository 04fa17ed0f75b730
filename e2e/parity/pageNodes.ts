import type { Dist } from './dist.ts'
import { nodesOf } from './readJsonLd.ts'

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
  const types = new Set((await nodesOf(dist.text(file))).map((node) => node['@type']))
  return kinds
    .filter(([isKind, type]) => isKind.test(path) && !types.has(type))
    .map(([, type]) => `${file} does not say that it has a ${type}`)
}
