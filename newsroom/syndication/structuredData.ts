import type {
  BreadcrumbList,
  CollectionPage,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  ProfilePage,
  SearchAction,
  Thing,
  WebSite,
  WithActionConstraints,
  WithContext,
} from 'schema-dts'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { articleTrail, authorTrail, type Trail } from '../breadcrumbs.ts'
import { toMoment } from '../dates.ts'
import type { Picture } from '../media.ts'
import { absoluteUrl, frontPath, iconPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { searchTemplate } from './browserFiles.ts'
import { articleCard } from './cards.ts'

/** One thing said to machines. Each stands in a script of its own: Mastodon does not look into a `@graph`. */
type StructuredDatum = WithContext<Thing>

/** What an article's page says to machines, each thing as the text of a script; the article first. */
export function articleData(site: Site, article: Article): string[] {
  return [newsArticle(site, article), breadcrumbList(site, articleTrail(site.locale, article))].map(toScriptText)
}

/** What the front page says to machines: the name search engines should show for the site, and how it is searched. */
export function frontData(site: Site): string[] {
  const webSite: WithContext<WebSite> = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    description: site.description,
    inLanguage: site.language.tag,
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: searchTemplate(site, 'search_term_string') },
      'query-input': 'required name=search_term_string',
    } as WithActionConstraints<SearchAction>,
  }
  return [webSite].map(toScriptText)
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
  const trail = authorTrail(site.locale, author, page)
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

/**
 * What an article is, for search engines and for Mastodon, which take only the type `NewsArticle` by exactly this name.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function newsArticle(site: Site, article: Article): WithContext<NewsArticle> {
  const { title, seoTitle, summary, authors, topics, image, language, sources, corrections, wordCount } = article
  const { url, canonicalUrl, published, modified } = articleFacts(site, article)
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    // What search engines show instead, where an editor has given them a title of their own.
    ...(seoTitle !== title && { alternativeHeadline: seoTitle }),
    description: summary,
    url,
    mainEntityOfPage: canonicalUrl,
    // The picture first, where there is one, as it shows what the article is about; then the card in every shape it has.
    image: [
      ...(image ? [photograph(site, image)] : []),
      ...articleCard(site, article).paths.map((card) => absoluteUrl(site, card)),
    ],
    datePublished: published,
    dateModified: modified,
    author: authors.map((author) => person(site, author)),
    publisher: publisher(site),
    ...(topics[0] && { articleSection: topics[0].name }),
    keywords: topics.map(({ name }) => name),
    inLanguage: language.tag,
    wordCount,
    isAccessibleForFree: true,
    ...ofTranslations(site, article),
    ...(article.dateline && { dateline: article.dateline }),
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
        datePublished: toMoment(date, site.locale.timeZone),
      })),
    }),
  }
}

/** A translation names its original, and that names its translations. */
function ofTranslations(
  site: Site,
  { translations }: Article,
): Pick<NewsArticle, 'translationOfWork' | 'workTranslation'> {
  const works = translations.map(({ language, path, isOriginal }) => {
    return {
      isOriginal,
      work: { '@type': 'NewsArticle', url: absoluteUrl(site, path), inLanguage: language.tag } as const,
    }
  })
  const original = works.find(({ isOriginal }) => isOriginal)
  if (original) return { translationOfWork: original.work }
  return works.length > 0 ? { workTranslation: works.map(({ work }) => work) } : {}
}

/** The publication, with the policies it has and no others. */
function publisher(site: Site): NewsMediaOrganization {
  const { standards, corrections } = site.policies
  const { sameAs } = site
  const logoSize = 512
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: absoluteUrl(site, frontPath),
    logo: {
      '@type': 'ImageObject',
      url: absoluteUrl(site, iconPath(logoSize)),
      width: String(logoSize),
      height: String(logoSize),
    },
    ...(sameAs.length > 0 && { sameAs: [...sameAs] }),
    ...(standards && { publishingPrinciples: absoluteUrl(site, standards) }),
    ...(corrections && { correctionsPolicy: absoluteUrl(site, corrections) }),
  }
}

/** Where a page stands, as its breadcrumbs show it, and the page itself. */
function breadcrumbList(site: Site, { above, page }: Trail): WithContext<BreadcrumbList> {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [...above, page].map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: absoluteUrl(site, path),
    })),
  }
}

/** An author by name and address alone: titles and honorifics belong elsewhere, by Google's rules for authors. */
function person(site: Site, { name, path, url, sameAs }: Author) {
  const profiles = [...(url ? [url] : []), ...sameAs]
  return {
    '@type': 'Person',
    name,
    url: absoluteUrl(site, path),
    ...(profiles.length > 0 && { sameAs: profiles }),
  } as const satisfies Person
}

/** A picture with its size and whose it is, for search engines. */
function photograph(site: Site, { file, alt, caption, credit }: Picture): ImageObject {
  return {
    '@type': 'ImageObject',
    url: absoluteUrl(site, file.fallback),
    width: String(file.width),
    height: String(file.height),
    caption: caption ?? alt,
    creditText: credit,
  }
}
