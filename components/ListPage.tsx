import type { ReactNode } from 'react'
import type { Article } from '#newsroom/article.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import type { Paged } from '#newsroom/pages.ts'
import { archivePath } from '#newsroom/paths.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { NavigationLink } from './NavigationLink.tsx'
import { Story } from './Story.tsx'

/** A page of a list of stories, newest first, below what `children` say of the list. */
export function ListPage({
  list,
  style,
  pathOf,
  children,
}: {
  list: Paged<Article>
  style: DateStyle
  pathOf: (page: number) => string
  children: ReactNode
}) {
  return (
    <>
      {children}
      <ol>
        {list.items.map((article) => (
          <li key={article.slug} className="border-t border-rule py-5">
            <Story article={article} style={style} weight="row" />
          </li>
        ))}
      </ol>
      <PageLinks list={list} pathOf={pathOf} />
    </>
  )
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

/** The years of the archive. */
export function YearLinks({ years, current }: { years: readonly number[]; current: number | undefined }) {
  return (
    <nav aria-label="Years" className="pb-3 font-label text-small">
      <ul className="-mx-3 flex flex-wrap tabular-nums">
        <li>
          <NavigationLink path={archivePath()} isCurrent={current === undefined}>
            All years
          </NavigationLink>
        </li>
        {years.map((year) => (
          <li key={year}>
            <NavigationLink path={archivePath(year)} isCurrent={current === year}>
              {year}
            </NavigationLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
