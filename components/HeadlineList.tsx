import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { HeadlineLink } from './HeadlineLink.tsx'
import { Timestamp } from './Timestamp.tsx'

/** Headlines alone, below each other; with `style`, the day of each. */
export function HeadlineList({
  articles,
  style,
  className = '',
}: {
  articles: readonly Article[]
  style?: DateStyle
  className?: string
}) {
  return (
    <ul className={className}>
      {articles.map((article) => (
        <li key={article.slug} className="break-inside-avoid border-t border-rule py-2">
          <HeadlineLink article={article} />
          {style && (
            <p className="font-label text-label text-quiet">
              <Timestamp date={article.published} style={style} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
