import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { Story } from './Story.tsx'

/** Stories of equal weight in ruled columns, as many as fit. */
export function StoryGrid({
  articles,
  style,
  heading,
}: {
  articles: readonly Article[]
  style: DateStyle
  heading: 'h2' | 'h3'
}) {
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
