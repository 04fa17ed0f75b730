import type { Metadata } from 'next'
import type { Article } from '../article.ts'
import { authorSummary, type Author } from '../author.ts'
import type { Language } from '../language.ts'
import {
  absoluteUrl,
  authorPath,
  frontPath,
  licencePath,
  manifestPath,
  markdownPath,
  oEmbedPath,
  topicPath,
} from '../paths.ts'
import type { Site } from '../site.ts'
import type { StaticPage } from '../staticPage.ts'
import { topicSummary, type Topic } from '../topic.ts'
import { preferred } from '../translations.ts'
import { say } from '../words/words.ts'
import { articleFacts } from './articleFacts.ts'
import {
  articleCard,
  authorWords,
  cardSize,
  frontWords,
  listCard,
  topicWords,
  type CardWords,
  type ShownCard,
} from './cards.ts'
import { feedAlternates } from './feedLinks.ts'

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
  /** In place of the title with the name of the publication. */
  readonly fullTitle?: string
  readonly description: string
  readonly path: string
  /** Which page of a list, from 1. */
  readonly page?: number
  /** A topic or an author, with a card and feeds of its own; elsewhere those of the publication stand. */
  readonly subject?: { readonly name: string; readonly path: string; readonly card: CardWords }
}

/** The metadata of a page that is no article: its title carries the name of the publication. */
export function pageMetadata(site: Site, { title, page = 1, path, subject, ...facts }: PageFacts): Metadata {
  const { locale } = site
  const heading = page === 1 ? title : say(locale, 'titleOfPage', { title, page })
  const description =
    page === 1 ? facts.description : say(locale, 'descriptionOfPage', { description: facts.description, page })
  const url = absoluteUrl(site, path)
  const card = subject ? listCard(site, subject.path, subject.card) : listCard(site, frontPath, frontWords(site))
  const { openGraph, twitter } = sharedFacts(site, { heading, description, url, language: site.language, card })
  return {
    title: facts.fullTitle ?? `${heading} – ${site.name}`,
    description,
    alternates: { canonical: url, types: feedAlternates(site, subject) },
    openGraph: { type: 'website', ...openGraph },
    twitter,
  }
}

export function frontMetadata(site: Site): Metadata {
  const { name, tagline, description } = site
  const subject = { name, path: frontPath, card: frontWords(site) }
  return pageMetadata(site, { title: name, fullTitle: `${name} – ${tagline}`, description, path: frontPath, subject })
}

export function topicMetadata(site: Site, topic: Topic, page: number): Metadata {
  const { id, name } = topic
  const description = topicSummary(topic, site)
  const subject = { ...topic, card: topicWords(site, topic) }
  const title = distinctTitle(site, name, site.locale.words.topics)
  return pageMetadata(site, { title, description, path: topicPath(id, page), page, subject })
}

export function staticPageMetadata(site: Site, { title, summary, path }: StaticPage): Metadata {
  return pageMetadata(site, {
    title: distinctTitle(site, title, site.locale.words.about),
    description: summary,
    path,
  })
}

/** A topic or a page may be called “Archive”, and is told from the archive in tabs and search results. */
function distinctTitle({ locale }: Site, title: string, label: string): string {
  const { archive, topics, authors, feeds, search, corrections, notFound } = locale.words
  return [archive, topics, authors, feeds, search, corrections, notFound].includes(title)
    ? say(locale, 'labelled', { label, text: title })
    : title
}

export function authorMetadata(site: Site, author: Author, page: number): Metadata {
  const { id, name } = author
  return pageMetadata(site, {
    title: say(site.locale, 'authorTitle', { name }),
    description: authorSummary(author, site),
    path: authorPath(id, page),
    page,
    subject: { ...author, card: authorWords(site, author) },
  })
}

/**
 * The metadata of an article: its title is the headline alone, as search engines and chats show the name beside it.
 * https://ogp.me/#type_article
 */
export function articleMetadata(site: Site, article: Article) {
  const { title, seoTitle, summary, authors, topics, path, readingMinutes, locale, translations } = article
  const { canonicalUrl, published, modified } = articleFacts(site, article)
  const { openGraph, twitter } = sharedFacts(site, {
    heading: title,
    description: summary,
    url: canonicalUrl,
    language: article.language,
    card: articleCard(site, article),
  })
  const credited = authors.flatMap(({ fediverse }) => fediverse ?? [])
  return {
    title: seoTitle,
    description: summary,
    authors: authors.map((author) => ({ name: author.name, url: absoluteUrl(site, author.path) })),
    alternates: {
      canonical: canonicalUrl,
      languages: languageAlternates(site, article),
      types: {
        ...feedAlternates(site),
        'text/markdown': [{ url: markdownPath(path), title: 'Markdown' }],
        'application/json+oembed': [{ url: oEmbedPath(path), title }],
      },
    },
    openGraph: {
      type: 'article',
      ...openGraph,
      ...(translations.length > 0 && {
        alternateLocale: translations.map(({ language }) => openGraphLocale(language.tag)),
      }),
      publishedTime: published,
      modifiedTime: modified,
      authors: authors.map((author) => absoluteUrl(site, author.path)),
      ...(topics[0] && { section: topics[0].name }),
      tags: topics.map(({ name }) => name),
    },
    twitter,
    other: {
      // https://docs.joinmastodon.org/entities/PreviewCard/#authors
      ...(credited.length > 0 && { 'fediverse:creator': credited }),
      // Slack sets these two pairs below the summary.
      'twitter:label1': locale.words.writtenBy,
      'twitter:data1': authors.map(({ name }) => name).join(locale.words.comma),
      'twitter:label2': locale.words.readingTimeLabel,
      'twitter:data2': say(locale, 'minutes', { count: readingMinutes }),
    },
  } satisfies Metadata
}

/**
 * The addresses of an article in each of its languages, its own included, and for readers of none of them that in the
 * publication's. What first appeared elsewhere is looked for there.
 * https://developers.google.com/search/docs/specialty/international/localized-versions
 */
function languageAlternates(site: Site, article: Article): Record<string, string> | undefined {
  const own = { ...article, isOriginal: article.original === article.slug }
  const versions = [own, ...article.translations].filter(({ canonicalUrl }) => canonicalUrl === undefined)
  if (!versions.includes(own) || versions.length < 2) return undefined
  const fallback = preferred(versions, site) ?? own
  const entries = versions.map(({ language, path }) => [language.tag, absoluteUrl(site, path)])
  return { ...Object.fromEntries(entries), 'x-default': absoluteUrl(site, fallback.path) }
}

interface SharedFacts {
  /** The title without the name of the publication, which networks show beside it. */
  readonly heading: string
  readonly description: string
  readonly url: string
  readonly language: Language
  readonly card: ShownCard
}

/**
 * What networks show of a page: https://ogp.me. X and Slack read their own first; Discord shows a large picture only with
 * those.
 */
function sharedFacts(site: Site, { heading: title, description, url, language, card }: SharedFacts) {
  const [pictureUrl, alt] = [absoluteUrl(site, card.paths[0]), card.alt()]
  const locale = openGraphLocale(language.tag)
  const images = [{ url: pictureUrl, type: card.type, ...cardSize('wide'), alt }]
  return {
    openGraph: { title, description, url, siteName: site.name, locale, images },
    twitter: { card: 'summary_large_image', title, description, images: [{ url: pictureUrl, alt }] },
  } as const satisfies Metadata
}

/** Open Graph writes `en_GB` where BCP 47 writes `en-GB`, and always names a country. */
function openGraphLocale(language: string): string {
  const { language: name, region } = new Intl.Locale(language).maximize()
  return `${name}_${region ?? name.toUpperCase()}`
}

/**
 * What search engines may show of a page, said on the page itself.
 * https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag
 */
export function robotsDirectives({ isIndexable, usage }: Site): NonNullable<Metadata['robots']> {
  if (!isIndexable) return { index: false, follow: true }
  const lines = usage?.quoting === 'refused' ? { nosnippet: true } : { 'max-snippet': -1 }
  return { index: true, follow: true, 'max-image-preview': 'large', ...lines, 'max-video-preview': -1 }
}
