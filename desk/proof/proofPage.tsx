import type { ReactNode } from 'react'
import type { Problem } from '../../gate/problem.ts'
import { byName } from '../../newsroom/collections.ts'
import type { Stage } from '../../newsroom/stage.ts'
import { addressOf } from '../addresses.ts'
import { Finding, Findings, keyOf } from '../finding.tsx'
import { pageOf } from '../pages.tsx'
import { previewPage } from '../preview.tsx'
import { FeedItem, Letter, NewsRow, SearchResult, textOf } from './inWords.tsx'
import type { Proof } from './proof.ts'
import { cardOf } from './proofCard.ts'
import { SharedLinks } from './sharedLinks.tsx'
import { sitePath } from '../../gate/places.ts'

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
  const toMend = problems.filter(({ file }) => file === path || file === sitePath)
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
