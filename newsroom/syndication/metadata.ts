import type { Metadata } from 'next'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { absoluteUrl, authorPath, frontPath, manifestPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { robotsDirectives } from './robotsDirectives.ts'

/** What every page says of itself unless it says otherwise. */
export function siteMetadata(site: Site): Metadata {
  return {
    metadataBase: new URL(site.url),
    applicationName: site.name,
    robots: robotsDirectives(site),
    manifest: manifestPath,
  }
}

/** The metadata of a page that lists or explains: its title carries the name of the publication. */
export function pageMetadata(
  site: Site,
  { title, description, path, page = 1 }: { title: string; description: string; path: string; page?: number },
): Metadata {
  const numbered = page === 1 ? title : `${title}, page ${page}`
  return sharedMetadata(site, {
    title: `${numbered} – ${site.name}`,
    heading: numbered,
    description: page === 1 ? description : `${description} Page ${page}.`,
    path,
  })
}

export function frontMetadata(site: Site): Metadata {
  return sharedMetadata(site, {
    title: `${site.name} – ${site.tagline}`,
    heading: site.name,
    description: site.description,
    path: frontPath,
  })
}

export function authorMetadata(site: Site, author: Author, page: number): Metadata {
  return pageMetadata(site, {
    title: `${author.name}, author`,
    description: author.bio ?? `Everything ${author.name} has written for ${site.name}.`,
    path: authorPath(author.id, page),
    page,
  })
}

/**
 * The metadata of an article: its title is the headline alone, as search engines and chats show the name beside it.
 * https://ogp.me/#type_article
 */
export function articleMetadata(site: Site, article: Article): Metadata {
  const { title, seoTitle, summary, authors, topics, image } = article
  const { canonicalUrl, published, modified } = articleFacts(site, article)
  return {
    title: seoTitle,
    description: summary,
    authors: authors.map((author) => ({ name: author.name, url: absoluteUrl(site, author.path) })),
    alternates: { canonical: canonicalUrl },
    openGraph: {
      type: 'article',
      title,
      description: summary,
      url: canonicalUrl,
      siteName: site.name,
      locale: openGraphLocale(article.language.tag),
      publishedTime: published,
      modifiedTime: modified,
      authors: authors.map((author) => absoluteUrl(site, author.path)),
      ...(topics[0] && { section: topics[0].name }),
      tags: topics.map(({ name }) => name),
      ...(image && {
        images: [
          {
            url: absoluteUrl(site, image.file.fallback),
            alt: image.alt,
          },
        ],
      }),
    },
    twitter: { card: image ? 'summary_large_image' : 'summary', title, description: summary },
  }
}

/** What all pages but articles have in common; `heading` is the title without the name of the publication. */
function sharedMetadata(
  site: Site,
  { title, heading, description, path }: Readonly<Record<'title' | 'heading' | 'description' | 'path', string>>,
): Metadata {
  const url = absoluteUrl(site, path)
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: {
      type: 'website',
      title: heading,
      description,
      url,
      siteName: site.name,
      locale: openGraphLocale(site.language.tag),
    },
    twitter: { card: 'summary', title: heading, description },
  }
}

/** Open Graph writes `en_GB` where BCP 47 writes `en-GB`, and always names a country. */
function openGraphLocale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return `${name}_${region ?? name.toUpperCase()}`
}
