import { grouped } from '../newsroom/collections.ts'
import { pathOf } from './articleFile.ts'
import { dayOf } from './dates.ts'
import { nameOfFile, type Imported } from './imported.ts'

/** A link to a path that holds a day and a name: `[it](/2015/11/09/why.html#how)`. */
const datedLink = /\]\((\/(?:[^)\s#]*\/)?(\d{4})\/(\d\d?)\/(\d\d?)\/([^)\s/#]+?)(\.html?|\/)?)(?:#[^)\s]*)?\)/g

/**
 * Adds to articles the addresses by which the texts beside them lead to them. How a site makes its addresses may be said in
 * its configuration alone; one that holds the day and the name of an article, as `/2015/11/09/why.html` does of
 * `2015-11-09-why.md`, is that article's.
 * @param articles originals before their translations
 */
export function withAddressesInUse<Article extends Imported>(articles: readonly Article[]): Article[] {
  // Of an article and its translations, the first one.
  const byDay = new Map(
    articles.toReversed().flatMap((article) => keysOf(article).map((key) => [key, article.source] as const)),
  )
  const inUse = grouped(
    articles.flatMap(({ body }) =>
      Array.from(body.matchAll(datedLink), ([, path = '', year = '', month = '', day = '', name = '', ending = '']) => {
        const source = byDay.get(`${dayOf(year, month, day)} ${name.toLowerCase()}`) ?? ''
        return [source, ending === '' ? `${path}/` : path] as const
      }),
    ),
  )
  return withoutClaims(
    articles.map((article) => ({
      ...article,
      aliases: [...new Set([...article.aliases, ...(inUse.get(article.source) ?? [])])],
    })),
  )
}

/** Where several articles would have one address, as of files with one name for each year, nobody knows whose it was. */
function withoutClaims<Article extends Imported>(articles: readonly Article[]): Article[] {
  const claims = grouped(
    articles.flatMap(({ aliases, source }) =>
      Array.from(new Set(aliases.map(pathOf)), (path) => [path, source] as const),
    ),
  )
  return articles.map((article) => {
    const claimed = article.aliases.filter((alias) => (claims.get(pathOf(alias))?.length ?? 0) > 1)
    const remarks = claimed.map((alias) => `the old address ${alias} would be that of another article too: left out`)
    const aliases = article.aliases.filter((alias) => !claimed.includes(alias))
    return { ...article, aliases, remarks: [...article.remarks, ...remarks] }
  })
}

/** Its days and its names: as its file says, and as it says itself. */
function keysOf({ source, slug, publishedAt = '' }: Imported): string[] {
  const [, ofFile, name = nameOfFile(source)] = /^(\d{4}-\d\d-\d\d)-(.+)$/.exec(nameOfFile(source)) ?? []
  const days = [ofFile, /^\d{4}-\d\d-\d\d/.exec(publishedAt)?.[0]]
  return days.flatMap((day) => (day === undefined ? [] : [name, slug].map((one) => `${day} ${one.toLowerCase()}`)))
}
