import { encodedPath, namesPageFile, partsOf, readableAddress } from '../newsroom/oldAddress.ts'
import {
  cardFormats,
  cardPath,
  cardShapes,
  embedPath,
  iconPath,
  iconSizes,
  licencePath,
  llmsPath,
  manifestPath,
  markdownPath,
  notFoundPath,
  oEmbedPath,
  permanentPath,
  robotsPath,
  sitemapIndexPath,
  trustPaths,
} from '../newsroom/paths.ts'

/** Whether a text is a path of a page, or of a part of one. */
export function isPath(text: string): boolean {
  return /^\/(?:[^\s/?#]+\/)*(?:#[^\s#]+)?$/.test(text)
}

/** Letters of any script with their joiners, emoji, digits and signs that no host, shell or configuration takes for others. */
const plainSegment = /^(?:[\p{L}\p{M}\p{N}\p{So}._~@+,!=-]|\u200C|\u200D|\uFE0F)+$/u

/** Of an old address: what the name of a file can hold, and two of them in a line of `_redirects` on Cloudflare. */
const [longestSegment, longestPath] = [200, 480] as const

/** One or more `name=value`, as programs make them. */
const query = /^\w{1,40}=[\w.~-]{1,100}(?:&\w{1,40}=[\w.~-]{1,100}){0,4}$/

/** Whether a path is made of segments that can be files in `dist/`, with or without a slash at its end. */
function isPlainPath(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/').slice(1)
  return path.startsWith('/') && segments.every(isPlainSegment) && encodedPath(path).length <= longestPath
}

function isPlainSegment(text: string): boolean {
  return plainSegment.test(text) && !/^\.\.?$/.test(text) && Buffer.byteLength(text) <= longestSegment
}

/**
 * Whether a text could be an alias: a path as old sites had them, with `?name=value` or without. Its page must not stand
 * where a file does, such as `/atom.xml` or `/articles/tea/card.png`, nor where hosts keep their own, such as `/_headers`
 * and `/.well-known/`.
 */
export function isAliasPath(text: string): boolean {
  return isOldAddress(text, namesPageFile)
}

/** Whether a text could be an old address of a feed. */
export function isFeedAlias(text: string): boolean {
  return isOldAddress(text, (name) => namesPageFile(name) || /\.(?:xml|rss|rdf|atom|json)$/i.test(name))
}

function isOldAddress(text: string, mayNameFile: (name: string) => boolean): boolean {
  const { path, query: asked } = partsOf(readableAddress(text))
  if (text.includes('?') && !query.test(asked)) return false
  if (path === '/') return asked !== ''
  if (!isPlainPath(path) || isHidden(path)) return false
  return path.split('/').every((name, index, { length }) => {
    // As `card.png`, and not `v1.2`, unless that is all there is to it. The last name is empty after a slash.
    if (!/\.[a-z][a-z0-9]*$/i.test(name)) return true
    // As in `/index.php/2014/05/lamp/`.
    return index === length - 1 ? mayNameFile(name) : namesPageFile(name) && !/html?$/i.test(name)
  })
}

/** Whether a part of a path starts as the names do that builds and hosts keep for themselves. */
function isHidden(path: string): boolean {
  return /\/[._]/.test(path)
}

/** Whether a text could be a path this site has published: a page, a file such as a feed, or an old address. */
export function isAddress(text: string): boolean {
  if (text === '/' || isAliasPath(text) || isFeedAlias(text)) return true
  const path = readableAddress(text)
  return isPlainPath(path) && (path.endsWith('/') || /[^/]\.[a-z0-9]+$/.test(path))
}

/** Whether a name may stand in an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/**
 * The nearest name that may stand in an address; undefined where nothing of the text would be left.
 * @example toSlug('Crème brûlée!') // 'creme-brulee'
 */
export function toSlug(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || undefined
}

/** The list that a path is a later page of. */
export function pageWithPart(path: string, isPage: (path: string) => boolean): string | undefined {
  const segments = path.split('/')
  return segments
    .flatMap((segment, index) => (segment === 'page' ? [`${segments.slice(0, index).join('/')}/`] : []))
    .find((page) => page !== '/' && isPage(page))
}

/** Whether the build makes what is at a path that no ledger holds, as it goes along with a page or with the whole site. */
export function isBuilt(path: string, isPage: (path: string) => boolean): boolean {
  if (isHidden(path) || filesOfSite.has(path) || /^\/(?:page|sitemaps|404)\//.test(path)) return true
  const id = path.split('/')[2] ?? ''
  if (path === embedPath(id) && isPage(permanentPath(id))) return true
  const page = path.slice(0, path.lastIndexOf('/') + 1)
  const cards = cardShapes.flatMap((shape) => cardFormats.map((format) => cardPath(page, shape, format)))
  const files = [...cards, markdownPath(page), oEmbedPath(page), `${page}index.html`]
  return (isPage(page) && files.includes(path)) || pageWithPart(path, isPage) !== undefined
}

const filesOfSite: ReadonlySet<string> = new Set([
  robotsPath,
  sitemapIndexPath,
  llmsPath,
  manifestPath,
  licencePath,
  ...trustPaths,
  ...iconSizes.map(iconPath),
  '/favicon.ico',
  '/icon.svg',
  '/apple-icon.png',
  notFoundPath,
])
