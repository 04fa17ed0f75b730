import type { Metadata } from 'next'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { absoluteUrl, authorPath, frontPath } from '../paths.ts'
import type { Site } from '../site.ts'

/** What every page says of itself unless it says otherwise. */
export function siteMetadata(site: Site): Metadata {
  return {
    metadataBase: new URL(site.url),
    applicationName: site.name,
  }
}

/** The metadata of a page that lists or explains: its title carries the name of the publication. */
export function pageMetadata(
  site: Site,
  { title, description, path, page = 1 }: { title: string; description: string; path: string; page?: number },
): Metadata {
  return {
    title: page === 1 ? `${title} – ${site.name}` : `${title}, page ${page} – ${site.name}`,
    description: page === 1 ? description : `${description} Page ${page}.`,
    alternates: { canonical: absoluteUrl(site, path) },
  }
}

export function frontMetadata(site: Site): Metadata {
  return {
    title: `${site.name} – ${site.tagline}`,
    description: site.description,
    alternates: { canonical: absoluteUrl(site, frontPath) },
  }
}

export function authorMetadata(site: Site, author: Author, page: number): Metadata {
  return pageMetadata(site, {
    title: `${author.name}, author`,
    description: author.bio ?? `Everything ${author.name} has written for ${site.name}.`,
    path: authorPath(author.id, page),
    page,
  })
}

/** The metadata of an article: its title is the headline alone, as search engines and chats show the name beside it. */
export function articleMetadata(site: Site, article: Article): Metadata {
  return {
    title: article.seoTitle,
    description: article.summary,
    authors: article.authors.map(({ name, path }) => ({ name, url: absoluteUrl(site, path) })),
    alternates: { canonical: article.canonicalUrl ?? absoluteUrl(site, article.path) },
  }
}
