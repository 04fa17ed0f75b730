import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AuthorHead } from '#components/AuthorHead.tsx'
import { AuthorList } from '#components/AuthorList.tsx'
import { FeedsPage } from '#components/FeedsPage.tsx'
import { ListHead, ListPage, PeriodLinks } from '#components/ListPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StaticPage } from '#components/StaticPage.tsx'
import { StructuredData } from '#components/Scripts.tsx'
import { TopicList } from '#components/TopicList.tsx'
import {
  archiveSummary,
  archiveTitle,
  archiveTrail,
  authorTrail,
  pageTrail,
  topicTrail,
  type Trail,
} from '#newsroom/breadcrumbs.ts'
import { isMonth } from '#newsroom/dates.ts'
import type { Page } from '#newsroom/pages.ts'
import { archivePath, authorPath, topicPath } from '#newsroom/paths.ts'
import { catalogue, pages } from '#newsroom/publication.ts'
import { authorMetadata, pageMetadata, topicMetadata } from '#newsroom/syndication/metadata.ts'
import { authorData, collectionData, pageData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ path: string[] }>
}

/** What a page says of itself where it is linked, to readers, and to machines. */
interface View {
  readonly metadata: Metadata
  readonly content: ReactNode
  readonly data: readonly string[]
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return viewOf(await find(props)).metadata
}

/** Every list, and every page that stands by itself. */
export default async function ListRoute(props: Props) {
  const page = await find(props)
  const { content, data } = viewOf(page)
  return (
    <PageFrame site={catalogue.site} current={page.path}>
      {content}
      <StructuredData texts={data} />
    </PageFrame>
  )
}

async function find({ params }: Props): Promise<Page> {
  return pages.get(`/${(await params).path.join('/')}/`) ?? notFound()
}

function viewOf(page: Page): View {
  const { site } = catalogue
  const { path } = page
  switch (page.type) {
    case 'topics': {
      const summary = `What ${site.name} writes about.`
      return collection('Topics', { summary, path }, (trail) => (
        <>
          <ListHead title="Topics" summary={summary} trail={trail} />
          <TopicList topics={page.topics} />
        </>
      ))
    }
    case 'authors': {
      const summary = `Who writes for ${site.name}.`
      return collection('Authors', { summary, path }, (trail) => (
        <>
          <ListHead title="Authors" summary={summary} trail={trail} />
          <AuthorList authors={page.authors} />
        </>
      ))
    }
    case 'feeds': {
      const { topics, authors } = page
      const summary = `The feeds of ${site.name}: everything, or one topic or author, in Atom, RSS and JSON Feed.`
      return collection('Feeds', { summary, path }, (trail) => (
        <FeedsPage name={site.name} trail={trail} topics={topics} authors={authors} />
      ))
    }
    case 'topic': {
      const { topic, list } = page
      const { name: title, description: summary } = topic
      const trail = topicTrail(topic, list.number)
      return {
        metadata: topicMetadata(site, topic, list.number),
        content: (
          <ListPage list={list} style={site.dateStyle} pathOf={(number) => topicPath(topic.id, number)} hasLead>
            <ListHead title={title} summary={summary} trail={trail} />
          </ListPage>
        ),
        data: collectionData(site, trail, { summary, articles: list.items, page: list.number }),
      }
    }
    case 'author': {
      const { author, list } = page
      return {
        metadata: authorMetadata(site, author, list.number),
        content: (
          <ListPage list={list} style={site.dateStyle} pathOf={(number) => authorPath(author.id, number)}>
            <AuthorHead author={author} trail={authorTrail(author)} />
          </ListPage>
        ),
        data: authorData(site, author, list.number),
      }
    }
    case 'archive': {
      const { period, list } = page
      const title = archiveTitle(site.dateStyle, period)
      const summary = archiveSummary(site, period)
      const trail = archiveTrail(site, period, list.number)
      return {
        metadata: pageMetadata(site, { title, description: summary, path, page: list.number }),
        content: (
          <ListPage
            list={list}
            style={site.dateStyle}
            pathOf={(number) => archivePath(period, number)}
            isByDay={period !== undefined && isMonth(period)}
          >
            <ListHead title={title} summary={summary} trail={trail} />
            <PeriodLinks {...page} style={site.dateStyle} />
          </ListPage>
        ),
        data: collectionData(site, trail, { summary, articles: list.items, page: list.number }),
      }
    }
    case 'page': {
      const { title, summary } = page.page
      const trail = pageTrail(page.page)
      return {
        metadata: pageMetadata(site, { title, description: summary, path }),
        content: <StaticPage page={page.page} trail={trail} />,
        data: pageData(site, trail),
      }
    }
    case 'front':
    case 'article':
    case 'not found':
      return notFound() // They have routes of their own.
  }
}

/** A page that lists something other than articles. */
function collection(
  title: string,
  { summary, path }: { summary: string; path: string },
  content: (trail: Trail) => ReactNode,
): View {
  const { site } = catalogue
  const trail = pageTrail({ title, path })
  return {
    metadata: pageMetadata(site, { title, description: summary, path }),
    content: content(trail),
    data: collectionData(site, trail, { summary }),
  }
}
