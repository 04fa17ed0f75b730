import type { ReactNode } from 'react'
import { correctionLabels, type Article } from '#newsroom/article.ts'
import type { Author } from '#newsroom/author.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import type { Topic } from '#newsroom/topic.ts'
import { leadFigureHtml } from '#newsroom/markdown/figures.ts'
import { ArticleHead } from './ArticleHead.tsx'
import { EndRow } from './EndRow.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Photograph } from './Photograph.tsx'
import { Prose } from './Prose.tsx'
import { StoryGrid, type Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

/** An article as it is read, in one column: headline to sources, then who wrote it and where to go next. */
export function ArticlePage({
  article,
  related,
  style,
  share,
}: {
  article: Article
  related: readonly Article[]
  style: DateStyle
  /** How to pass it on: rows of the block at its end. */
  share: ReactNode
}) {
  const { language, image, keyPoints, contents, sources, corrections } = article
  return (
    <>
      <article dir={language.direction} className="mx-auto max-w-measure pt-8 sm:pt-12">
        <ArticleHead article={article} style={style} />
        {keyPoints.length > 0 && <KeyPoints article={article} />}
        {contents.length > 0 && <Contents article={article} />}
        <Prose html={(image ? leadFigureHtml(image) : '') + article.bodyHtml} lang={language.tag} />
        {article.canonicalUrl && <FirstPublished url={article.canonicalUrl} />}
        {corrections.length > 0 && <Corrections article={article} style={style} />}
        {sources.length > 0 && <Sources article={article} />}
      </article>
      <div dir={language.direction} className="mx-auto mt-8 max-w-measure border-t border-ink">
        <AboutAuthors authors={article.authors} />
        <ArticleTopics topics={article.topics} />
        {share}
      </div>
      {related.length > 0 && <RelatedArticles articles={related} style={style} />}
    </>
  )
}

/** What to take away, for a reader who will not read on. */
function KeyPoints({ article: { keyPoints, language } }: { article: Article }) {
  return (
    <section
      aria-labelledby="article:key-points"
      className="mt-8 break-inside-avoid border-t-2 border-b border-accent border-b-rule py-4"
    >
      <h2 id="article:key-points" className="font-label text-small font-medium">
        Key points
      </h2>
      <ul lang={language.tag} className="mt-2 list-disc space-y-2 ps-5 text-base leading-normal marker:text-accent">
        {keyPoints.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
    </section>
  )
}

/** The parts of a long text. */
function Contents({ article: { contents, language } }: { article: Article }) {
  return (
    <nav aria-label="In this article" className="mt-8 border-t border-b border-rule py-4">
      <h2 className="font-label text-small font-medium">In this article</h2>
      <ol lang={language.tag} className="mt-1 gap-x-8 text-base leading-snug sm:columns-2">
        {contents.map(({ id, title }) => (
          <li key={id} className="break-inside-avoid">
            <a href={`#${id}`} className="inline-flex min-h-8 items-center text-accent">
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Where an article appeared before it appeared here. */
function FirstPublished({ url }: { url: string }) {
  return (
    <p className="mt-8 font-label text-small text-quiet">
      <bdi>
        First published at{' '}
        <a href={url} className="underline decoration-accent underline-offset-2">
          {new URL(url).hostname}
        </a>
      </bdi>
    </p>
  )
}

/** What was put right after publication, said openly. */
function Corrections({ article: { corrections, language }, style }: { article: Article; style: DateStyle }) {
  return (
    <section
      aria-labelledby="article:corrections"
      className="mt-8 break-inside-avoid border-t-2 border-accent bg-wash px-5 py-4 forced-colors:border"
    >
      <h2 id="article:corrections" className="font-label text-small font-medium">
        Corrections
      </h2>
      {corrections.map(({ kind, date, text }) => (
        <div key={date.iso + text} className="mt-3 max-w-note text-small leading-normal">
          <p className="font-label text-label text-quiet">
            {correctionLabels[kind]}, <Timestamp date={date} style={style} />
          </p>
          <p lang={language.tag}>{text}</p>
        </div>
      ))}
    </section>
  )
}

/** What the article rests on, so that a reader can check it. */
function Sources({ article: { sources, language } }: { article: Article }) {
  return (
    <section aria-labelledby="article:sources" className="mt-8 border-t border-rule pt-4">
      <h2 id="article:sources" className="font-label text-small font-medium">
        Sources
      </h2>
      <ol
        lang={language.tag}
        className={`sources mt-2 max-w-note list-decimal space-y-2 text-small leading-normal marker:text-quiet ${roomForNumbers(sources.length)}`}
      >
        {sources.map(({ title, url, note }) => (
          <li key={title + url} className="break-inside-avoid">
            {url ? (
              <a href={url} className="underline decoration-accent underline-offset-2">
                {title}
              </a>
            ) : (
              title
            )}
            {note && <span className="text-quiet"> · {note}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

function roomForNumbers(count: number): string {
  if (count < 10) return 'ps-5'
  return count < 100 ? 'ps-7' : 'ps-9'
}

/** Who the authors are, at the end of what they wrote. */
function AboutAuthors({ authors }: { authors: readonly Author[] }) {
  return (
    <EndRow id="article:authors" title={authors.length === 1 ? 'The author' : 'The authors'}>
      {authors.map(({ id, name, path, role, bio, portrait }) => (
        <div key={id} className="flex gap-4">
          {portrait && (
            <div className="w-16 shrink-0 print:hidden">
              <Photograph picture={portrait} sizes="4rem" crop="square" />
            </div>
          )}
          <div className="min-w-0">
            <p>
              <a href={path} className="inline-flex min-h-6 items-center text-title-s leading-snug font-bold">
                <bdi>{name}</bdi>
              </a>
              {role && <span className="text-quiet">, {role}</span>}
            </p>
            {bio && <p className="mt-0.5 text-quiet">{bio}</p>}
          </div>
        </div>
      ))}
    </EndRow>
  )
}

/** Where more of the same can be found. */
function ArticleTopics({ topics }: { topics: readonly Topic[] }) {
  return (
    <EndRow id="article:topics" title={topics.length === 1 ? 'Topic' : 'Topics'}>
      <ul className="-mx-3 -my-2.5 flex flex-wrap font-label">
        {topics.map(({ id, name, path }) => (
          <li key={id} className="text-accent">
            <NavigationLink path={path}>{name}</NavigationLink>
          </li>
        ))}
      </ul>
    </EndRow>
  )
}

/** What a reader of this article may want next. */
function RelatedArticles({ articles, style }: Stories) {
  return (
    <section aria-labelledby="page:related" className="screen-only mt-14">
      <h2 id="page:related" className="border-t border-ink pt-3 font-label text-small font-medium">
        More stories
      </h2>
      <StoryGrid articles={articles} style={style} heading="h3" />
    </section>
  )
}
