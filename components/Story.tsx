import { kindLabel, type Article } from '#newsroom/article.ts'
import { calendarDay } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { TeaserSize } from '#newsroom/media.ts'
import { Byline } from './Byline.tsx'
import { TeaserPicture } from './TeaserPicture.tsx'
import { Timestamp } from './Timestamp.tsx'

/** How much a story weighs on its page. The lighter ones leave out who wrote it, and in a section what it is about. */
type StoryWeight = 'lead' | 'top' | 'second' | 'plain' | 'brief' | 'section' | 'row'

const headlines: Record<Exclude<StoryWeight, 'lead'>, string> = {
  top: 'text-title-l leading-tight tracking-[-0.015em]',
  second: 'text-title-m leading-snug tracking-[-0.008em]',
  plain: 'text-title-s leading-snug',
  brief: 'text-title-s leading-snug',
  section: 'text-title-m leading-snug tracking-[-0.008em]',
  row: 'text-title-m leading-snug tracking-[-0.008em] md:mt-0',
}

const summaries: Record<StoryWeight, string> = {
  lead: 'mt-3 max-w-head text-deck leading-normal',
  top: 'mt-3 max-w-measure text-deck leading-normal',
  second: 'mt-2 max-w-measure text-base leading-normal',
  plain: 'mt-1.5 max-w-note text-small leading-normal',
  brief: 'mt-1.5 max-w-note text-small leading-normal',
  section: 'mt-1.5 max-w-measure text-small leading-normal',
  row: 'mt-1.5 text-base leading-normal',
}

const pictures: Partial<Record<StoryWeight, TeaserSize>> = {
  lead: 'large',
  top: 'large',
  second: 'medium',
  plain: 'small',
  section: 'medium',
  row: 'small',
}

/** In a long list the headlines stand in one column, what is said about them in another, pictures in a third. */
const row = 'md:grid md:grid-cols-[13rem_minmax(0,1fr)_11rem] md:grid-rows-[auto_1fr] md:gap-x-8'

/** The first of a list has its picture beside it. */
const top = 'md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)] md:grid-rows-[auto_auto_1fr] md:gap-x-8'

/** A small picture stands beside the words, which close up below it; above them where a line would hold few of them. */
const aside = 'mb-2 @min-[15rem]:float-end @min-[15rem]:ms-4 @min-[15rem]:w-1/3 @min-[15rem]:max-w-44'

/** How a story is divided, and where its picture stands. */
const layouts: Partial<Record<StoryWeight, { readonly story: string; readonly picture: string }>> = {
  top: { story: top, picture: 'mb-3 md:row-span-3 md:mb-0' },
  plain: { story: '@container flow-root', picture: aside },
  row: {
    story: `@container flow-root ${row}`,
    picture: `${aside} md:@min-[15rem]:m-0 md:@min-[15rem]:w-full md:col-start-3 md:row-span-2 md:row-start-1`,
  },
}

interface StoryProps {
  readonly article: Article
  readonly locale: Locale
  readonly weight?: StoryWeight
  readonly heading?: 'h2' | 'h3'
  /** What stands above the list, and need not be said again of each story: the path of a topic or author, or a day. */
  readonly said?: string | undefined
}

/** A story in a list: enough of it to decide whether to read it. */
export function Story({ article, locale, weight = 'plain', heading: Heading = 'h2', said }: StoryProps) {
  const { slug, title, summary, path, topics, authors, published, image, language } = article
  const isRow = weight === 'row'
  const isSigned = weight !== 'section' && weight !== 'brief'
  const isBySaid = authors.every((author) => author.path === said)
  const isOfSaid = calendarDay(published, locale.timeZone) === said
  // What is said of a story in another direction stands on its side; in a row it has a column of its own.
  const isAcross = language.direction !== locale.direction
  const side = isAcross ? (isRow ? 'max-md:justify-end' : 'justify-end') : ''
  const size = pictures[weight]
  const picture = image && size && (
    <div className={layouts[weight]?.picture ?? 'mb-3'}>
      <TeaserPicture picture={image} path={path} size={size} />
    </div>
  )
  return (
    <article
      aria-labelledby={`story:${slug}`}
      className={picture || weight !== 'top' ? layouts[weight]?.story : undefined}
    >
      {picture}
      <Kicker
        article={article}
        locale={locale}
        hasTopic={weight !== 'section' && topics[0]?.path !== said}
        side={side}
      />
      <div
        lang={language.tag}
        dir={language.direction}
        className={isRow ? 'max-w-measure md:col-start-2 md:row-span-2 md:row-start-1' : undefined}
      >
        <Heading
          id={`story:${slug}`}
          className={`mt-1 font-bold ${weight === 'lead' ? headlineSize(title, longInColumn) : headlines[weight]}`}
        >
          <a href={path} className="block hover:text-accent hover:no-underline">
            {title}
          </a>
        </Heading>
        <p className={`text-quiet ${summaries[weight]}`}>{summary}</p>
      </div>
      {isSigned && (
        <p
          lang={locale.lang}
          className={`flex flex-wrap content-start gap-x-3 font-label text-label leading-6 text-quiet ${side} ${weight === 'lead' ? 'mt-3' : 'mt-1'} ${isRow ? 'md:col-start-1 md:row-start-2 md:mt-0 md:flex-col md:flex-nowrap' : ''}`}
        >
          {!isBySaid && (
            <span>
              <Byline authors={authors} locale={locale} />
            </span>
          )}{' '}
          {!isOfSaid && <Timestamp date={published} locale={locale} />}
        </p>
      )}
    </article>
  )
}

interface KickerProps {
  readonly article: Article
  readonly locale: Locale
  readonly hasTopic?: boolean
  /** The class that moves it to the side of a headline in another direction. */
  readonly side?: string
}

/** The line above a headline: the main topic, and what sort of work it is. */
export function Kicker({ article, locale: { words, lang }, hasTopic = true, side = '' }: KickerProps) {
  const label = kindLabel(article.kind, words)
  const topic = hasTopic ? article.topics[0] : undefined
  if (!topic && !label) return null
  return (
    <p className={`flex min-h-6 flex-wrap items-center gap-x-2 font-label text-label leading-snug ${side}`}>
      {topic && (
        <a href={topic.path} className="inline-flex min-h-6 min-w-6 items-center font-medium text-accent">
          {topic.name}
        </a>
      )}{' '}
      {topic && label && (
        <span aria-hidden="true" className="text-quiet">
          /
        </span>
      )}{' '}
      {label && (
        <span lang={lang} className="text-quiet">
          {label}
        </span>
      )}
    </p>
  )
}

/** From how many characters on a headline is long, across a page and in a column of it. */
const long = 90
const longInColumn = 64

/** The largest headline of a page. A long one is set smaller: it would take more lines than a screen shows. */
export function headlineSize(title: string, most = long): string {
  return title.length > most
    ? 'text-title-l leading-snug tracking-[-0.012em]'
    : 'text-title-xl leading-tight tracking-[-0.018em]'
}

/** Stories of a list, and how their dates are printed. */
export interface Stories {
  readonly articles: readonly Article[]
  readonly locale: Locale
}

/** Stories of equal weight below a heading, in ruled columns, as many as fit. */
export function StoryGrid({ articles, locale }: Stories) {
  return (
    <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
      {articles.map((article) => (
        <li
          key={article.slug}
          className="border-t border-rule py-5 first:border-t-0 sm:nth-2:border-t-0 lg:nth-3:border-t-0"
        >
          <Story article={article} locale={locale} heading="h3" />
        </li>
      ))}
    </ul>
  )
}
