import { Children, type ReactNode } from 'react'
import type { Article } from '#newsroom/article.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import { calendarDay, formatMonthName, formatPeriod, isMonth } from '#newsroom/dates.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { Paged, PageOf } from '#newsroom/pages.ts'
import { archivePath } from '#newsroom/paths.ts'
import { formatNumber, say } from '#newsroom/words/words.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Story, type Stories } from './Story.tsx'
import { Timestamp } from './Timestamp.tsx'

interface PageLinksProps {
  readonly list: Paged<unknown>
  readonly locale: Locale
  readonly pathOf: (page: number) => string
}

interface ListPageProps extends PageLinksProps {
  readonly list: Paged<Article>
  /** Whether the newest story is set large, where there are others. */
  readonly hasLead?: boolean
  /** Whether the date stands above the stories of each day. */
  readonly isByDay?: boolean
  /** The path of the topic or author that all stories have in common. */
  readonly of?: string
  readonly children: ReactNode
}

/** A page of a list of stories, newest first, below what `children` say of the list. */
export function ListPage({ list, locale, pathOf, hasLead = false, isByDay = false, of, children }: ListPageProps) {
  const [first] = list.items
  const lead = hasLead && list.number === 1 && list.items.length > 1 ? first : undefined
  const rows = lead ? list.items.slice(1) : list.items
  return (
    <>
      {children}
      {lead && (
        <div className="border-t border-ink pt-5 pb-8">
          <Story article={lead} locale={locale} weight="top" said={of} />
        </div>
      )}
      {isByDay ? (
        <Days articles={rows} locale={locale} />
      ) : (
        <Rows articles={rows} locale={locale} heading="h2" said={of} />
      )}
      <PageLinks list={list} locale={locale} pathOf={pathOf} />
    </>
  )
}

function Rows({ articles, locale, heading, said }: Stories & { heading: 'h2' | 'h3'; said: string | undefined }) {
  return (
    <ol>
      {articles.map((article) => (
        <li key={article.slug} className="border-t border-rule py-5">
          <Story article={article} locale={locale} weight="row" heading={heading} said={said} />
        </li>
      ))}
    </ol>
  )
}

/** Stories under the day on which they appeared. */
function Days({ articles, locale }: Stories) {
  const days = new Map<string, Article[]>()
  for (const article of articles) {
    const day = calendarDay(article.published, locale.timeZone)
    days.set(day, [...(days.get(day) ?? []), article])
  }
  return Array.from(days, ([day, ofDay]) => (
    <section key={day} aria-labelledby={`day:${day}`} className="mt-6 border-t border-ink pt-3">
      <h2 id={`day:${day}`} lang={locale.lang} className="pb-3 font-label text-small font-medium">
        <Timestamp date={{ precision: 'day', iso: day }} locale={locale} />
      </h2>
      <Rows articles={ofDay} locale={locale} heading="h3" said={day} />
    </section>
  ))
}

/** The way through a list that is longer than a page. */
export function PageLinks({ list: { number, count }, locale, pathOf }: PageLinksProps) {
  if (count === 1) return null
  return (
    <nav
      aria-label={locale.words.pagesOfList}
      lang={locale.lang}
      className="border-t border-ink pt-2 font-label text-small"
    >
      <ul className="-mx-3 flex flex-wrap items-center">
        {nearby(number, count).map((page) => (
          <li key={page} className="text-accent">
            <NavigationLink path={pathOf(page)} isCurrent={page === number}>
              {page === number
                ? say(locale, 'pageOf', { page, count })
                : say(locale, nameOfPage(page, number, count), { page })}
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

function nameOfPage(page: number, current: number, count: number) {
  if (page === current - 1) return 'newerStories'
  if (page === current + 1) return 'olderStories'
  return page === count ? 'oldestStories' : 'newestStories'
}

interface ListHeadProps {
  readonly title: string
  readonly summary: ReactNode
  readonly trail?: Trail
  readonly locale: Locale
  readonly lang?: string | undefined
}

/** The top of a page that lists things: its name, and what it holds. @param props.lang of these, if not the page's */
export function ListHead({ title, summary, trail, locale, lang }: ListHeadProps) {
  return (
    <div className="max-w-head pt-8 pb-6 sm:pt-12">
      {trail && <Breadcrumbs trail={trail} locale={locale} />}
      <h1 lang={lang} className="mt-2 text-title-l leading-tight font-bold tracking-[-0.015em]">
        {title}
      </h1>
      <p lang={lang} className="mt-3 text-deck text-quiet">
        {summary}
      </p>
    </div>
  )
}

/** The archive by years, by the months of a year and the days of a month that have stories. */
export function PeriodLinks({
  period,
  periods,
  days,
  locale,
}: Pick<PageOf<'archive'>, 'period' | 'periods' | 'days'> & { locale: Locale }) {
  const { words, lang } = locale
  const years = periods.filter((one) => !isMonth(one))
  const months = periods.filter(isMonth)
  return (
    <div lang={lang} className="pb-3 font-label text-small tabular-nums">
      <LinkRow name={words.years}>
        <NavigationLink path={archivePath()} isCurrent={period === undefined}>
          {words.allYears}
        </NavigationLink>
        {years.map((year) => (
          <NavigationLink key={year} path={archivePath(year)} isCurrent={period === year}>
            {formatPeriod(year, locale)}
          </NavigationLink>
        ))}
      </LinkRow>
      {months.length > 0 && (
        <LinkRow name={words.months}>
          {months.map((month) => (
            <NavigationLink key={month} path={archivePath(month)} isCurrent={period === month}>
              {formatMonthName(month, locale)}
            </NavigationLink>
          ))}
        </LinkRow>
      )}
      {period && days.length > 1 && (
        <LinkRow name={words.days} layout="grid w-fit grid-cols-7 md:grid-cols-16">
          {days.map(({ day, page }) => (
            <NavigationLink key={day} path={`${archivePath(period, page)}#day:${day}`}>
              {formatNumber(Number(day.slice(-2)), locale.language)}
            </NavigationLink>
          ))}
        </LinkRow>
      )}
    </div>
  )
}

interface LinkRowProps {
  readonly name: string
  readonly layout?: string
  readonly children: ReactNode
}

function LinkRow({ name, layout = 'flex flex-wrap', children }: LinkRowProps) {
  return (
    <nav aria-label={name}>
      <ul className={`-mx-3 ${layout}`}>
        {Children.map(children, (link) => (
          <li>{link}</li>
        ))}
      </ul>
    </nav>
  )
}
