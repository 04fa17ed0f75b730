/**
 * An address in two parts; the query is empty where there is none.
 * @example partsOf('/index.php?p=12') // { path: '/index.php', query: 'p=12' }
 */
export function partsOf(address: string): { readonly path: string; readonly query: string } {
  const mark = address.indexOf('?')
  return mark < 0 ? { path: address, query: '' } : { path: address.slice(0, mark), query: address.slice(mark + 1) }
}

/**
 * The one spelling in which an address of an old site is kept and compared: letters as themselves, not in percent signs.
 * What is encoded wrongly, or would mean something else once decoded, stays as it is, for the gate to refuse.
 * @example readableAddress('/ja/%E8%A8%98%E4%BA%8B/') // '/ja/記事/'
 */
export function readableAddress(address: string): string {
  const { path, query } = partsOf(address)
  const readable = path.split('/').map(readableSegment).join('/')
  return query === '' ? readable + address.slice(path.length) : `${readable}?${query}`
}

function readableSegment(segment: string): string {
  try {
    const decoded = decodeURIComponent(segment)
    return /[/\\?#%]/.test(decoded) || Array.from(decoded).some(isSpaceOrControl) ? segment : decoded
  } catch {
    return segment
  }
}

/** Of ASCII: what no address holds as itself. */
function isSpaceOrControl(character: string): boolean {
  return character <= ' ' || character === '\u007F'
}

/** A path as it goes over the wire, and into what hosts read: nothing in it means anything else there. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodedSegment).join('/')
}

function encodedSegment(segment: string): string {
  return encodeURIComponent(segment)
    .replaceAll(/%(?:40|2B|2C|3D)/g, decodeURIComponent)
    .replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** Whether a path names a file, as old sites call their pages: such a one has no other spelling with a slash. */
export function namesPageFile(path: string): boolean {
  return new RegExp(String.raw`\.(?:${pageEndings.join('|')})$`, 'i').test(path)
}

/** What files of pages end in, on sites of all kinds. */
const pageEndings = ['html?', 'xhtml', 'shtml', 'php\\d?', 'phtml', 'aspx?', 'jspx?', 'cfm', 'cgi', 'pl', 'do'] as const

/** Every spelling of a path that is asked for: with the slash at its end and without, unless it names a file. */
export function spellingsOf(path: string): string[] {
  if (path === '/' || namesPageFile(path)) return [path]
  const bare = path.replace(/\/$/, '')
  return path.endsWith('/') ? [path, bare] : hasEnding(bare) ? [bare] : [bare, `${bare}/`]
}

function hasEnding(path: string): boolean {
  return /\.[a-z][a-z\d]*$/i.test(path)
}

/**
 * Where the page of an old address lies in `dist/`, for hosts that have nothing but files: a file of HTML under its own
 * name, and any other as a folder.
 * @returns undefined for what no file can answer: an address with a query, and a feed, in whose place a page is no feed
 */
export function oldPageFile(address: string): string | undefined {
  const { path, query } = partsOf(address)
  if (query !== '') return undefined
  if (/\.html?$/i.test(path)) return path.slice(1)
  return `${path.replace(/\/$/, '')}/index.html`.slice(1)
}
