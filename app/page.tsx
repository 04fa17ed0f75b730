import type { Metadata } from 'next'
import { FrontPage } from '#components/FrontPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { frontPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { frontData } from '#newsroom/syndication/structuredData.ts'
import { frontMetadata } from '#newsroom/syndication/metadata.ts'

export const metadata: Metadata = frontMetadata(catalogue.site)

export default function Front() {
  const { site, articles, topics } = catalogue
  return (
    <PageFrame site={site} current={frontPath}>
      <FrontPage articles={articles} topics={topics} style={site.dateStyle} />
      <StructuredData texts={frontData(site)} />
    </PageFrame>
  )
}
