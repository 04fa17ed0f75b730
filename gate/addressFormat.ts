import { encodedPath, namesPageFile, partsOf, readableAddress } from '../newsroom/oldAddress.ts'

/** Whether a text is a path of a page, or of a part of one. */
export function isPath(text: string): boolean {
  return /^\/(?:[^\s/?#]+\/)*(?:#[^\s#]+)?$/.test(text)
}

/**
 * Letters of any script, digits and what addresses hold beside them and no host, shell or configuration takes for anything
 * else. Joiners belong to scripts and emoji.
 */
const segment = /^(?:[\p{L}\p{M}\p{N}\p{So}._~@+,!=-]|\u200C|\u200D|\uFE0F)+$/u

/** Of an old address: what the name of a file can hold, and two of them in a line of `_redirects` on Cloudflare. */
const [longestSegment, longestPath] = [200, 480] as const

/** One or more `name=value`, as programs make them. */
const query = /^\w{1,40}=[\w.~-]{1,100}(?:&\w{1,40}=[\w.~-]{1,100}){0,4}$/

/** Whether a path is made of segments that can be files in `dist/`, with or without a slash at its end. */
function isPlainPath(path: string): boolean {
  const segments = path.replace(/\/$/, '').split('/').slice(1)
  return (
    path.startsWith('/') &&
    segments.every((one) => segment.test(one) && !/^\.\.?$/.test(one) && Buffer.byteLength(one) <= longestSegment) &&
    encodedPath(path).length <= longestPath
  )
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
  const names = path.split('/').slice(1)
  const last = names.pop() ?? '' // empty after a slash
  return names.every((name) => !isFileName(name) || isProgram(name)) && (!isFileName(last) || mayNameFile(last))
}

/** As `card.png`, and not `v1.2`, unless that is all there is to it. */
function isFileName(name: string): boolean {
  return /\.[a-z][a-z0-9]*$/i.test(name)
}

/** As in `/index.php/2014/05/lamp/`. */
function isProgram(name: string): boolean {
  return namesPageFile(name) && !/html?$/i.test(name)
}

/** Whether a part of a path starts as the names do that builds and hosts keep for themselves. */
export function isHidden(path: string): boolean {
  return /\/[._]/.test(path)
}

/** Whether a text could be a path this site has published: a page, a file such as a feed, or an old address. */
export function isAddress(text: string): boolean {
  if (text === '/' || isAliasPath(text) || isFeedAlias(text)) return true
  const path = readableAddress(text)
  return isPlainPath(path) && (path.endsWith('/') || /[^/]\.[a-z0-9]+$/.test(path))
}
