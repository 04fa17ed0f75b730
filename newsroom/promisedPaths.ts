import {
  archivePath,
  articlePath,
  authorPath,
  authorsPath,
  feedPaths,
  feedsPath,
  frontPath,
  permanentPath,
  staticPagePath,
  topicPath,
  topicsPath,
} from './paths.ts'

/**
 * As much of a publication as its addresses are made of. A catalogue is one; the content gate makes another from the
 * files it has checked, so that both ask the same functions.
 */
export interface Addressed {
  readonly site: { readonly feedAliases: readonly string[] }
  /** Published ones only. The year is that of publication, where it is known. */
  readonly articles: readonly {
    readonly slug: string
    readonly id: string
    readonly year: number | undefined
    readonly aliases: readonly string[]
  }[]
  readonly topics: readonly AddressedList[]
  readonly authors: readonly AddressedList[]
  readonly pages: readonly { readonly slug: string; readonly aliases: readonly string[] }[]
}

/** A list that has feeds: of a topic or an author. */
interface AddressedList {
  readonly id: string
  readonly aliases: readonly string[]
  readonly feedAliases: readonly string[]
}

/**
 * Every path a reader may keep: pages, short links, feeds, and old addresses, which were promised before. Later pages of
 * lists are none, as what stands on them moves on; cards, Markdown and the like go with the article they belong to.
 */
export function promisedPaths({ site, articles, topics, authors, pages }: Addressed): string[] {
  const lists = [frontPath, archivePath(), topicsPath, authorsPath, feedsPath]
  const paths = new Set([...lists, ...feedPaths(frontPath), ...site.feedAliases])
  const add = (...more: readonly string[]) => {
    for (const path of more) paths.add(path)
  }
  for (const { slug, id, year, aliases } of articles) {
    add(articlePath(slug), permanentPath(id), ...aliases)
    if (year !== undefined) add(archivePath(year))
  }
  for (const { id, aliases, feedAliases } of topics)
    add(...[topicPath(id), ...aliases].flatMap(withFeeds), ...feedAliases)
  for (const { id, aliases, feedAliases } of authors)
    add(...[authorPath(id), ...aliases].flatMap(withFeeds), ...feedAliases)
  for (const { slug, aliases } of pages) add(staticPagePath(slug), ...aliases)
  return [...paths].toSorted()
}

/** A path with the feeds that go wherever it goes: a topic and an author have some. */
export function withFeeds(path: string): string[] {
  const [, kind, id, rest, ...more] = path.split('/')
  const hasFeeds = id !== undefined && rest === '' && more.length === 0 && (kind === 'topics' || kind === 'authors')
  return hasFeeds && id !== '' ? [path, ...feedPaths(path)] : [path]
}
