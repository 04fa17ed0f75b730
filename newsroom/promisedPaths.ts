import { isMonth } from './dates.ts'
import { languagesAmong } from './language.ts'
import { placesOf, type Addressed } from './pages.ts'
import { archivePath, feedPaths, languageFeedsPath } from './paths.ts'
import { redirects } from './redirects.ts'

/**
 * Every path a reader may keep: pages, short links, feeds, and old addresses, which were promised before. Later pages of
 * lists are none, as what stands on them moves on, and months of the archive, of which a correction of one date may take
 * the last story; cards, Markdown and the like go with the article they belong to.
 */
export function promisedPaths(publication: Addressed): string[] {
  const ofPlaces = placesOf(publication).flatMap((place) => {
    if (place.type === 'archive' && isMonth(place.subject ?? '')) return []
    return [place.path, ...feedsOfPlace(place)]
  })
  // What leads to the archive has never been a page.
  const old = redirects(publication).flatMap(({ from, to }) => (to === archivePath() ? [] : from))
  return [...new Set([...ofPlaces, ...languageFeeds(publication), ...old])].toSorted()
}

const typesWithFeeds = new Set<string>(['front', 'topic', 'author', 'corrections'])

/** The feeds of what stands on a page, if it has any. */
export function feedsOfPlace({ type, path }: { readonly type: string; readonly path: string }): string[] {
  return typesWithFeeds.has(type) ? feedPaths(path) : []
}

/** The feeds of articles in each language, where there are several. */
export function languageFeeds({ articles }: Pick<Addressed, 'articles'>): string[] {
  return languagesAmong(articles).flatMap((language) => feedPaths(languageFeedsPath(language)))
}
