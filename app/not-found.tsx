import type { Metadata } from 'next'
import { NotFoundPage } from '#components/NotFoundPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { catalogue } from '#newsroom/publication.ts'

export const metadata: Metadata = { title: `Page not found – ${catalogue.site.name}` }

export default function NotFoundRoute() {
  const { site, articles } = catalogue
  return (
    <PageFrame site={site} current="">
      <NotFoundPage latest={articles.slice(0, 5)} style={site.dateStyle} />
    </PageFrame>
  )
}
