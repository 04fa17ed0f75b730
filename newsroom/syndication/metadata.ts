import type { Metadata } from 'next'
import { authorSummary, type Author } from '../author.ts'
import { absoluteUrl, authorPath, frontPath, licencePath, manifestPath, topicPath } from '../paths.ts'
import type { Site } from '../site.ts'
import type { Topic } from '../topic.ts'
import { authorWords, frontWords, topicWords, type CardWords } from './cards.ts'
import { feedAlternates } from './feedLinks.ts'
import { cardImage, openGraphLocale, twitterCard } from './openGraph.ts'
import { robotsDirectives } from './robotsDirectives.ts'

/** What every page says of itself unless it says otherwise. */
export function siteMetadata(site: Site): Metadata {
  return {
    metadataBase: new URL(site.url),
    applicationName: site.name,
    robots: robotsDirectives(site),
    manifest: manifestPath,
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48', type: 'image/x-icon' },
        { url: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      ],
      apple: { url: '/apple-icon.png', sizes: '180x180', type: 'image/png' },
      // Here, as metadata has no place of its own for it, and Next keeps its order in the page for metadata alone.
      other: site.usage ? [{ rel: 'license', url: licencePath, type: 'application/rsl+xml' }] : [],
    },
  }
}

/** A page that is no article. */
interface PageFacts {
  readonly title: string
  readonly description: string
  readonly path: string
  /** Which page of a list, from 1. */
  readonly page?: number
  /** A topic or an author, with a card and feeds of its own; elsewhere those of the publication stand. */
  readonly subject?: { readonly name: string; readonly path: string; readonly card: CardWords }
}

/** The metadata of a page that lists or explains: its title carries the name of the publication. */
export function pageMetadata(site: Site, { page = 1, ...facts }: PageFacts): Metadata {
  const heading = page === 1 ? facts.title : `${facts.title}, page ${page}`
  return sharedMetadata(site, {
    ...facts,
    title: `${heading} – ${site.name}`,
    heading,
    description: page === 1 ? facts.description : `${facts.description} Page ${page}.`,
  })
}

export function frontMetadata(site: Site): Metadata {
  const { name, tagline, description } = site
  const subject = { name, path: frontPath, card: frontWords(site) }
  return sharedMetadata(site, { title: `${name} – ${tagline}`, heading: name, description, path: frontPath, subject })
}

export function topicMetadata(site: Site, topic: Topic, page: number): Metadata {
  const { id, name, description } = topic
  const subject = { ...topic, card: topicWords(site, topic) }
  return pageMetadata(site, { title: name, description, path: topicPath(id, page), page, subject })
}

export function authorMetadata(site: Site, author: Author, page: number): Metadata {
  const { id, name } = author
  return pageMetadata(site, {
    title: `${name}, author`,
    description: authorSummary(author, site),
    path: authorPath(id, page),
    page,
    subject: { ...author, card: authorWords(site, author) },
  })
}

/** What all pages but articles have in common; `heading` is the title without the name of the publication. */
function sharedMetadata(
  site: Site,
  { title, heading, description, path, subject }: Omit<PageFacts, 'page'> & { readonly heading: string },
): Metadata {
  const url = absoluteUrl(site, path)
  const image = cardImage(site, subject?.path ?? frontPath, subject?.card ?? frontWords(site))
  return {
    title,
    description,
    alternates: { canonical: url, types: feedAlternates(site, subject) },
    openGraph: {
      type: 'website',
      title: heading,
      description,
      url,
      siteName: site.name,
      locale: openGraphLocale(site.language.tag),
      images: [image],
    },
    twitter: twitterCard(heading, description, image),
  }
}
