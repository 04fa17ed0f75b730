import type { Trail } from '#newsroom/breadcrumbs.ts'
import type { Locale } from '#newsroom/locale.ts'
import type { StaticPage as Page } from '#newsroom/staticPage.ts'
import { Breadcrumbs } from './Breadcrumbs.tsx'
import { Prose } from './Prose.tsx'

interface StaticPageProps {
  readonly page: Page
  readonly trail: Trail
  readonly locale: Locale
}

/** A page that stands by itself, set like an article. */
export function StaticPage({ page: { title, standfirst, bodyHtml }, trail, locale }: StaticPageProps) {
  return (
    <article className="mx-auto max-w-measure pt-8 sm:pt-12">
      <Breadcrumbs trail={trail} locale={locale} />
      <h1 className="mt-2 text-title-l leading-tight font-bold tracking-[-0.015em]">{title}</h1>
      {standfirst !== undefined && <p className="mt-3 text-deck text-quiet">{standfirst}</p>}
      <Prose html={bodyHtml} />
    </article>
  )
}
