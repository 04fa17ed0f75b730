import { nearest } from './suggestion.ts'

/** Names an editor may know from elsewhere. */
const otherNames = new Map([
  ['headline', 'title'],
  ['description', 'summary'],
  ['standfirst', 'summary'],
  ['excerpt', 'summary'],
  ['deck', 'summary'],
  ['subtitle', 'summary'],
  ['date', 'publishedAt'],
  ['published', 'publishedAt'],
  ['pubDate', 'publishedAt'],
  ['updated', 'updatedAt'],
  ['modified', 'updatedAt'],
  ['lastmod', 'updatedAt'],
  ['author', 'authors'],
  ['byline', 'authors'],
  ['tags', 'topics'],
  ['topic', 'topics'],
  ['category', 'topics'],
  ['categories', 'topics'],
  ['section', 'topics'],
  ['type', 'kind'],
  ['draft', 'status'],
  ['location', 'dateline'],
  ['place', 'dateline'],
  ['lang', 'language'],
  ['timezone', 'timeZone'],
  ['slug', 'id'],
  ['redirects', 'aliases'],
  ['path', 'src'],
  ['file', 'src'],
  ['photographer', 'credit'],
  ['link', 'url'],
])

/** The field an unknown name was probably meant to be. */
export function guessField(name: string, names: readonly string[]): string | undefined {
  const other = otherNames.get(name)
  return other && names.includes(other) ? other : nearest(name, names)
}
