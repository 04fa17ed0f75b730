import { load } from 'cheerio'
import type { Dist } from './dist.ts'
import { readFeed } from './readFeed.ts'
import { many, nodesOf, text } from './readJsonLd.ts'
import { said, type Subject } from './subjects.ts'

/** Corrections by the address of the article, the moment and the words. */
type Corrections = readonly string[]

/**
 * What was put right, as the structured data of articles says it, the page of corrections shows it and its feeds tell
 * it: the same everywhere.
 */
export async function correctionsIn(
  dist: Dist,
  articles: readonly Subject[],
  origin: string,
): Promise<Readonly<Record<string, Corrections>>> {
  const files = ['atom.xml', 'rss.xml', 'feed.json'].map((name) => `corrections/${name}`)
  const told = await Promise.all(articles.map(({ path }) => ofArticle(dist, path, origin)))
  const feeds = files.map((file) => {
    const entries = readFeed(file, dist.text(file)).map((statement) =>
      correction(
        String(said([statement], statement.format, 'url')),
        String(said([statement], statement.format, 'published')),
        String(said([statement], statement.format, 'description')),
      ),
    )
    return [file, entries.toSorted()] as const
  })
  const $ = load(dist.text('corrections/index.html'))
  const shown = $('main ol > li:has(h2)')
    .get()
    .map((item) => `${origin}${$(item).find('h2 a').attr('href')} ${$(item).find('p').last().text()}`)
  return {
    articles: told.flat().toSorted(),
    ...Object.fromEntries(feeds),
    page: shown.toSorted(),
  }
}

async function ofArticle(dist: Dist, path: string, origin: string): Promise<Corrections> {
  const [article] = await nodesOf(dist.text(`${path.slice(1)}index.html`))
  return many(article?.['correction']).map((one) =>
    correction(origin + path, text(one['datePublished']) ?? '', text(one['text']) ?? ''),
  )
}

function correction(url: string, published: string, words: string): string {
  return `${url} ${new Date(published).toISOString()} ${words}`
}
