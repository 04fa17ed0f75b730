import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FrontPage } from '#components/FrontPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { SearchDescription, StructuredData } from '#components/Scripts.tsx'
import { pageAt } from '#newsroom/pages.ts'
import { frontPath } from '#newsroom/paths.ts'
import { catalogue, pages } from '#newsroom/publication.ts'
import { frontMetadata } from '#newsroom/syndication/metadata.ts'
import { frontData } from '#newsroom/syndication/structuredData.ts'

export const metadata: Metadata = frontMetadata(catalogue.site)

export default function FrontRoute() {
  const { site } = catalogue
  const { front } = pageAt(pages, frontPath, 'front') ?? notFound()
  return (
    <PageFrame site={site} current={frontPath} updated={front.updated}>
      <FrontPage front={front} locale={site.locale} />
      <SearchDescription name={site.name} />
      <StructuredData texts={frontData(site)} />
    </PageFrame>
  )
}
