import { isMonth } from './dates.ts'
import { languagesAmong } from './language.ts'
import { placesOf, type Addressed } from './pages.ts'
import { feedPaths, historyPath, languageFeedsPath, permanentPath } from './paths.ts'

/**
 * Every path a reader may keep: pages, short links, feeds, and old addresses, which were promised before. Later pages of
 * lists are none, as what stands on them moves on, and months of the archive, of which a correction of one date may take
 * the last story; cards, Markdown and the like go with the article they belong to.
 */
export function promisedPaths(publication: Addressed): string[] {
  const paths = placesOf(publication).flatMap((place) => {
    switch (place.type) {
      case 'front':
        return [place.path, ...feedPaths(place.path), ...publication.site.feedAliases]
      case 'topic':
      case 'author': {
        const { aliases, feedAliases } = place.subject
        return [...[place.path, ...aliases].flatMap(withFeeds), ...feedAliases]
      }
      case 'article':
        return [
          permanentPath(place.subject.id),
          ...[place.path, ...place.subject.aliases].flatMap(place.subject.hasHistory ? withHistory : (path) => path),
        ]
      case 'history': // goes with its article
        return []
      case 'corrections':
        return [place.path, ...feedPaths(place.path)]
      case 'page':
        return [place.path, ...place.subject.aliases]
      case 'feeds':
        return [place.path, ...languageFeeds(publication)]
      case 'archive':
        return place.subject !== undefined && isMonth(place.subject) ? [] : [place.path]
      default:
        return [place.path]
    }
  })
  return [...new Set(paths)].toSorted()
}

/** The feeds of articles in each language, where there are several. */
export function languageFeeds({ articles }: Pick<Addressed, 'articles'>): string[] {
  return languagesAmong(articles).flatMap((language) => feedPaths(languageFeedsPath(language)))
}

/** A path with the feeds that go wherever it goes: a topic and an author have some. */
export function withFeeds(path: string): string[] {
  const [, kind, id, rest, ...more] = path.split('/')
  const hasFeeds = id !== undefined && rest === '' && more.length === 0 && (kind === 'topics' || kind === 'authors')
  return hasFeeds && id !== '' ? [path, ...feedPaths(path)] : [path]
}

/** A path with the history that goes wherever it goes, if it is one of an article. */
export function withHistory(path: string): string[] {
  return /^\/articles\/[^/]+\/$/.test(path) ? [path, historyPath(path)] : [path]
}
