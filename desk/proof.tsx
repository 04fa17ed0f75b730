import { hash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { convert } from 'html-to-text'
import type { ReactNode } from 'react'
import { drawCards } from '../cards/drawCards.ts'
import type { Problem } from '../gate/problem.ts'
import type { Article } from '../newsroom/article.ts'
import { articleTrail } from '../newsroom/breadcrumbs.ts'
import { byName } from '../newsroom/byName.ts'
import type { Catalogue } from '../newsroom/catalogue.ts'
import { formatDay } from '../newsroom/dates.ts'
import type { Picture } from '../newsroom/media.ts'
import type { Stage } from '../newsroom/stage.ts'
import { articleFacts } from '../newsroom/syndication/articleFacts.ts'
import { articleCard, cards } from '../newsroom/syndication/cards.ts'
import { buildFeed, feedSources } from '../newsroom/syndication/feed.ts'
import { articleMetadata } from '../newsroom/syndication/metadata.ts'
import { mailLink } from '../newsroom/syndication/sharing.ts'
import { newsSitemapFile } from '../newsroom/syndication/sitemap.ts'
import { workPath } from '../system/files.ts'
import { addressOf } from './addresses.ts'
import { Finding, Findings, keyOf } from './finding.tsx'
import { linkShapes } from './linkShapes.ts'
import { ColumnHeads, pageOf } from './pages.tsx'
import { previewPage } from './preview.tsx'

/** What the sheet shows. */
interface Proof {
  readonly catalogue: Catalogue
  readonly article: Article
  readonly now: Date
}

/**
 * How an article will look wherever it is met, before it is published: each part is made by what makes the published
 * thing. No text of the article is run or followed from here.
 * @param problems what the gate says of the article's file
 */
export async function proofPage(proof: Proof, problems: readonly Problem[], nonce: string): Promise<string> {
  const { catalogue, article } = proof
  const file = `content/articles/${article.slug}.md`
  const problemsIn = (part: PartName) => problems.filter((problem) => partOf(problem) === part)
  const preview = `/desk/preview/articles/${encodeURIComponent(article.slug)}/`
  const frames = [
    { id: 'page', title: 'On a phone', caption: 'A phone of 320 pixels', src: preview, width: '320' },
    { title: 'In print', caption: 'In print', src: `${preview}?medium=print`, width: '640' },
    { id: 'reader', title: 'In reader view', caption: 'In reader view', width: '640' },
  ]
  const card = await cardOf(proof)
  return pageOf(
    `Proof of ${article.title} – Desk`,
    <main className="proof">
      <h1>
        Proof of <bdi lang={article.language.tag}>{article.title}</bdi>
      </h1>
      <p>
        {stages[article.stage]} <a href={addressOf(file)}>Edit it</a>
      </p>
      <Part title="In search results" problems={problemsIn('search')}>
        <SearchResult {...proof} />
      </Part>
      <Part title="In networks and chats" problems={problemsIn('card')}>
        <p className="help">
          About as they show a link; none of them promises it. What is cut off here is cut off there, and the rest may
          be.
        </p>
        {'fault' in card ? (
          <p className="error">The card could not be drawn: {card.fault}</p>
        ) : (
          <SharedLinks {...proof} picture={card.picture} />
        )}
      </Part>
      <Part title="In feeds and among the news" problems={problemsIn('feed')}>
        <FeedItem {...proof} />
        <h3>News sitemap</h3>
        <NewsRow {...proof} />
      </Part>
      <Part title="In a letter">
        <Letter {...proof} />
      </Part>
      <Part title="To its readers" problems={problemsIn('page')}>
        <div className="frames">
          {frames.map(({ caption, title, ...frame }) => (
            <figure key={title}>
              <figcaption>{caption}</figcaption>
              <iframe title={title} sandbox="allow-same-origin" height="640" {...frame} />
            </figure>
          ))}
        </div>
        <section aria-label="In a text browser">
          <h3>In a text browser</h3>
          <details>
            <summary>All its words, in the order in which they are read</summary>{' '}
            <pre lang={article.language.tag} dir="auto">
              {textOf(previewPage(catalogue, file, { theme: 'light', medium: 'screen' }) ?? '')}
            </pre>
          </details>
        </section>
      </Part>
      <script src="/desk/proof.js" defer />
    </main>,
    nonce,
  )
}

/**
 * What is said where there is no publication to show anything of, as when its address is wrong.
 * @param problems of whichever files
 */
export function noProofPage(path: string, fault: Error, problems: readonly Problem[], nonce: string): string {
  const toMend = problems.filter(({ file }) => file === path || file === 'content/site.yaml')
  return pageOf(
    `Proof of ${path} – Desk`,
    <main className="proof">
      <h1>Proof of {path}</h1>
      <p className="error">Nothing can be shown yet: {fault.message}</p>
      {toMend.map((problem) => (
        <section key={keyOf(problem)}>
          <a href={addressOf(problem.file)}>
            {problem.file}, line {problem.line}
          </a>
          <Finding problem={problem} namesField />
        </section>
      ))}
    </main>,
    nonce,
  )
}

const stages: Readonly<Record<Stage, string>> = {
  draft: 'A draft: nothing of this is public.',
  scheduled: 'Scheduled: nothing of this is public before its time.',
  published: 'Published, or will be with the next build.',
  expired: 'Its time is over: nothing of this is public any more.',
}

function Part({ title, problems, children }: { title: string; problems?: readonly Problem[]; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {problems && <Findings problems={problems} namesField />}
      {children}
    </section>
  )
}

type PartName = 'search' | 'card' | 'feed' | 'page'

/** Where a fault of a field is seen first. */
const partOfField = byName<PartName>({
  title: 'search',
  seoTitle: 'search',
  summary: 'search',
  canonicalUrl: 'search',
  image: 'card',
  authors: 'card',
  topics: 'card',
  kind: 'card',
  publishedAt: 'feed',
  updatedAt: 'feed',
  expiresAt: 'feed',
  status: 'feed',
  id: 'feed',
})

function partOf({ field = '' }: Problem): PartName {
  return partOfField[/^\w*/.exec(field)?.[0] ?? ''] ?? 'page'
}

/** As far as search engines show it on a wide screen. What first appeared elsewhere is shown there. */
function SearchResult({ catalogue: { site }, article }: Proof) {
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

function SharedLinks({ catalogue: { site }, article, picture }: Proof & { picture: string }) {
  const { openGraph } = articleMetadata(site, article)
  const host = new URL(site.url).hostname
  const alt = articleCard(site, article).alt()
  return (
    <>
      <ul className="shared">
        {linkShapes.map(({ name, width, lines, isSmall = false }) => (
          <li key={name} className={`w${width}`}>
            <h3>{name}</h3>
            <div
              className={isSmall ? 'shared-link small' : 'shared-link'}
              lang={article.language.tag}
              dir={article.language.direction}
            >
              <img src={picture} alt={alt} width="1200" height="630" />
              <div>
                <p className="site">
                  <bdi>{host}</bdi>
                </p>
                <p className={`title lines-${lines.title}`}>{openGraph.title}</p>
                {lines.description !== 0 && (
                  <p className={`description lines-${lines.description}`}>{openGraph.description}</p>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <p className="help">
        To those who cannot see the card it says: <bdi lang={article.language.tag}>{alt}</bdi>
      </p>
      <details>
        <summary>How much each shows, and how that is known</summary>
        <LinkShapes />
      </details>
    </>
  )
}

function LinkShapes() {
  return (
    <table>
      <ColumnHeads names={['Where', 'Lines of title', 'Lines of description', 'How it is known']} />
      <tbody>
        {linkShapes.map(({ name, lines, basis, source }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{lines.title}</td>
            <td>{lines.description}</td>
            <td>
              {basis}
              {source && (
                <>
                  {' ('}
                  <a href={source} rel="noreferrer">
                    {new URL(source).hostname}, on {name}
                  </a>
                  )
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Draws the card that stands for an article, and says where it lies. Old articles have that of their first topic. */
async function cardOf({
  catalogue,
  article,
}: Proof): Promise<{ readonly picture: string } | { readonly fault: string }> {
  const [path] = articleCard(catalogue.site, article).paths
  const card = Array.from(cards(catalogue)).find((one) => one.path === path)
  if (!card) return { fault: 'there is none for it.' }
  try {
    const { photograph } = card
    const shown = photograph && { ...photograph, file: await photographIn(proofFolder(article.slug), photograph.file) }
    const drawn = await drawCards([{ ...card, photograph: shown }], () => undefined, proofFolder(article.slug))
    return { picture: `/desk/proof/${encodeURIComponent(article.slug)}/${drawn[path]}` }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) }
  }
}

/** Where the card of an article that is being written is drawn. */
export function proofFolder(slug: string, ...parts: string[]): string {
  return workPath('proof', slug, ...parts)
}

/**
 * The photograph by a name below the folder where its card is drawn. That is of its bytes, as a build's is: a card that
 * was drawn of another picture of the same name is not taken for it.
 */
async function photographIn(folder: string, file: Picture['file']): Promise<Picture['file']> {
  const bytes = await readFile(join('content/media', decodeURIComponent(basename(file.fallback))))
  const name = `${hash('sha256', bytes)}${extname(file.fallback)}`
  await mkdir(join(folder, 'media'), { recursive: true })
  await writeFile(join(folder, 'media', name), bytes)
  return { ...file, fallback: `media/${name}` }
}

function FeedItem({ catalogue, article, now }: Proof) {
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

function NewsRow({ catalogue: { site }, article, now }: Proof) {
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

function Letter({ catalogue: { site }, article }: Proof) {
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
function textOf(html: string): string {
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
