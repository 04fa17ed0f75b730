import type { Article } from '#newsroom/article.ts'
import type { Locale } from '#newsroom/locale.ts'
import { archivePath, frontPath, searchPath, topicsPath } from '#newsroom/paths.ts'
import { HeadlineSection } from './HeadlineSection.tsx'
import { ListHead } from './ListPage.tsx'
import { NavigationLink } from './NavigationLink.tsx'

interface NotFoundPageProps {
  readonly title: string
  readonly summary: string
  readonly latest: readonly Article[]
  readonly locale: Locale
}

/** For a reader whose link leads to nothing: what has happened, and where to go from here. */
export function NotFoundPage({ title, summary, latest, locale }: NotFoundPageProps) {
  const { words, lang } = locale
  const ways = [
    { label: words.toFrontPage, path: frontPath },
    { label: words.search, path: searchPath },
    { label: words.toArchive, path: archivePath() },
    { label: words.toTopics, path: topicsPath },
  ]
  return (
    <>
      <ListHead title={title} summary={summary} locale={locale} lang={lang} />
      <ul lang={lang} className="-mx-3 flex flex-wrap pb-8 font-label text-small text-accent">
        {ways.map(({ label, path }) => (
          <li key={path}>
            <NavigationLink path={path}>{label}</NavigationLink>
          </li>
        ))}
      </ul>
      <HeadlineSection title={words.latestStories} articles={latest} locale={locale} />
    </>
  )
}
