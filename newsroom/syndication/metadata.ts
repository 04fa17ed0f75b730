import type { Metadata } from 'next'
import type { Article } from '../article.ts'
import type { Author } from '../author.ts'
import { absoluteUrl, authorPath, cardPath, frontPath, markdownPath, oEmbedPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { cardSize } from './cards.ts'

/** What every page says of itself unless it says otherwise. */
export function siteMetadata(site: Site): Metadata {
  return {
    metadataBase: new URL(site.url),
    applicationName: site.name,
    robots: site.isIndexable
      ? { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 }
      : { index: false, follow: true },
  }
}

/** A page that is no article: what it is called, what it holds, and where its card is. */
interface PageFacts {
  readonly title: string
  readonly description: string
  readonly path: string
  /** Which page of a list, from 1. */
  readonly page?: number
  /** The page whose card stands for this one: its own or the front page's. */
  readonly cardOf?: string
}

/** The metadata of a page that lists or explains: its title carries the name of the publication. */
export function pageMetadata(site: Site, { title, description, path, page = 1, cardOf }: PageFacts): Metadata {
  const numbered = page === 1 ? title : `${title}, page ${page}`
  return sharedMetadata(site, {
    title: `${numbered} – ${site.name}`,
    heading: numbered,
    description: page === 1 ? description : `${description} Page ${page}.`,
    path,
    cardOf: cardOf ?? frontPath,
  })
}

export function frontMetadata(site: Site): Metadata {
  return sharedMetadata(site, {
    title: `${site.name} – ${site.tagline}`,
    heading: site.name,
    description: site.description,
    path: frontPath,
    cardOf: frontPath,
  })
}

export function authorMetadata(site: Site, author: Author, page: number): Metadata {
  return pageMetadata(site, {
    title: `${author.name}, author`,
    description: author.bio ?? `Everything ${author.name} has written for ${site.name}.`,
    path: authorPath(author.id, page),
    page,
    cardOf: author.path,
  })
}

/**
 * The metadata of an article: its title is the headline alone, as search engines and chats show the name beside it.
 * https://ogp.me/#type_article
 */
export function articleMetadata(site: Site, article: Article): Metadata {
  const { title, seoTitle, summary, authors, topics, path, readingMinutes } = article
  const { canonicalUrl, published, modified } = articleFacts(site, article)
  const image = cardImage(site, path, `${title} – ${site.name}`)
  const credited = authors.flatMap(({ fediverse }) => fediverse ?? [])
  return {
    title: seoTitle,
    description: summary,
    authors: authors.map((author) => ({ name: author.name, url: absoluteUrl(site, author.path) })),
    alternates: {
      canonical: canonicalUrl,
      types: {
        'text/markdown': [{ url: markdownPath(path), title: 'Markdown' }],
        'application/json+oembed': [{ url: oEmbedPath(path), title }],
      },
    },
    openGraph: {
      type: 'article',
      title,
      description: summary,
      url: canonicalUrl,
      siteName: site.name,
      locale: openGraphLocale(article.language.tag),
      images: [image],
      publishedTime: published,
      modifiedTime: modified,
      authors: authors.map((author) => absoluteUrl(site, author.path)),
      ...(topics[0] && { section: topics[0].name }),
      tags: topics.map(({ name }) => name),
    },
    twitter: twitterCard(title, summary, image),
    other: {
      // https://docs.joinmastodon.org/entities/PreviewCard/#authors
      ...(credited.length > 0 && { 'fediverse:creator': credited }),
      // Slack sets these two pairs below the summary.
      'twitter:label1': 'Written by',
      'twitter:data1': authors.map(({ name }) => name).join(', '),
      'twitter:label2': 'Reading time',
      'twitter:data2': `${readingMinutes} min`,
    },
  }
}

/** What all pages but articles have in common; `heading` is the title without the name of the publication. */
function sharedMetadata(
  site: Site,
  facts: Readonly<Record<'title' | 'heading' | 'description' | 'path' | 'cardOf', string>>,
): Metadata {
  const { title, heading, description, path, cardOf } = facts
  const url = absoluteUrl(site, path)
  const image = cardImage(site, cardOf, cardOf === frontPath ? site.name : `${heading} – ${site.name}`)
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
      images: [image],
    },
    twitter: twitterCard(heading, description, image),
  }
}

interface CardImage {
  readonly url: string
  readonly type: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

function cardImage(site: Site, path: string, alt: string): CardImage {
  return { url: absoluteUrl(site, cardPath(path)), type: 'image/png', ...cardSize('wide'), alt }
}

/** X and Slack read these before Open Graph; Discord shows a large picture only with them. */
function twitterCard(title: string, description: string, { url, alt }: CardImage): Metadata['twitter'] {
  return { card: 'summary_large_image', title, description, images: [{ url, alt }] }
}

/** Open Graph writes `en_GB` where BCP 47 writes `en-GB`, and always names a country. */
function openGraphLocale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return `${name}_${region ?? name.toUpperCase()}`
}
