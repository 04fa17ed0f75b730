import type { Article, ArticleKind, Corrected } from './article.ts'
import type { Author } from './author.ts'
import { type Catalogue, relatedCount } from './catalogue.ts'
import type { Front } from './front.ts'
import { calendarDay, isMonth, yearOf, type Period } from './dates.ts'
import { inParts } from './collections.ts'
import { languagesAmong, type Language } from './language.ts'
import {
  archivePath,
  articlePath,
  authorPath,
  authorsPath,
  correctionsPath,
  feedsPath,
  frontPath,
  gonePath,
  historyPath,
  notFoundPath,
  pagedPath,
  permanentPath,
  searchPath,
  staticPagePath,
  topicPath,
  topicsPath,
} from './paths.ts'
import type { StaticPage } from './staticPage.ts'
import type { Topic } from './topic.ts'

/**
 * As much of a publication as its addresses are made of. A catalogue is one; the content gate makes another from the
 * files it has checked, so that both ask the same functions.
 */
export interface Addressed {
  readonly site: { readonly feedAliases: readonly string[] }
  /** Published ones only. The month is that of publication, where it is known. */
  readonly articles: readonly AddressedArticle[]
  /** What was published and is not any more. */
  readonly expired: readonly AddressedArticle[]
  readonly topics: readonly AddressedList[]
  readonly authors: readonly AddressedList[]
  readonly staticPages: readonly Pick<StaticPage, 'slug' | 'aliases'>[]
}

interface AddressedArticle extends Pick<Article, 'slug' | 'id' | 'hasHistory' | 'aliases'> {
  readonly month: Period | undefined
  readonly language: Pick<Language, 'tag'>
}

/** A list that has feeds: of a topic or an author. */
type AddressedList = Pick<Topic | Author, 'id' | 'aliases' | 'feedAliases'>

/** Where a page stands, or the first of a list's pages, and what it is about. */
export type Place<Publication extends Addressed = Addressed> =
  | { readonly type: 'front' | 'topics' | 'authors' | 'feeds' | 'search' | 'corrections'; readonly path: string }
  /** Of a year or a month, or of everything. */
  | { readonly type: 'archive'; readonly path: string; readonly subject: Period | undefined }
  | { readonly type: 'article' | 'history'; readonly path: string; readonly subject: Publication['articles'][number] }
  | { readonly type: 'topic'; readonly path: string; readonly subject: Publication['topics'][number] }
  | { readonly type: 'author'; readonly path: string; readonly subject: Publication['authors'][number] }
  | { readonly type: 'staticPage'; readonly path: string; readonly subject: Publication['staticPages'][number] }

/**
 * Everything readers can come to and may keep the address of, in the order of the sitemap: the one list of what there
 * is. Later pages of lists are left out, as what stands on them moves on.
 */
export function placesOf<Publication extends Addressed>(publication: Publication): Place<Publication>[] {
  const { articles, topics, authors, staticPages } = publication
  const periods = periodsOf(publication)
  return [
    { type: 'front', path: frontPath },
    ...[undefined, ...periods].map(
      (period) => ({ type: 'archive', path: archivePath(period), subject: period }) as const,
    ),
    { type: 'topics', path: topicsPath },
    ...topics.map((topic) => ({ type: 'topic', path: topicPath(topic.id), subject: topic }) as const),
    { type: 'feeds', path: feedsPath },
    { type: 'search', path: searchPath },
    { type: 'corrections', path: correctionsPath },
    { type: 'authors', path: authorsPath },
    ...authors.map((author) => ({ type: 'author', path: authorPath(author.id), subject: author }) as const),
    ...staticPages.map((page) => ({ type: 'staticPage', path: staticPagePath(page.slug), subject: page }) as const),
    ...articles.map((article) => ({ type: 'article', path: articlePath(article.slug), subject: article }) as const),
    ...articles
      .filter(({ hasHistory }) => hasHistory)
      .map((article) => ({ type: 'history', path: historyPath(articlePath(article.slug)), subject: article }) as const),
  ]
}

/** Every address that was published and is taken down on purpose: by an editor, or as its time was over. */
export function goneAddresses({
  site,
  expired,
}: Pick<Addressed, 'expired'> & { site: { readonly gone: readonly string[] } }): string[] {
  const ofArticles = expired.flatMap(({ slug, id, aliases }) => [articlePath(slug), permanentPath(id), ...aliases])
  return [...new Set([...site.gone, ...ofArticles])]
}

/** The years articles are of, the latest first, each followed by its months: also of those that have expired. */
function periodsOf({ articles, expired }: Pick<Addressed, 'articles' | 'expired'>): Period[] {
  const months = [...new Set([...articles, ...expired].flatMap(({ month }) => month ?? []))].toSorted().toReversed()
  return [...new Set(months.flatMap((month) => [yearOf(month), month]))]
}

/**
 * A page of the site: its path, its type, and all that it shows besides the site itself. A page whose site and props are
 * the same comes out the same, which is how a build knows what to make again.
 */
export type Page = { readonly path: string } & (
  | { readonly type: 'front'; readonly front: Front }
  | { readonly type: 'article'; readonly article: Article; readonly related: readonly Article[] }
  /** Of an article of which several versions were published. */
  | { readonly type: 'history'; readonly article: Article }
  | { readonly type: 'topics'; readonly topics: readonly Topic[] }
  | { readonly type: 'topic'; readonly topic: Topic; readonly list: Paged<Article> }
  | { readonly type: 'authors'; readonly authors: readonly Author[] }
  | { readonly type: 'author'; readonly author: Author; readonly list: Paged<Article> }
  | {
      readonly type: 'archive'
      /** Undefined for the archive of all years. */
      readonly period: Period | undefined
      /** All years, and the months of the one that is shown. */
      readonly periods: readonly Period[]
      /** Of a month, the days that have stories, and the page of the list on which each begins. */
      readonly days: readonly { readonly day: string; readonly page: number }[]
      readonly list: Paged<Article>
    }
  | {
      readonly type: 'feeds'
      readonly topics: readonly Topic[]
      readonly authors: readonly Author[]
      /** None where all articles are in one. */
      readonly languages: readonly string[]
    }
  | ({ readonly type: 'search' } & Searched)
  | { readonly type: 'corrections'; readonly list: Paged<Corrected> }
  | { readonly type: 'staticPage'; readonly staticPage: StaticPage }
  | { readonly type: 'not found'; readonly latest: readonly Article[] }
  /** For addresses whose page was taken down. */
  | { readonly type: 'gone'; readonly latest: readonly Article[] }
)

/** What a reader can narrow a search to, and where to look without one. */
export interface Searched {
  readonly topics: readonly Topic[]
  readonly authors: readonly Author[]
  readonly years: readonly Period[]
  readonly kinds: readonly ArticleKind[]
  /** What headlines and standfirsts are written with, by language, so that results have their typefaces and styles. */
  readonly characters: Readonly<Record<string, string>>
}

export type PageType = Page['type']

export type PageOf<Type extends PageType> = Extract<Page, { readonly type: Type }>

/** Pages by their paths. */
export type Pages = ReadonlyMap<string, Page>

/** How many articles the page for addresses that are not there leads to. */
const latestCount = 5

/** Every page of the publication. @throws if two pages had one path: the gate lets no content take that of another */
export function pagesOf(catalogue: Catalogue): Pages {
  const periods = periodsOf(catalogue)
  const all: Page[] = placesOf(catalogue).flatMap((place) => pagesAt(catalogue, place, periods))
  const latest = catalogue.articles.filter(({ isPreferred }) => isPreferred).slice(0, latestCount)
  all.push({ type: 'not found', path: notFoundPath, latest })
  if (goneAddresses(catalogue).length > 0) all.push({ type: 'gone', path: gonePath, latest })
  // For hosts that have files alone, and answer what is there as any other page.
  for (const { slug } of catalogue.expired) all.push({ type: 'gone', path: articlePath(slug), latest })
  const pages = new Map<string, Page>()
  for (const page of all) {
    if (pages.has(page.path)) throw new Error(`two pages would stand at ${page.path}`)
    pages.set(page.path, page)
  }
  return pages
}

/** The page at a path, if it is one of that type. */
export function pageAt<Type extends PageType>(pages: Pages, path: string, type: Type): PageOf<Type> | undefined {
  const page = pages.get(path)
  return page?.type === type ? (page as PageOf<Type>) : undefined
}

/** One page; of a list, all of them. @param allPeriods of the archive */
function pagesAt(catalogue: Catalogue, place: Place<Catalogue>, allPeriods: readonly Period[]): Page[] {
  const { articles, front, topics, authors } = catalogue
  const { path } = place
  const listed = <Item>(items: readonly Item[]) =>
    pagesOfList(items).map((list) => ({ path: pagedPath(path, list.number), list }))
  switch (place.type) {
    case 'front':
      return [{ type: 'front', path, front }]
    case 'topics':
      return [{ type: 'topics', path, topics }]
    case 'authors':
      return [{ type: 'authors', path, authors }]
    case 'feeds':
      return [{ type: 'feeds', path, topics, authors, languages: languagesAmong(articles) }]
    case 'search': {
      const years = allPeriods.filter((period) => !isMonth(period))
      const kinds = [...new Set(articles.map(({ kind }) => kind))].toSorted()
      return [
        {
          type: 'search',
          path,
          topics,
          authors,
          years,
          kinds,
          get characters() {
            return charactersOf(articles)
          },
        },
      ]
    }
    case 'archive': {
      const period = place.subject
      const lists = listed(period === undefined ? articles : catalogue.articlesOf(period))
      const periods = allPeriods.filter((one) => !isMonth(one) || (period && yearOf(one) === yearOf(period)))
      const days = period && isMonth(period) ? daysIn(lists, catalogue.site.locale.timeZone) : []
      return lists.map((page) => ({ ...page, type: 'archive', period, periods, days }))
    }
    case 'topic':
      return listed(catalogue.articlesAbout(place.subject)).map((page) => {
        return { ...page, type: 'topic', topic: place.subject }
      })
    case 'author':
      return listed(catalogue.articlesBy(place.subject)).map((page) => {
        return { ...page, type: 'author', author: place.subject }
      })
    case 'corrections':
      return listed(catalogue.corrections).map((page) => ({ ...page, type: 'corrections' }))
    case 'history':
      return [{ type: 'history', path, article: place.subject }]
    case 'staticPage':
      return [{ type: 'staticPage', path, staticPage: place.subject }]
    case 'article': {
      const article = place.subject
      // Looked for when it is asked for: of ten thousand articles, an edit changes one.
      const related = () => catalogue.articlesRelatedTo(article, relatedCount)
      return [
        {
          type: 'article',
          path,
          article,
          get related() {
            return related()
          },
        },
      ]
    }
  }
}

/** Each character once, by language; those of scripts that no typeface of ours has are left out. */
function charactersOf(articles: readonly Article[]): Readonly<Record<string, string>> {
  const all = new Map<string, Set<string>>()
  for (const { title, summary, language } of articles) {
    const characters = all.get(language.tag) ?? new Set()
    for (const character of title + summary) if (character < '\u2E80') characters.add(character)
    all.set(language.tag, characters)
  }
  return Object.fromEntries(Array.from(all, ([tag, characters]) => [tag, [...characters].toSorted().join('')]))
}

/** The days of a list, and the page on which each begins. */
function daysIn(
  pages: readonly { readonly list: Paged<Article> }[],
  timeZone: string,
): { day: string; page: number }[] {
  const days = pages.flatMap(({ list: { items, number } }) =>
    items.map(({ published }) => ({ day: calendarDay(published, timeZone), page: number })),
  )
  return days.filter(({ day }, index) => day !== days[index - 1]?.day)
}

/** One page of a long list. */
export interface Paged<Item> {
  readonly items: readonly Item[]
  /** Counted from 1. */
  readonly number: number
  readonly count: number
}

/**
 * How many stories a list page shows: as many as are looked through at once, in 10 KB as sent. An article stands on five
 * lists, so a fifth of this number is how many articles there are to each page of a list.
 */
const pageSize = 50

/** Every page of a list, in order. An empty list has one empty page. */
export function pagesOfList<Item>(items: readonly Item[]): Paged<Item>[] {
  const parts = items.length === 0 ? [[]] : inParts(items, pageSize)
  return parts.map((part, index) => ({ items: part, number: index + 1, count: parts.length }))
}
