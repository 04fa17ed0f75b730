import type { Metadata } from 'next'
import { ListHead } from '#components/ListHead.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { TopicList } from '#components/TopicList.tsx'
import { pageTrail } from '#newsroom/breadcrumbs.ts'
import { topicsPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'
import { collectionData } from '#newsroom/syndication/structuredData.ts'

const { site, topics } = catalogue
const title = 'Topics'
const description = `What ${site.name} writes about.`

export const metadata: Metadata = pageMetadata(site, { title, description, path: topicsPath })
const trail = pageTrail({ title, path: topicsPath })

export default function TopicsRoute() {
  return (
    <PageFrame site={site} current={topicsPath}>
      <ListHead title={title} summary={description} trail={trail} />
      <TopicList topics={topics} />
      <StructuredData texts={collectionData(site, trail, { summary: description })} />
    </PageFrame>
  )
}
