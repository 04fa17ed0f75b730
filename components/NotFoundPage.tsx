import type { Article } from '#newsroom/article.ts'
import type { DateStyle } from '#newsroom/dates.ts'
import { archivePath, frontPath, topicsPath } from '#newsroom/paths.ts'
import { HeadlineSection } from './HeadlineSection.tsx'
import { ListHead } from './ListPage.tsx'
import { NavigationLink } from './NavigationLink.tsx'

const ways = [
  { label: 'Go to the front page', path: frontPath },
  { label: 'Look through the archive', path: archivePath() },
  { label: 'Browse by topic', path: topicsPath },
]

/** For a reader whose link led nowhere: what may have happened, and where to go from here. */
export function NotFoundPage({ latest, style }: { latest: readonly Article[]; style: DateStyle }) {
  return (
    <>
      <ListHead
        title="Page not found"
        summary="There is no page at this address. It may have been mistyped, or cut short where it was copied."
      />
      <ul className="-mx-3 flex flex-wrap pb-8 font-label text-small text-accent">
        {ways.map(({ label, path }) => (
          <li key={path}>
            <NavigationLink path={path}>{label}</NavigationLink>
          </li>
        ))}
      </ul>
      <HeadlineSection title="Latest stories" articles={latest} style={style} />
    </>
  )
}
