import { convert } from 'html-to-text'
import type { Article } from '../../newsroom/article.ts'
import { articleTrail } from '../../newsroom/breadcrumbs.ts'
import { formatDay } from '../../newsroom/dates.ts'
import { articleFacts } from '../../newsroom/syndication/articleFacts.ts'
import { buildFeed, feedSources } from '../../newsroom/syndication/feed.ts'
import { articleMetadata } from '../../newsroom/syndication/metadata.ts'
import { mailLink } from '../../newsroom/syndication/sharing.ts'
import { newsSitemapFile } from '../../newsroom/syndication/sitemap.ts'
import type { Proof } from './proof.ts'

/** As far as search engines show it on a wide screen. What first appeared elsewhere is shown there. */
export function SearchResult({ catalogue: { site }, article }: Proof) {
  const { title, description } = articleMetadata(site, article)
  const { canonicalUrl } = articleFacts(site, article)
  const above = articleTrail(site.locale, article).above.slice(1)
  return (
    <>
      {!site.isIndexable && <p className="warning">Search engines are asked to stay away from this publication.</p>}
      <div className="search-result" lang={article.language.tag} dir={article.language.direction}>
        <p className="address">
          <bdi>{[new URL(canonicalUrl).hostname, ...above.map(({ name }) => name)].join(' › ')}</bdi>
        </p>
        <p className="title">{title}</p>
        <p className="description">
          <time>{formatDay(article.published, article.locale)}</time> — {description}
        </p>
      </div>
      <p className="help">
        The title has {lengthOf(title)} characters, the description {lengthOf(description)}.
      </p>
    </>
  )
}

function lengthOf(text: string): number {
  return Array.from(new Intl.Segmenter().segment(text)).length
}

/** In a feed reader. */
export function FeedItem({ catalogue, article, now }: Proof) {
  const { site } = catalogue
  const source = feedSources(catalogue)[0]
  const entry = source && buildFeed(site, { ...source, articles: [article] }, now).entries[0]
  if (!entry) return null
  return (
    <>
      <Words
        lang={entry.language.tag}
        words={{
          Title: entry.title,
          Summary: entry.summary,
          Authors: entry.authors.map(({ name }) => name).join(', '),
          Published: entry.published,
          Updated: entry.modified,
          Address: entry.url,
        }}
      />
      <iframe
        title="Its words in a feed reader"
        sandbox="allow-same-origin"
        width="640"
        height="360"
        // Pictures of what is not published yet lie here alone.
        srcDoc={entry.contentHtml.replaceAll(`${new URL(site.url).origin}/desk/media/`, '/desk/media/')}
      />
    </>
  )
}

/** In the sitemap of news, where it is in it. */
export function NewsRow({ catalogue: { site }, article, now }: Proof) {
  const published = new Date(articleFacts(site, article).published)
  const row = newsSitemapFile({ site, articles: [article] }, published > now ? published : now)
  const [said, isShown] = newsWords(article, row !== undefined)
  return (
    <>
      <p>{said}</p>
      {isShown && row && <pre>{row.text.replaceAll('><', '>\n<')}</pre>}
    </>
  )
}

/** @param isNew whether it is news now, or will be at its time; and whether its row is worth to be seen */
function newsWords({ canonicalUrl, stage }: Article, isNew: boolean): readonly [string, boolean] {
  if (canonicalUrl !== undefined) return ['It is in none: it first appeared elsewhere, and is news there.', false]
  if (stage === 'expired') return ['It is in none: its time is over.', false]
  if (!isNew) return ['It is in none: it is older than two days.', false]
  const rows = {
    draft: 'It is in none, as it is a draft. Without that it would be listed so, for two days from its date:',
    scheduled: 'It is in none before its time, and then listed so for two days:',
    published: 'It is listed so until it is two days old:',
  }
  return [rows[stage], true]
}

/** In a letter of a reader who passes it on. */
export function Letter({ catalogue: { site }, article }: Proof) {
  const { searchParams } = new URL(mailLink(site, article))
  return <Words words={{ Subject: searchParams.get('subject'), Text: searchParams.get('body') }} />
}

/** What is said, each under its name. */
function Words({ words, lang }: { words: Readonly<Record<string, string | null | undefined>>; lang?: string }) {
  return (
    <dl>
      {Object.entries(words).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd lang={lang} dir="auto">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** What a browser without pictures and styles shows of a page, in the order in which it is read. */
export function textOf(html: string): string {
  return convert(html, {
    wordwrap: 80,
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'alternative' },
      ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
    formatters: {
      alternative: ({ attribs }, _walk, builder) => {
        if (attribs?.['alt']) builder.addInline(`[${attribs['alt']}]`)
      },
    },
  })
}
