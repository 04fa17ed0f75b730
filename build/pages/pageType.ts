/** What kind of page stands at an address. */
export type PageType = 'front' | 'article' | 'topic' | 'author' | 'archive' | 'search' | 'page' | 'not found' | 'frame'

const firstSegments: Readonly<Record<string, PageType>> = {
  'index.html': 'front',
  '404.html': 'not found',
  articles: 'article',
  topics: 'topic',
  authors: 'author',
  archive: 'archive',
  search: 'search',
  a: 'frame',
}

/** @param path in `dist/` */
export function pageType(path: string): PageType {
  return firstSegments[/^[^/]*/.exec(path)?.[0] ?? ''] ?? 'page'
}

/** Pages that share their styles: lists are alike, whatever they list. */
export type StyleType = Exclude<PageType, 'topic' | 'author' | 'archive'> | 'list'

/** @param path in `dist/` */
export function styleType(path: string): StyleType {
  const type = pageType(path)
  return type === 'topic' || type === 'author' || type === 'archive' ? 'list' : type
}
