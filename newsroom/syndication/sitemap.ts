import { lastChange, type Article } from '../article.ts'
import type { Catalogue } from '../catalogue.ts'
import { latestDate, toMoment, type PublicationDate } from '../dates.ts'
import { inParts } from '../collections.ts'
import { placesOf } from '../pages.ts'
import { absoluteUrl, newsSitemapPath, sitemapIndexPath, sitemapPath, type PublishedFile } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { articleCard } from './cards.ts'
import { toDocument, type Xml } from './xml.ts'

/** How many addresses a part holds; the protocol allows ten times as many (https://www.sitemaps.org/protocol.html). */
const partSize = 5000

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'

/** Something with an address, and the day its content last changed, where that is known. */
interface Entry {
  readonly path: string
  readonly changed: PublicationDate | undefined
  readonly pictures: readonly string[]
}

interface Part {
  readonly path: string
  readonly entries: readonly Entry[]
}

/** The index at `/sitemap.xml` and its parts. */
export function sitemapFiles(catalogue: Catalogue, now: Date): PublishedFile[] {
  const { site } = catalogue
  const parts = partsOf(catalogue)
  const news = newsSitemapFile(catalogue, now)
  return [
    { path: sitemapIndexPath, text: sitemapIndex(site, parts, news) },
    ...parts.map((part) => ({ path: part.path, text: sitemapPart(site, part) })),
    ...(news ? [news] : []),
  ]
}

/** Every part with the day of its latest change. */
function sitemapIndex(site: Site, parts: readonly Part[], news: PublishedFile | undefined): string {
  const sitemaps = parts.map(({ path, entries }) => {
    const changes = entries.map(({ changed }) => changed)
    return { loc: absoluteUrl(site, path), lastmod: lastmod(site, latestDate(changes, site.locale.timeZone)) }
  })
  const newest = news ? [{ loc: absoluteUrl(site, news.path) }] : []
  return toDocument({ sitemapindex: { '@xmlns': namespace, sitemap: [...sitemaps, ...newest] } })
}

function sitemapPart(site: Site, { entries }: Part): string {
  const url = entries.map(({ path, changed, pictures }) => ({
    loc: absoluteUrl(site, path),
    lastmod: lastmod(site, changed),
    'image:image': pictures.map((picture) => ({ 'image:loc': absoluteUrl(site, picture) })),
  }))
  const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'
  return toDocument({ urlset: { '@xmlns': namespace, '@xmlns:image': imageNamespace, url } })
}

function partsOf(catalogue: Catalogue): Part[] {
  // What first appeared elsewhere is listed there.
  const articles = catalogue.articles
    .filter(({ canonicalUrl }) => canonicalUrl === undefined)
    .map((article) => articleEntry(catalogue.site, article))
  return [...numbered('pages', pageEntries(catalogue)), ...numbered('articles', articles)]
}

function numbered(name: string, all: readonly Entry[]): Part[] {
  return inParts(all, partSize).map((entries, index) => ({ path: sitemapPath(`${name}-${index + 1}.xml`), entries }))
}

function articleEntry(site: Site, article: Article): Entry {
  const { path, image } = article
  const pictures = [...(image ? [image.file.fallback] : []), articleCard(site, article).paths[0]]
  return { path, changed: lastChange(article), pictures }
}

/** The first page of every list, changed when its newest article was, and the pages that stand by themselves. */
function pageEntries(catalogue: Catalogue): Entry[] {
  const { articles, site } = catalogue
  return placesOf(catalogue).flatMap((place) => {
    const entry = (listed: readonly Article[] = []): Entry[] => [
      { path: place.path, changed: latestDate(listed.map(lastChange), site.locale.timeZone), pictures: [] },
    ]
    switch (place.type) {
      case 'front':
        return entry(articles)
      case 'archive':
        return entry(place.subject === undefined ? articles : catalogue.articlesOf(place.subject))
      case 'topic':
        return entry(catalogue.articlesAbout(place.subject))
      case 'author':
        return entry(catalogue.articlesBy(place.subject))
      case 'corrections':
        return entry(catalogue.corrections.map(({ article }) => article))
      case 'history': // it asks search engines to stay away
      case 'article': // in parts of their own
        return []
      case 'topics':
      case 'authors':
      case 'feeds':
      case 'search':
      case 'staticPage':
        return entry()
    }
  })
}

function lastmod(site: Site, date: PublicationDate | undefined): string | undefined {
  return date && toMoment(date, site.locale.timeZone)
}

const twoDays = 48 * 60 * 60 * 1000
const maxNews = 1000

/**
 * The articles of the last two days, for news aggregators; undefined when there is none, as a sitemap may not be empty.
 * It is true for the time of the build only, so a publication that wants to be in the news is built again each day.
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemapFile(
  { site, articles }: Pick<Catalogue, 'site' | 'articles'>,
  now: Date,
): PublishedFile | undefined {
  const news = articles.filter((article) => isNews(site, article, now)).slice(0, maxNews)
  if (news.length === 0) return undefined
  const url = news.map((article) => newsElement(site, article))
  const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9'
  const text = toDocument({ urlset: { '@xmlns': namespace, '@xmlns:news': newsNamespace, url } })
  return { path: newsSitemapPath, text }
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
  return {
    loc: url,
    'news:news': {
      'news:publication': { 'news:name': site.name, 'news:language': newsLanguage(article.language.tag) },
      'news:publication_date': published,
      'news:title': article.title,
    },
  }
}

/** ISO 639 without a country, but for the two written forms of Chinese. */
function newsLanguage(tag: string): string {
  const { language, script } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' ? 'zh-tw' : 'zh-cn'
}
