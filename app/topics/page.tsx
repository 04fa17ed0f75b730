import type { Metadata } from 'next'
import { ListHead } from '#components/ListHead.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { TopicList } from '#components/TopicList.tsx'
import { topicsPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'

const { site, topics } = catalogue
const title = 'Topics'
const description = `What ${site.name} writes about.`

export const metadata: Metadata = pageMetadata(site, { title, description, path: topicsPath })

export default function TopicsRoute() {
  return (
    <PageFrame site={site} current={topicsPath}>
      <ListHead title={title} summary={description} />
      <TopicList topics={topics} />
    </PageFrame>
  )
}
