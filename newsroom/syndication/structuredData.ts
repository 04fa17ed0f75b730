import type { CollectionPage, ProfilePage, Thing, WithContext } from 'schema-dts'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { articleTrail, authorTrail, type Trail } from '../breadcrumbs.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'
import { breadcrumbList } from './breadcrumbList.ts'
import { newsArticle } from './newsArticle.ts'
import { person } from './person.ts'
import { photograph } from './photograph.ts'
import { webSite } from './webSite.ts'

/** One thing said to machines. Each stands in a script of its own: Mastodon does not look into a `@graph`. */
type StructuredDatum = WithContext<Thing>

/** What an article's page says to machines, each thing as the text of a script; the article first. */
export function articleData(site: Site, article: Article): string[] {
  return [newsArticle(site, article), breadcrumbList(site, articleTrail(article))].map(toScriptText)
}

/** What the front page says to machines. */
export function frontData(site: Site): string[] {
  return [webSite(site)].map(toScriptText)
}

/** What a page that lists articles or other lists says to machines. */
export function collectionData(
  site: Site,
  trail: Trail,
  { summary, articles = [], page = 1 }: { summary: string; articles?: readonly Article[]; page?: number },
): string[] {
  const { name, path } = trail.page
  const collection: WithContext<CollectionPage> = {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    name,
    ...(page === 1 && { description: summary }),
    url: absoluteUrl(site, path),
    inLanguage: site.language.tag,
    ...(articles.length > 0 && {
      mainEntity: {
        '@type': 'ItemList' as const,
        itemListElement: articles.map((article, index) => ({
          '@type': 'ListItem' as const,
          position: index + 1,
          url: absoluteUrl(site, article.path),
        })),
      },
    }),
  }
  return [collection, breadcrumbList(site, trail)].map(toScriptText)
}

/** What an author's page says to machines: https://developers.google.com/search/docs/appearance/structured-data/profile-page */
export function authorData(site: Site, author: Author, page: number): string[] {
  const trail = authorTrail(author, page)
  const { bio, portrait } = author
  const profile: WithContext<ProfilePage> = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    url: absoluteUrl(site, trail.page.path),
    mainEntity: {
      ...person(site, author),
      ...(bio && { description: bio }),
      ...(portrait && { image: photograph(site, portrait) }),
    },
  }
  return [profile, breadcrumbList(site, trail)].map(toScriptText)
}

/** What a page that stands by itself says to machines: where it stands. */
export function pageData(site: Site, trail: Trail): string[] {
  return [breadcrumbList(site, trail)].map(toScriptText)
}

/**
 * As text for a script element. Nothing in it can end the script or open a comment, whatever a headline says.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
function toScriptText(datum: StructuredDatum): string {
  return JSON.stringify(datum).replaceAll('<', String.raw`\u003c`)
}
