import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListHead } from '#components/ListHead.tsx'
import { ListPage } from '#components/ListPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { topicTrail } from '#newsroom/breadcrumbs.ts'
import { pageNumbers, pageToSegments, paged, pageFromSegments } from '#newsroom/paging.ts'
import { topicPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { topicMetadata } from '#newsroom/syndication/metadata.ts'
import { collectionData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ id: string; page?: string[] }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.topics.flatMap((topic) =>
    pageNumbers(catalogue.articlesAbout(topic).length).map((page) => ({ id: topic.id, page: pageToSegments(page) })),
  )
}

async function find({ params }: Props) {
  const { id, page } = await params
  const topic = catalogue.topic(id) ?? notFound()
  const list = paged(catalogue.articlesAbout(topic), pageFromSegments(page)) ?? notFound()
  return { topic, list, path: topicPath(id, list.number), trail: topicTrail(topic, list.number) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { topic, list } = await find(props)
  return topicMetadata(catalogue.site, topic, list.number)
}

export default async function TopicRoute(props: Props) {
  const { topic, list, path, trail } = await find(props)
  const { site } = catalogue
  return (
    <PageFrame site={site} current={path}>
      <ListPage list={list} style={site.dateStyle} pathOf={(page) => topicPath(topic.id, page)}>
        <ListHead title={topic.name} summary={topic.description} trail={trail} />
      </ListPage>
      <StructuredData
        texts={collectionData(site, trail, { summary: topic.description, articles: list.items, page: list.number })}
      />
    </PageFrame>
  )
}
