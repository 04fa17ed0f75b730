import type { Metadata } from 'next'
import type { Article } from '../article.ts'
import { absoluteUrl, markdownPath, oEmbedPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleCard } from './articleCard.ts'
import { articleFacts } from './articleFacts.ts'
import { feedAlternates } from './feedLinks.ts'
import { cardImage, openGraphLocale, twitterCard } from './openGraph.ts'

/**
 * The metadata of an article: its title is the headline alone, as search engines and chats show the name beside it.
 * https://ogp.me/#type_article
 */
export function articleMetadata(site: Site, article: Article): Metadata {
  const { title, seoTitle, summary, authors, topics, path, readingMinutes } = article
  const { canonicalUrl, published, modified } = articleFacts(site, article)
  const { page, words } = articleCard(site, article)
  const image = cardImage(site, page, words())
  const credited = authors.flatMap(({ fediverse }) => fediverse ?? [])
  return {
    title: seoTitle,
    description: summary,
    authors: authors.map((author) => ({ name: author.name, url: absoluteUrl(site, author.path) })),
    alternates: {
      canonical: canonicalUrl,
      types: {
        ...feedAlternates(site),
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
