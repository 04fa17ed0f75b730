import type { Metadata } from 'next'
import { NotFoundPage } from '#components/NotFoundPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { catalogue } from '#newsroom/publication.ts'
import { feedAlternates } from '#newsroom/syndication/feedLinks.ts'

export const metadata: Metadata = {
  title: `Page not found – ${catalogue.site.name}`,
  // Next itself says noindex here.
  robots: null,
  alternates: { types: feedAlternates(catalogue.site) },
}

export default function NotFoundRoute() {
  const { site, articles } = catalogue
  return (
    <PageFrame site={site} current="">
      <NotFoundPage latest={articles.slice(0, 5)} style={site.dateStyle} />
    </PageFrame>
  )
}
