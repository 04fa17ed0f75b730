import { meaningOf } from './meaning.ts'
import type { Format, Statement } from './statement.ts'
import { said, type Subject, type Subjects } from './subjects.ts'

/** As many articles as a feed and `llms.txt` hold: the newest. */
const newest = 50

/** A file that lists articles: of which ones, and how many at most. */
interface List {
  readonly file: string
  readonly holds: (article: Subject) => boolean
  readonly most: number
}

/**
 * Articles that are missing where they should be listed or are listed where they should not be, and what is listed
 * that has no page: a draft, or a page under another address.
 */
export function misplacements({ articles, pages, strangers }: Subjects, builtAt: Date, origin: string): string[] {
  return [
    ...strangers.map((stranger) => `${nameOf(stranger)} in ${stranger.file} (${stranger.spot}) has no page`),
    ...articles.flatMap((article) => unspoken(article, !isElsewhere(article, origin))),
    ...listsOf(pages, origin).flatMap((list) => misplacedIn(list, articles)),
    ...newsFaults(articles, builtAt, origin),
  ]
}

/** Each article has one of each of these, and is in the sitemap, unless it first appeared elsewhere. */
function unspoken({ path, statements }: Subject, isListed: boolean): string[] {
  const own = ['head', 'openGraph', 'twitter', 'jsonLd', 'markdown', 'oEmbed'] as const
  const times = (format: Format, folder: string) =>
    statements.filter((statement) => statement.format === format && statement.file.startsWith(folder)).length
  const wrong = (format: Format, found: number, expected: number) =>
    found === expected ? [] : [`${path} is spoken of ${found} times by ${format}, not ${expected}`]
  return [
    ...own.flatMap((format) => wrong(format, times(format, path.slice(1)), 1)),
    ...wrong('shortLink', times('shortLink', 'a/'), 1),
    ...wrong('embed', times('embed', 'a/'), 1),
    ...wrong('sitemap', times('sitemap', 'sitemaps/'), isListed ? 1 : 0),
  ]
}

function isElsewhere({ statements }: Subject, origin: string): boolean {
  return !String(said(statements, 'head', 'canonical')).startsWith(`${origin}/`)
}

/** Three feeds for the front page, each topic and each author; and `llms.txt`. */
function listsOf(pages: readonly Subject[], origin: string): List[] {
  const feeds = pages.flatMap(({ path }) => {
    const holds = feedHolds(path, origin + path)
    return holds ? ['atom.xml', 'rss.xml', 'feed.json'].map((name) => ({ file: path.slice(1) + name, holds })) : []
  })
  return [...feeds, { file: 'llms.txt', holds: () => true }].map((list) => ({ ...list, most: newest }))
}

function feedHolds(path: string, url: string): List['holds'] | undefined {
  if (path === '/') return () => true
  if (/^\/topics\/[^/]+\/$/.test(path)) return ({ statements }) => includes(said(statements, 'page', 'topic urls'), url)
  if (/^\/authors\/[^/]+\/$/.test(path))
    return ({ statements }) => includes(said(statements, 'page', 'author urls'), url)
  return undefined
}

function includes(urls: string | readonly string[] | undefined, url: string): boolean {
  return urls !== undefined && urls.includes(url)
}

function misplacedIn({ file, holds, most }: List, articles: readonly Subject[]): string[] {
  const entitled = articles.filter(holds)
  const last = entitled.map(publishedAt).toSorted((a, b) => b - a)[most - 1] ?? Number.NEGATIVE_INFINITY
  const count = articles.filter((article) => timesIn(file, article) > 0).length
  const expected = Math.min(most, entitled.length)
  return [
    ...(count === expected ? [] : [`${file} lists ${count} articles, not ${expected}`]),
    ...articles.flatMap((article) => {
      const times = timesIn(file, article)
      // Of articles published in the moment of the last one listed, any may be left out.
      const may = holds(article) && publishedAt(article) >= last
      const must = holds(article) && publishedAt(article) > last
      if (times > 1) return [`${article.path} is ${times} times in ${file}`]
      if (must && times === 0) return [`${article.path} is not in ${file}`]
      return !may && times > 0 ? [`${article.path} is in ${file}, where it does not belong`] : []
    }),
  ]
}

/** The last 48 hours before the build, give or take the hour a build may need. */
function newsFaults(articles: readonly Subject[], builtAt: Date, origin: string): string[] {
  const hour = 60 * 60_000
  return articles.flatMap((article) => {
    const age = builtAt.getTime() - publishedAt(article)
    const isListed = article.statements.some(({ format }) => format === 'newsSitemap')
    const isNews = !isElsewhere(article, origin)
    if (isListed && (!isNews || age < -hour || age > 49 * hour))
      return [`${article.path} is in the news sitemap, and is no news`]
    if (!isListed && isNews && age > hour && age < 47 * hour)
      return [`${article.path} is news, and not in the news sitemap`]
    return []
  })
}

function timesIn(file: string, { statements }: Subject): number {
  return statements.filter((statement) => statement.file === file).length
}

/** As people are told. */
function publishedAt({ statements }: Subject): number {
  const [machines, people] = (['jsonLd', 'page'] satisfies Format[]).map((format) =>
    said(statements, format, 'published'),
  )
  return Date.parse(meaningOf('published', machines ?? people ?? '', 'UTC'))
}

function nameOf({ says }: Statement): string {
  const [saying] = says
  return saying ? `${saying.fact} ${JSON.stringify(saying.value)}` : 'something without a name'
}
