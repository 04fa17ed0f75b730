import { kindLabels, type Article, type ArticleKind } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { teaserSizes } from '#newsroom/media.ts'
import type { Topic } from '#newsroom/topic.ts'
import { Byline } from './Byline.tsx'
import { Photograph } from './Photograph.tsx'
import { Timestamp } from './Timestamp.tsx'

/** How much a story weighs on its page. */
export type StoryWeight = 'lead' | 'second' | 'plain' | 'row'

const headlines: Record<Exclude<StoryWeight, 'lead'>, string> = {
  second: 'text-title-m leading-snug tracking-[-0.008em]',
  plain: 'text-title-s leading-snug',
  row: 'text-title-m leading-snug tracking-[-0.008em] md:mt-0',
}

const summaries: Record<StoryWeight, string> = {
  lead: 'mt-4 max-w-head text-deck leading-normal',
  second: 'mt-2 max-w-measure text-base leading-normal',
  plain: 'mt-1.5 max-w-note text-small leading-normal',
  row: 'mt-1.5 max-w-measure text-base leading-normal',
}

/** In a long list the headlines stand in one column, and what is said about them in another. */
const row = 'md:grid md:grid-cols-[15rem_minmax(0,1fr)] md:grid-rows-[auto_1fr] md:gap-x-8'

/** A story in a list: enough of it to decide whether to read it. */
export function Story({
  article,
  style,
  weight = 'plain',
  showPicture = false,
  heading: Heading = 'h2',
}: {
  article: Article
  style: DateStyle
  weight?: StoryWeight
  showPicture?: boolean
  heading?: 'h2' | 'h3'
}) {
  const { title, summary, path, kind, topics, authors, published, image, language } = article
  return (
    <article className={weight === 'row' ? row : undefined}>
      {showPicture && image && (
        <div className="mb-4">
          <Photograph picture={image} sizes={teaserSizes} isLead={weight === 'lead'} isCropped />
        </div>
      )}
      <Kicker topic={topics[0]} kind={kind} />
      <div
        lang={language.tag}
        dir={language.direction}
        className={weight === 'row' ? 'md:col-start-2 md:row-span-2 md:row-start-1' : undefined}
      >
        <Heading className={`mt-1 font-bold ${weight === 'lead' ? headlineSize(title) : headlines[weight]}`}>
          <a href={path} className="block hover:text-accent hover:no-underline">
            {title}
          </a>
        </Heading>
        <p className={`text-quiet ${summaries[weight]}`}>{summary}</p>
      </div>
      <p
        className={`flex flex-wrap gap-x-3 font-label text-label leading-normal text-quiet ${weight === 'lead' ? 'mt-5' : 'mt-2'} ${weight === 'row' ? 'md:col-start-1 md:row-start-2 md:mt-1 md:flex-col md:flex-nowrap' : ''}`}
      >
        <span>
          <Byline authors={authors} language={style.language} />
        </span>{' '}
        <Timestamp date={published} style={style} />
      </p>
    </article>
  )
}

/** The line above a headline: the main topic, and what sort of work it is. */
function Kicker({ topic, kind }: { topic: Topic | undefined; kind: ArticleKind }) {
  const label = kindLabels[kind]
  return (
    <p className="flex flex-wrap items-center gap-x-2 font-label text-label leading-snug">
      {topic && (
        <a href={topic.path} className="inline-flex min-h-6 items-center font-medium text-accent">
          {topic.name}
        </a>
      )}{' '}
      {topic && label && (
        <span aria-hidden="true" className="text-quiet">
          /
        </span>
      )}{' '}
      {label && <span className="text-quiet">{label}</span>}
    </p>
  )
}

/** The largest headline of a page. A long one is set smaller: it would take more lines than a screen shows. */
export function headlineSize(title: string): string {
  return title.length > 90
    ? 'text-title-l leading-snug tracking-[-0.012em]'
    : 'text-title-xl leading-tight tracking-[-0.018em]'
}

/** Stories of a list, and how their dates are printed. */
export interface Stories {
  readonly articles: readonly Article[]
  readonly style: DateStyle
}

/** Stories of equal weight in ruled columns, as many as fit. */
export function StoryGrid({ articles, style, heading }: Stories & { heading: 'h2' | 'h3' }) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {articles.map((article) => (
        <li
          key={article.slug}
          className="border-t border-rule py-5 first:border-t-0 sm:nth-2:border-t-0 lg:nth-3:border-t-0"
        >
          <Story article={article} style={style} heading={heading} />
        </li>
      ))}
    </ul>
  )
}
