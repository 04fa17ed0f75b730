/** Everything that machines and people are told of an article or a page, one name for each. */
export type Fact =
  | 'title'
  | 'seo title'
  | 'description'
  | 'url'
  | 'canonical'
  | 'id'
  | 'authors'
  | 'author line'
  | 'author urls'
  | 'first author url'
  | 'embed url'
  | 'published'
  | 'published day'
  | 'modified'
  | 'modified day'
  | 'section'
  | 'topics'
  | 'topic urls'
  | 'image'
  | 'image alt'
  /** The photograph, or the card where there is none. */
  | 'lead image'
  | 'language'
  | 'language name'
  | 'locale'
  | 'site name'
  | 'breadcrumbs'

/** Whoever says something: a page says it to people, and the rest to machines. */
export const formats = [
  'page',
  'head',
  'openGraph',
  'twitter',
  'jsonLd',
  'atom',
  'rss',
  'jsonFeed',
  'sitemap',
  'newsSitemap',
  'markdown',
  'llms',
  'oEmbed',
  'embed',
  'shortLink',
  'redirect',
] as const
export type Format = (typeof formats)[number]

export type Value = string | readonly string[]

/** One value, as written, and the spot in its file where it stands: `og:title`, `entry 3`. */
export interface Saying {
  readonly fact: Fact
  readonly spot: string
  readonly value: Value
}

/** All that one format says in one place of one thing. */
export interface Statement {
  readonly format: Format
  readonly file: string
  readonly spot: string
  /** The path of what is spoken of, where the place alone tells. */
  readonly about?: string
  readonly says: readonly Saying[]
}

/** Rows of a fact, its spot and its value; a value that is missing or empty has not been said. */
export function sayings(rows: readonly (readonly [Fact, string, Value | undefined])[]): Saying[] {
  return rows.flatMap(([fact, spot, value]) =>
    value === undefined || value.length === 0 ? [] : [{ fact, spot, value }],
  )
}
