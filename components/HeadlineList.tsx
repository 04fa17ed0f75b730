import type { Article } from '#newsroom/article.ts'
import type { Locale } from '#newsroom/locale.ts'
import { HeadlineLink } from './HeadlineLink.tsx'
import { Timestamp } from './Timestamp.tsx'

interface HeadlineListProps {
  readonly articles: readonly Article[]
  readonly locale?: Locale
  readonly className?: string
}

/** Headlines alone, below each other; with `locale`, the day of each. */
export function HeadlineList({ articles, locale, className = '' }: HeadlineListProps) {
  return (
    <ul className={className}>
      {articles.map((article) => (
        <li key={article.slug} className="break-inside-avoid border-t border-rule py-2">
          <HeadlineLink article={article} />
          {locale && (
            <p lang={locale.lang} className="font-label text-label text-quiet">
              <Timestamp date={article.published} locale={locale} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
