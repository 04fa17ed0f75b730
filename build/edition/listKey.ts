import { archiveFromSegments } from '../../newsroom/archive.ts'
import type { Article } from '../../newsroom/article.ts'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { paged, pageFromSegments } from '../../newsroom/paging.ts'
import { hashOf } from './articleKey.ts'
import type { Effort } from './edition.ts'

/**
 * Tells for each page of a list whether it would come out otherwise: by its articles, what it is a list of, what stands
 * around every list, and how hard it is pressed. An archive of thousands of articles has a thousand such pages, and an
 * edit changes three.
 * @param keys of articles, by slug
 * @returns undefined for a page that is no such list
 */
export function listKeys(
  catalogue: Catalogue,
  keys: Readonly<Record<string, string>>,
): (path: string, effort: Effort) => string | undefined {
  const { site, topics, authors, years, pages } = catalogue
  const around = hashOf([site, topics, authors, years, pages.map(({ path, title, summary }) => [path, title, summary])])
  return (path, effort) => {
    const shown = listOf(catalogue, path)
    if (!shown) return undefined
    const { items, ...place } = shown
    return hashOf([around, effort, path, place, items.map(({ slug }) => keys[slug])])
  }
}

function listOf(catalogue: Catalogue, path: string): ReturnType<typeof paged<Article>> {
  const [section = '', ...segments] = path.split('/').filter(Boolean)
  const [id = '', ...rest] = segments
  const [topic, author] = [catalogue.topic(id), catalogue.author(id)]
  if (section === 'archive') return archiveFromSegments(catalogue, segments)?.list
  if (section === 'topics' && topic) return paged(catalogue.articlesAbout(topic), pageFromSegments(rest))
  if (section === 'authors' && author) return paged(catalogue.articlesBy(author), pageFromSegments(rest))
  return undefined
}
