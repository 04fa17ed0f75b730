import type {
  BreadcrumbList,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { toMoment } from '../dates.ts'
import { absoluteUrl, frontPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'

/** One thing said to machines. Each stands in a script of its own: Mastodon does not look into a `@graph`. */
type StructuredDatum = WithContext<Thing>

/** What an article's page says to machines, each thing as the text of a script; the article first. */
export function articleData(site: Site, article: Article): string[] {
  const trail = [article.topics[0], { name: article.title, path: article.path }].filter((step) => step !== undefined)
  return [newsArticle(site, article), breadcrumbs(site, trail)].map(toScriptText)
}

/** What the front page says to machines. */
export function frontData(site: Site): string[] {
  return [webSite(site)].map(toScriptText)
}

/**
 * What an article is, for search engines and for Mastodon, which take only the type `NewsArticle` by exactly this name.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
function newsArticle(site: Site, article: Article): WithContext<NewsArticle> {
  const { title, summary, authors, topics, image, language, sources, corrections, wordCount } = article
  const { url, canonicalUrl, published, modified } = articleFacts(site, article)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    description: summary,
    url,
    mainEntityOfPage: canonicalUrl,
    datePublished: published,
    dateModified: modified,
    author: authors.map((author) => person(site, author)),
    publisher: publisher(site),
    ...(topics[0] && { articleSection: topics[0].name }),
    keywords: topics.map(({ name }) => name),
    inLanguage: language.tag,
    wordCount,
    isAccessibleForFree: true,
    ...(article.dateline && { dateline: article.dateline }),
    ...(image && {
      image: {
        '@type': 'ImageObject' as const,
        url: absoluteUrl(site, image.file.fallback),
        caption: image.caption ?? image.alt,
        creditText: image.credit,
      },
    }),
    ...(sources.length > 0 && {
      citation: sources.map((source) => ({
        '@type': 'CreativeWork' as const,
        name: source.title,
        ...(source.url && { url: source.url }),
      })),
    }),
    ...(corrections.length > 0 && {
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment' as const,
        text,
        datePublished: toMoment(date, site.dateStyle.timeZone),
      })),
    }),
  }
}

/** Name and address alone: titles and honorifics belong elsewhere, by Google's rules for authors. */
function person(site: Site, { name, path, url, sameAs }: Author): Person {
  const profiles = [...(url ? [url] : []), ...sameAs]
  return {
    '@type': 'Person',
    name,
    url: absoluteUrl(site, path),
    ...(profiles.length > 0 && { sameAs: profiles }),
  }
}

/** The publication, with the policies it has and no others. */
function publisher(site: Site): NewsMediaOrganization {
  const { standards, corrections } = site.policies
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    logo: { '@type': 'ImageObject', url: absoluteUrl(site, '/apple-icon.png'), width: '180', height: '180' },
    ...(standards && { publishingPrinciples: absoluteUrl(site, standards) }),
    ...(corrections && { correctionsPolicy: absoluteUrl(site, corrections) }),
  }
}

/** The name search engines should show for the site; on the front page only. */
function webSite(site: Site): WithContext<WebSite> {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    description: site.description,
    inLanguage: site.language.tag,
    publisher: publisher(site),
  }
}

/** Where a page stands, from the front page down to itself. */
function breadcrumbs(
  site: Site,
  trail: readonly { readonly name: string; readonly path: string }[],
): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: frontPath }, ...trail].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  }
}

/**
 * As text for a script element. Nothing in it can end the script or open a comment, whatever a headline says.
 * https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
function toScriptText(datum: StructuredDatum): string {
  return JSON.stringify(datum).replaceAll('<', String.raw`\u003c`)
}
