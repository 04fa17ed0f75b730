import type { Metadata } from 'next'
import { FeedsPage } from '#components/FeedsPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { feedsPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'

const { site, topics, authors } = catalogue

export const metadata: Metadata = pageMetadata(site, {
  title: 'Feeds',
  description: `The feeds of ${site.name}: everything, or one topic or author, in Atom, RSS and JSON Feed.`,
  path: feedsPath,
})

export default function FeedsRoute() {
  return (
    <PageFrame site={site} current={feedsPath}>
      <FeedsPage name={site.name} topics={topics} authors={authors} />
    </PageFrame>
  )
}
