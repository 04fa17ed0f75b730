import type { Metadata } from 'next'
import { NotFoundPage } from '#components/NotFoundPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { pageAt } from '#newsroom/pages.ts'
import { notFoundPath } from '#newsroom/paths.ts'
import { catalogue, pages } from '#newsroom/publication.ts'
import { feedAlternates } from '#newsroom/syndication/feedLinks.ts'

export const metadata: Metadata = {
  title: `${catalogue.site.locale.words.notFound} – ${catalogue.site.name}`,
  // Next itself says noindex here.
  robots: null,
  alternates: { types: feedAlternates(catalogue.site) },
}

export default function NotFoundRoute() {
  const { site } = catalogue
  const page = pageAt(pages, notFoundPath, 'not found')
  return (
    <PageFrame site={site} current="">
      <NotFoundPage
        title={site.locale.words.notFound}
        summary={site.locale.words.notFoundSummary}
        latest={page?.latest ?? []}
        locale={site.locale}
      />
    </PageFrame>
  )
}
