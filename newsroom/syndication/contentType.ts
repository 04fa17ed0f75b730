import { linkedFormats } from '../media.ts'
import { feedFileNames, licencePath, openSearchPath, speculationRulesPath } from '../paths.ts'
import { feedFormats } from './feedLinks.ts'

/** Files whose name says more than their extension. */
const byName: ReadonlyMap<string, string> = new Map([
  ...feedFormats.map(({ format, type }) => [feedFileNames[format], type] as const),
  // https://rslstandard.org
  [licencePath.slice(1), 'application/rsl+xml'],
  [openSearchPath.slice(1), 'application/opensearchdescription+xml'],
  // https://html.spec.whatwg.org/multipage/iana.html#application/speculationrules+json
  [speculationRulesPath.slice(1), 'application/speculationrules+json'],
])

/** Texts that do not name their own encoding have it named here; XML and JSON are UTF-8 by themselves. */
const byExtension: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['md', 'text/markdown; charset=utf-8'], // RFC 7763
  ['txt', 'text/plain; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['json', 'application/json'], // oEmbed too: https://oembed.com, 2.3.4.1
  ['webmanifest', 'application/manifest+json'],
  ['xml', 'application/xml'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ...linkedFormats.map(({ extension, type }) => [extension, type] as const),
])

/** All of the above, for hosts that are told of it: by the whole names of files, and by extensions. */
export const contentTypes = { byName, byExtension } as const

/**
 * The media type a file of ours is served with, by its path in an address or on a disk; a folder is its page, and a
 * compressed version (`.br`, `.gz`) is what it unpacks to. Undefined for what we do not publish.
 */
export function contentType(path: string): string | undefined {
  const name = path.replace(/\.(?:br|gz)$/, '').replace(/^.*[\\/]/, '') || 'index.html'
  return byName.get(name) ?? byExtension.get(name.replace(/^.*\./, ''))
}
