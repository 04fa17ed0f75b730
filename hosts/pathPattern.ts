import { speculationRulesPath } from '../newsroom/paths.ts'

/** Folders with one more for each article, topic, author, short link or year. */
const collections: ReadonlySet<string> = new Set(['articles', 'topics', 'authors', 'a', 'archive'])

/** Folders whose files are served alike, whatever they are called. */
const stores: ReadonlySet<string> = new Set(['assets', 'media', 'sitemaps', '.well-known'])

/**
 * The pattern a path is one of, so that a host needs as few rules as a publication has kinds of path, however many
 * articles it has. A placeholder stands for one segment, as `_headers`, `_redirects` and `vercel.json` understand it.
 * @example patternOf('/articles/new-lamp/card.png') // '/articles/:name/card.png'
 */
export function patternOf(path: string): string {
  const [, first = '', ...rest] = path.split('/')
  if (rest.length === 0) return path
  if (stores.has(first)) return `/${first}/*`
  if (!collections.has(first) || rest.length === 1) return path
  const segments = rest.map((segment, index) => {
    if (rest[index - 1] === 'page') return ':page'
    return index === 0 && segment !== 'page' ? ':name' : segment
  })
  return `/${first}/${segments.join('/')}`
}

/** The expression for a pattern, the same in JavaScript, nginx and Caddy. A page may be asked for by its file too. */
export function patternExpression(pattern: string): string {
  const expression = pattern
    .replaceAll(/[\\^$.+?()[\]{}|]|\*(?!$)/g, '\\$&')
    .replaceAll(/:\w+/g, '[^/]+')
    .replace(/\*$/, '.*')
    .replace(/\/$/, '/(index\\.html)?')
  return `^${expression}$`
}

/**
 * What is at a path, as far as headers go: a page; a card that other sites show in a frame; a file whose name changes
 * with what is in it; one that hardly ever changes; any other file.
 */
export type PathKind = 'page' | 'frame' | 'hashed' | 'steady' | 'file'

/** @param pattern of the path, as `patternOf` makes it */
export function pathKind(pattern: string): PathKind {
  if (pattern === '/a/:name/embed/') return 'frame'
  if (pattern.endsWith('/') || pattern.endsWith('.html')) return 'page'
  if (pattern === speculationRulesPath) return 'steady'
  return pattern === '/assets/*' || pattern === '/media/*' ? 'hashed' : 'file'
}
