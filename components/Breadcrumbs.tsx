import type { Locale } from '#newsroom/locale.ts'
import type { Trail } from '#newsroom/breadcrumbs.ts'

interface BreadcrumbsProps {
  readonly trail: Trail
  readonly locale: Locale
  /** The publication's, where it stands in a text in another. */
  readonly lang?: string | undefined
}

/** The way back up from a page. The page itself is its heading, right below. */
export function Breadcrumbs({ trail: { above }, locale: { words }, lang }: BreadcrumbsProps) {
  return (
    <nav lang={lang} aria-label={words.breadcrumbs}>
      <ol className="flex flex-wrap items-center gap-x-2 font-label text-label leading-snug text-quiet">
        {above.map(({ name, path, lang: ofName }, index) => (
          <li key={path} lang={ofName} className="flex items-center gap-x-2">
            {index > 0 && <span aria-hidden="true">/</span>}{' '}
            <a href={path} className={`inline-flex min-h-6 items-center ${index > 0 ? 'font-medium text-accent' : ''}`}>
              {name}
            </a>{' '}
          </li>
        ))}
      </ol>
    </nav>
  )
}
