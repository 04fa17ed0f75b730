import type { Metadata } from 'next'
import { FeedsPage } from '#components/FeedsPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { pageTrail } from '#newsroom/breadcrumbs.ts'
import { feedsPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'
import { collectionData } from '#newsroom/syndication/structuredData.ts'

const { site, topics, authors } = catalogue

const title = 'Feeds'
const description = `The feeds of ${site.name}: everything, or one topic or author, in Atom, RSS and JSON Feed.`
const trail = pageTrail({ title, path: feedsPath })

export const metadata: Metadata = pageMetadata(site, { title, description, path: feedsPath })

export default function FeedsRoute() {
  return (
    <PageFrame site={site} current={feedsPath}>
      <FeedsPage name={site.name} trail={trail} topics={topics} authors={authors} />
      <StructuredData texts={collectionData(site, trail, { summary: description })} />
    </PageFrame>
  )
}
