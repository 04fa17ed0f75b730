import type { ReactNode } from 'react'
import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import type { Paged } from '#newsroom/paging.ts'
import { PageLinks } from './PageLinks.tsx'
import { StoryList } from './StoryList.tsx'

/** A page of a list of stories, below what `children` say of the list. */
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
      <StoryList articles={list.items} style={style} />
      <PageLinks list={list} pathOf={pathOf} />
    </>
  )
}
