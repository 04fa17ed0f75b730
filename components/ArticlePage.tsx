import { correctionLabel, type Article } from '#newsroom/article.ts'
import type { Author } from '#newsroom/author.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { Site } from '#newsroom/site.ts'
import type { Topic } from '#newsroom/topic.ts'
import { correctionsPath, historyPath } from '#newsroom/paths.ts'
import { leadFigureHtml } from '#newsroom/markdown/figures.ts'
import { say } from '#newsroom/words/words.ts'
import { ArticleHead } from './ArticleHead.tsx'
import { EndRow } from './EndRow.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Photograph } from './Photograph.tsx'
import { Phrase } from './Phrase.tsx'
import { Prose } from './Prose.tsx'
import { ShareBlock } from './ShareBlock.tsx'
import { StoryGrid, type Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

interface ArticlePageProps {
  readonly article: Article
  readonly related: readonly Article[]
  readonly site: Site
}

/** An article as it is read, in one column: headline to sources, then who wrote it and where to go next. */
export function ArticlePage({ article, related, site }: ArticlePageProps) {
  const { language, locale, image, keyPoints, contents, sources, corrections } = article
  const lang = language.tag === site.language.tag ? undefined : language.tag
  return (
    <>
      <article lang={lang} dir={language.direction} className="mx-auto max-w-measure pt-8 sm:pt-12">
        {article.stage !== 'published' && <Unpublished stage={article.stage} />}
        <ArticleHead article={article} site={site} />
        {keyPoints.length > 0 && <KeyPoints article={article} />}
        {contents.length > 0 && <Contents article={article} />}
        <Prose html={(image ? leadFigureHtml(image, locale) : '') + article.bodyHtml} lang={language.tag} />
        {article.canonicalUrl && <FirstPublished url={article.canonicalUrl} locale={locale} />}
        {corrections.length > 0 && <Corrections article={article} />}
        {article.hasHistory && <HistoryLink article={article} />}
        {sources.length > 0 && <Sources article={article} />}
      </article>
      <div lang={lang} dir={language.direction} className="mx-auto mt-8 max-w-measure border-t border-ink">
        <AboutAuthors authors={article.authors} locale={locale} lang={lang && site.language.tag} />
        <ArticleTopics topics={article.topics} locale={locale} lang={lang && site.language.tag} />
        <ShareBlock article={article} site={site} />
      </div>
      {related.length > 0 && <RelatedArticles articles={related} locale={site.locale} />}
    </>
  )
}

const whyUnpublished = {
  draft: 'A draft: it is not published.',
  scheduled: 'Scheduled: it is published by the first build after the date below.',
  expired: 'Expired: it is not published any more.',
}

/** For whoever writes the publication: no page that is published shows it. */
function Unpublished({ stage }: { stage: keyof typeof whyUnpublished }) {
  return (
    <p
      lang="en"
      dir="ltr"
      className="mb-8 border-t-2 border-accent bg-wash px-[min(1.25rem,5%)] py-4 font-label text-small"
    >
      {whyUnpublished[stage]}
    </p>
  )
}

/** What to take away, for a reader who will not read on. */
function KeyPoints({ article: { keyPoints, language, locale } }: { article: Article }) {
  return (
    <section
      aria-labelledby="article:key-points"
      className="mt-8 break-inside-avoid border-t-2 border-b border-accent border-b-rule py-4"
    >
      <h2 id="article:key-points" lang={locale.lang} className="font-label text-small font-medium">
        {locale.words.keyPoints}
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
function Contents({ article: { contents, language, locale } }: { article: Article }) {
  const name = locale.words.inThisArticle
  return (
    <nav aria-label={name} className="mt-8 border-t border-b border-rule py-4">
      <h2 lang={locale.lang} className="font-label text-small font-medium">
        {name}
      </h2>
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
function FirstPublished({ url, locale: { words, lang } }: { url: string; locale: Locale }) {
  const site = (
    <a href={url} className="underline decoration-accent underline-offset-2">
      {new URL(url).hostname}
    </a>
  )
  return (
    <p lang={lang} className="mt-8 font-label text-small text-quiet">
      <bdi>
        <Phrase words={words.firstPublished} site={site} />
      </bdi>
    </p>
  )
}

/** What was put right after publication, said openly. */
function Corrections({ article: { corrections, language, locale } }: { article: Article }) {
  const { words, lang } = locale
  return (
    <section
      aria-labelledby="article:corrections"
      className="mt-8 break-inside-avoid border-t-2 border-accent bg-wash px-[min(1.25rem,5%)] py-4 forced-colors:border"
    >
      <h2 id="article:corrections" lang={lang} className="font-label text-small font-medium">
        <a href={correctionsPath} className="inline-flex min-h-6 items-center">
          {words.corrections}
        </a>
      </h2>
      {corrections.map(({ kind, date, text, anchor }) => (
        <div key={anchor} id={anchor} className="mt-3 max-w-note text-small leading-normal">
          <p lang={lang} className="font-label text-label text-quiet">
            {correctionLabel(kind, words)}
            {words.comma}
            <Timestamp date={date} locale={locale} />
          </p>
          <p lang={language.tag}>{text}</p>
        </div>
      ))}
    </section>
  )
}

/** The way to all versions of it that were published. */
function HistoryLink({ article: { path, locale } }: { article: Article }) {
  return (
    <p lang={locale.lang} className="screen-only mt-3 font-label text-small">
      <a
        href={historyPath(path)}
        className="inline-flex min-h-6 items-center text-accent underline decoration-accent underline-offset-2"
      >
        {locale.words.history}
      </a>
    </p>
  )
}

/** What the article rests on, so that a reader can check it. */
function Sources({ article: { sources, language, locale } }: { article: Article }) {
  return (
    <section aria-labelledby="article:sources" className="mt-8 border-t border-rule pt-4">
      <h2 id="article:sources" lang={locale.lang} className="font-label text-small font-medium">
        {locale.words.sources}
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

interface EndProps {
  readonly locale: Locale
  /** Of names and what is said of authors, if that is not the article's. */
  readonly lang: string | undefined
}

/** Who the authors are, at the end of what they wrote. */
function AboutAuthors({ authors, locale, lang }: { authors: readonly Author[] } & EndProps) {
  return (
    <EndRow id="article:authors" title={say(locale, 'aboutAuthors', { count: authors.length })} lang={locale.lang}>
      {authors.map(({ id, name, path, role, bio, portrait }) => (
        <div key={id} className={`break-inside-avoid ${portrait ? 'flex flex-wrap gap-4' : ''}`}>
          {portrait && (
            <div lang={lang} className="w-16 print:hidden">
              <Photograph picture={portrait} sizes="4rem" crop="square" />
            </div>
          )}
          <div lang={lang} className={portrait && 'flex-1 basis-40'}>
            <p>
              <a href={path} className="inline-flex min-h-6 items-center text-title-s leading-snug font-bold">
                <bdi>{name}</bdi>
              </a>
              {role && (
                <span className="text-quiet">
                  {locale.words.comma}
                  {role}
                </span>
              )}
            </p>
            {bio && (
              <p dir="auto" className="mt-0.5 text-quiet">
                {bio}
              </p>
            )}
          </div>
        </div>
      ))}
    </EndRow>
  )
}

/** Where more of the same can be found. */
function ArticleTopics({ topics, locale, lang }: { topics: readonly Topic[] } & EndProps) {
  return (
    <EndRow id="article:topics" title={say(locale, 'itsTopics', { count: topics.length })} lang={locale.lang}>
      <ul lang={lang} className="-mx-3 -my-2.5 flex flex-wrap font-label">
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
function RelatedArticles({ articles, locale }: Stories) {
  return (
    <section aria-labelledby="page:related" className="screen-only mt-14">
      <h2 id="page:related" lang={locale.lang} className="border-t border-ink pt-3 font-label text-small font-medium">
        {locale.words.moreStories}
      </h2>
      <StoryGrid articles={articles} locale={locale} />
    </section>
  )
}
