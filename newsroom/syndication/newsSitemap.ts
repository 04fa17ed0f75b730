import type { Article } from '../article.ts'
import type { Catalogue } from '../catalogue.ts'
import { newsSitemapPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import type { PublishedFile } from './publishedFile.ts'
import { element, toDocument, type Xml } from './xml.ts'

const namespaces = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
}

const twoDays = 48 * 60 * 60 * 1000
const mostArticles = 1000

/**
 * The articles of the last two days, for news aggregators; undefined when there is none, as a sitemap may not be empty.
 * It is true for the time of the build only, so a publication that wants to be in the news is built again each day.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemapFile({ site, articles }: Catalogue, now: Date): PublishedFile | undefined {
  const news = articles.filter((article) => isNews(site, article, now)).slice(0, mostArticles)
  if (news.length === 0) return undefined
  const urls = news.map((article) => newsElement(site, article))
  return { path: newsSitemapPath, text: toDocument(element('urlset', namespaces, ...urls)) }
}

/** The first moment after this one at which another article is news, or one no longer is: infinitely far if there is none. */
export function nextNewsChange({ site, articles }: Catalogue, now: Date): number {
  const moments = articles.flatMap((article) => {
    if (article.canonicalUrl !== undefined) return []
    const published = Date.parse(articleFacts(site, article).published)
    return [published, published + twoDays + 1]
  })
  return Math.min(...moments.filter((moment) => moment > now.getTime()))
}

/** What first appeared elsewhere is news there. */
function isNews(site: Site, article: Article, now: Date): boolean {
  const age = now.getTime() - Date.parse(articleFacts(site, article).published)
  return article.canonicalUrl === undefined && age >= 0 && age <= twoDays
}

function newsElement(site: Site, article: Article): Xml {
  const { url, published } = articleFacts(site, article)
  return element(
    'url',
    {},
    element('loc', {}, url),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, site.name),
        element('news:language', {}, newsLanguage(article.language.tag)),
      ),
      element('news:publication_date', {}, published),
      element('news:title', {}, article.title),
    ),
  )
}

/** ISO 639 without a country, but for the two written forms of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
