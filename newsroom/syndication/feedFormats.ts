import type { FeedFormat } from '../paths.ts'

/** The formats every feed comes in, the preferred one first. */
export const feedFormats: readonly { readonly format: FeedFormat; readonly name: string; readonly type: string }[] = [
  { format: 'atom', name: 'Atom', type: 'application/atom+xml' },
  { format: 'rss', name: 'RSS', type: 'application/rss+xml' },
  { format: 'json', name: 'JSON Feed', type: 'application/feed+json' },
]
