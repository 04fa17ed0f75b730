import type { NewsArticle, WithContext } from 'schema-dts'
import type { Article } from '../article.ts'
import { toMoment } from '../dates.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleCard } from './articleCard.ts'
import { articleFacts } from './articleFacts.ts'
import { person } from './person.ts'
import { photograph } from './photograph.ts'
import { publisher } from './webSite.ts'

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
        datePublished: toMoment(date, site.dateStyle.timeZone),
      })),
    }),
  }
}
