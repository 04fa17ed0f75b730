import type { Article } from '#newsroom/article.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { Front } from '#newsroom/front.ts'
import { Latest } from './Latest.tsx'
import { Story, type Stories } from './Story.tsx'

/** The lead, what stands beside and below it, and the column of the latest. */
export function FrontTop({ front, lead, locale }: { front: Front; lead: Article; locale: Locale }) {
  const { beside, below, latest, isNarrow } = front
  // Beside a picture there is no room for a column on a small screen: it stands below, in two halves.
  const isSplit = lead.image !== undefined && beside.length > 1
  const columns = [
    isSplit ? 'sm:grid-cols-2' : 'sm:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]',
    latest.length > 0
      ? 'lg:grid-cols-[minmax(0,11fr)_minmax(0,5fr)_minmax(0,4fr)]'
      : 'lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]',
  ].join(' ')
  return (
    <div className={`grid gap-x-6 pt-5 pb-8 sm:grid-rows-[auto_1fr] sm:pt-6 ${columns}`}>
      <div
        className={`pb-6 ${isSplit ? 'sm:col-span-2 lg:col-span-1' : ''} ${beside.length === 0 ? 'sm:col-span-2' : ''}`}
      >
        <Story article={lead} locale={locale} weight="lead" />
      </div>
      {beside.length > 0 && <Beside articles={beside} locale={locale} isSplit={isSplit} isNarrow={isNarrow} />}
      {below.length > 0 && <Below articles={below} locale={locale} isNarrow={isNarrow} />}
      {latest.length > 0 && <Latest articles={latest} locale={locale} />}
    </div>
  )
}

/** The second story, and others below it in its column. */
function Beside({ articles, locale, isSplit, isNarrow }: Stories & { isSplit: boolean; isNarrow: boolean }) {
  const [second, ...briefs] = articles
  const column = isSplit
    ? 'sm:col-span-2 sm:grid-cols-2 sm:pt-4 lg:col-span-1 lg:grid-cols-1 lg:border-s lg:border-t-0 lg:ps-6 lg:pt-0'
    : 'sm:border-s sm:border-t-0 sm:ps-6 sm:pt-0'
  return (
    <div
      className={`grid content-start gap-x-6 border-t border-rule pt-4 ${column} ${isNarrow ? 'sm:row-span-2' : ''}`}
    >
      {second && (
        <div className="pb-4">
          <Story article={second} locale={locale} weight="second" />
        </div>
      )}
      {briefs.length > 0 && (
        <ul>
          {briefs.map((article) => (
            <li
              key={article.slug}
              className={`border-t border-rule py-4 ${isSplit ? 'sm:first:border-t-0 sm:first:pt-0 lg:first:border-t lg:first:pt-4' : ''}`}
            >
              <Story article={article} locale={locale} weight="brief" />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** A row of columns. */
function Below({ articles, locale, isNarrow }: Stories & { isNarrow: boolean }) {
  const { length } = articles
  const columns = length === 2 || length === 4 ? 'sm:grid-cols-2' : 'sm:grid-cols-3'
  return (
    <ul
      className={`grid content-start gap-x-6 sm:border-t sm:border-rule ${isNarrow ? 'lg:grid-cols-2' : `sm:col-span-2 ${columns}`}`}
    >
      {articles.map((article) => (
        <li
          key={article.slug}
          className={`border-t border-rule py-4 ${isNarrow ? 'sm:first:border-t-0 lg:border-t-0' : 'sm:border-t-0'}`}
        >
          <Story article={article} locale={locale} />
        </li>
      ))}
    </ul>
  )
}
