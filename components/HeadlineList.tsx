import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
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
      {articles.map(({ slug, path, title, published, language }) => (
        <li key={slug} className="break-inside-avoid border-t border-rule py-2">
          <a
            href={path}
            lang={language.tag}
            dir={language.direction}
            className="block py-0.5 text-base leading-snug hover:text-accent"
          >
            {title}
          </a>
          {style && (
            <p className="font-label text-label text-quiet">
              <Timestamp date={published} style={style} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
