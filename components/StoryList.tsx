import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { Story } from './Story.tsx'

/** Stories one below the other, newest first. */
export function StoryList({ articles, style }: { articles: readonly Article[]; style: DateStyle }) {
  return (
    <ol>
      {articles.map((article) => (
        <li key={article.slug} className="border-t border-rule py-5">
          <Story article={article} style={style} weight="row" />
        </li>
      ))}
    </ol>
  )
}
