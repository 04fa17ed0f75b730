import { Children, type ReactNode } from 'react'
import type { Article } from '#newsroom/article.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import { calendarDay, formatMonthName, isMonth, type DateStyle } from '#newsroom/dates.ts'
import type { Paged, PageOf } from '#newsroom/pages.ts'
import { archivePath } from '#newsroom/paths.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Story, type Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

/**
 * A page of a list of stories, newest first, below what `children` say of the list.
 * @param props.hasLead sets the newest story large, where there are others
 * @param props.isByDay puts the date above the stories of each day
 */
export function ListPage({
  list,
  style,
  pathOf,
  hasLead = false,
  isByDay = false,
  children,
}: {
  list: Paged<Article>
  style: DateStyle
  pathOf: (page: number) => string
  hasLead?: boolean
  isByDay?: boolean
  children: ReactNode
}) {
  const [first] = list.items
  const lead = hasLead && list.number === 1 && list.items.length > 1 ? first : undefined
  const rows = lead ? list.items.slice(1) : list.items
  return (
    <>
      {children}
      {lead && (
        <div className="border-t border-ink pt-5 pb-8">
          <Story article={lead} style={style} weight="top" />
        </div>
      )}
      {isByDay ? <Days articles={rows} style={style} /> : <Rows articles={rows} style={style} heading="h2" />}
      <PageLinks list={list} pathOf={pathOf} />
    </>
  )
}

function Rows({ articles, style, heading }: Stories & { heading: 'h2' | 'h3' }) {
  return (
    <ol>
      {articles.map((article) => (
        <li key={article.slug} className="border-t border-rule py-5">
          <Story article={article} style={style} weight="row" heading={heading} />
        </li>
      ))}
    </ol>
  )
}

/** Stories under the day on which they appeared. */
function Days({ articles, style }: Stories) {
  const days = new Map<string, Article[]>()
  for (const article of articles) {
    const day = calendarDay(article.published, style.timeZone)
    days.set(day, [...(days.get(day) ?? []), article])
  }
  return Array.from(days, ([day, ofDay]) => (
    <section key={day} aria-labelledby={`day:${day}`} className="mt-6 border-t border-ink pt-3">
      <h2 id={`day:${day}`} className="pb-3 font-label text-small font-medium">
        <Timestamp date={{ precision: 'day', iso: day }} style={style} />
      </h2>
      <Rows articles={ofDay} style={style} heading="h3" />
    </section>
  ))
}

/** The way through a list that is longer than a page. */
function PageLinks({ list, pathOf }: { list: Paged<unknown>; pathOf: (page: number) => string }) {
  const { number, count } = list
  if (count === 1) return null
  return (
    <nav aria-label="Pages of this list" className="border-t border-ink pt-2 font-label text-small">
      <ul className="-mx-3 flex flex-wrap items-center">
        {nearby(number, count).map((page) => (
          <li key={page} className="text-accent">
            <NavigationLink path={pathOf(page)} isCurrent={page === number}>
              {page === number ? `Page ${page} of ${count}` : label(page, list)}
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The first, the last and the neighbours: enough to get anywhere, however long the list. */
function nearby(number: number, count: number): number[] {
  const pages = [1, number - 1, number, number + 1, count].filter((page) => page >= 1 && page <= count)
  return [...new Set(pages)]
}

function label(page: number, { number, count }: Paged<unknown>): string {
  if (page === number - 1) return `Newer stories, page ${page}`
  if (page === number + 1) return `Older stories, page ${page}`
  return page === count ? `Oldest stories, page ${page}` : `Newest stories, page ${page}`
}

/** The top of a page that lists things: its name, and what it holds. */
export function ListHead({ title, summary, trail }: { title: string; summary: string; trail?: Trail }) {
  return (
    <div className="max-w-head pt-8 pb-6 sm:pt-12">
      {trail && <Breadcrumbs trail={trail} />}
      <h1 className="mt-2 text-title-l leading-tight font-bold tracking-[-0.015em]">{title}</h1>
      <p className="mt-3 text-deck text-quiet">{summary}</p>
    </div>
  )
}

/** The archive by years, by the months of a year and the days of a month that have stories. */
export function PeriodLinks({
  period,
  periods,
  days,
  style,
}: Pick<PageOf<'archive'>, 'period' | 'periods' | 'days'> & { style: DateStyle }) {
  const years = periods.filter((one) => !isMonth(one))
  const months = periods.filter(isMonth)
  return (
    <div className="pb-3 font-label text-small tabular-nums">
      <LinkRow name="Years">
        <NavigationLink path={archivePath()} isCurrent={period === undefined}>
          All years
        </NavigationLink>
        {years.map((year) => (
          <NavigationLink key={year} path={archivePath(year)} isCurrent={period === year}>
            {year}
          </NavigationLink>
        ))}
      </LinkRow>
      {months.length > 0 && (
        <LinkRow name="Months">
          {months.map((month) => (
            <NavigationLink key={month} path={archivePath(month)} isCurrent={period === month}>
              {formatMonthName(month, style)}
            </NavigationLink>
          ))}
        </LinkRow>
      )}
      {period && days.length > 1 && (
        <LinkRow name="Days">
          {days.map(({ day, page }) => (
            <NavigationLink key={day} path={`${archivePath(period, page)}#day:${day}`}>
              {Number(day.slice(-2))}
            </NavigationLink>
          ))}
        </LinkRow>
      )}
    </div>
  )
}

function LinkRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <nav aria-label={name}>
      <ul className="-mx-3 flex flex-wrap">
        {Children.map(children, (link) => (
          <li>{link}</li>
        ))}
      </ul>
    </nav>
  )
}
