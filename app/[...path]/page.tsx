import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import scripts from 'standfirst/scripts'
import { AuthorHead } from '#components/AuthorHead.tsx'
import { CorrectionsPage } from '#components/CorrectionsPage.tsx'
import { FeedsPage } from '#components/FeedsPage.tsx'
import { HistoryPage } from '#components/HistoryPage.tsx'
import { ListHead, ListPage, PeriodLinks } from '#components/ListPage.tsx'
import { NameList } from '#components/NameList.tsx'
import { NotFoundPage } from '#components/NotFoundPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { SearchPage } from '#components/SearchPage.tsx'
import { StaticPage } from '#components/StaticPage.tsx'
import { OwnScript, SearchDescription, StructuredData } from '#components/Scripts.tsx'
import {
  archiveSummary,
  archiveTitle,
  archiveTrail,
  authorTrail,
  historyTrail,
  pageTrail,
  topicTrail,
  type Trail,
} from '#newsroom/breadcrumbs.ts'
import { isMonth } from '#newsroom/dates.ts'
import type { Page } from '#newsroom/pages.ts'
import { archivePath, authorPath, topicPath } from '#newsroom/paths.ts'
import { catalogue, pages } from '#newsroom/publication.ts'
import { correctionsSubject, feedAlternates } from '#newsroom/syndication/feedLinks.ts'
import { authorMetadata, pageMetadata, staticPageMetadata, topicMetadata } from '#newsroom/syndication/metadata.ts'
import { authorData, collectionData, pageData } from '#newsroom/syndication/structuredData.ts'
import { topicSummary } from '#newsroom/topic.ts'
import { say } from '#newsroom/words/words.ts'

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
  const path = `/${(await params).path.join('/')}`
  return pages.get(`${path}/`) ?? pages.get(path) ?? notFound()
}

function viewOf(page: Page): View {
  const { site } = catalogue
  const { locale, name } = site
  const { words, lang } = locale
  const { path } = page
  switch (page.type) {
    case 'topics':
    case 'authors': {
      const [title, names] = page.type === 'topics' ? [words.topics, page.topics] : [words.authors, page.authors]
      const summary = say(locale, page.type === 'topics' ? 'topicsSummary' : 'authorsSummary', { site: name })
      return collection(title, { summary, path }, (trail) => (
        <>
          <ListHead title={title} summary={summary} trail={trail} locale={locale} lang={lang} />
          <NameList names={names} />
        </>
      ))
    }
    case 'feeds': {
      const { topics, authors, languages } = page
      const summary = say(locale, 'feedsSummary', { site: name })
      return collection(words.feeds, { summary, path }, (trail) => (
        <FeedsPage site={site} trail={trail} topics={topics} authors={authors} languages={languages} />
      ))
    }
    case 'search': {
      const title = words.search
      const trail = pageTrail(locale, { title, path })
      const description = say(locale, 'searchSummary', { site: name })
      return {
        metadata: pageMetadata(site, { title, description, path }),
        content: (
          <>
            <SearchDescription name={name} />
            <SearchPage {...page} site={site} trail={trail} />
            <OwnScript name="search" text={scripts.search} />
          </>
        ),
        data: pageData(site, trail),
      }
    }
    case 'topic': {
      const { topic, list } = page
      const title = topic.name
      const summary = topicSummary(topic, site)
      const trail = topicTrail(locale, topic, list.number)
      return {
        metadata: topicMetadata(site, topic, list.number),
        content: (
          <ListPage
            list={list}
            locale={locale}
            pathOf={(number) => topicPath(topic.id, number)}
            of={topic.path}
            hasLead
          >
            <ListHead
              title={title}
              summary={topic.description ?? <span lang={lang}>{summary}</span>}
              trail={trail}
              locale={locale}
            />
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
          <ListPage list={list} locale={locale} pathOf={(number) => authorPath(author.id, number)} of={author.path}>
            <AuthorHead author={author} trail={authorTrail(locale, author)} locale={locale} />
          </ListPage>
        ),
        data: authorData(site, author, list.number),
      }
    }
    case 'archive': {
      const { period, list } = page
      const title = archiveTitle(locale, period)
      const summary = archiveSummary(site, period)
      const trail = archiveTrail(locale, period, list.number)
      return {
        metadata: pageMetadata(site, { title, description: summary, path, page: list.number }),
        content: (
          <ListPage
            list={list}
            locale={locale}
            pathOf={(number) => archivePath(period, number)}
            isByDay={period !== undefined && isMonth(period)}
          >
            <ListHead title={title} summary={summary} trail={trail} locale={locale} lang={lang} />
            <PeriodLinks {...page} locale={locale} />
          </ListPage>
        ),
        data: collectionData(site, trail, { summary, articles: list.items, page: list.number }),
      }
    }
    case 'corrections': {
      const { list } = page
      const title = words.corrections
      const description = say(locale, 'correctionsSummary', { site: name })
      const trail = pageTrail(locale, { title, path })
      const metadata = pageMetadata(site, { title, description, path, page: list.number })
      const types = feedAlternates(site, correctionsSubject(site))
      return {
        metadata: { ...metadata, alternates: { ...metadata.alternates, types } },
        content: <CorrectionsPage list={list} site={site} trail={trail} />,
        data: collectionData(site, trail, { summary: description, page: list.number }),
      }
    }
    case 'history': {
      const { article } = page
      const title = say(locale, 'labelled', { label: words.history, text: article.title })
      const trail = historyTrail(locale, article)
      return {
        // What was wrong must not be found in place of what is right.
        metadata: {
          ...pageMetadata(site, { title, description: words.historySummary, path }),
          robots: { index: false, follow: true },
        },
        content: <HistoryPage article={article} site={site} trail={trail} />,
        data: pageData(site, trail),
      }
    }
    case 'staticPage': {
      const trail = pageTrail(locale, page.staticPage)
      return {
        metadata: staticPageMetadata(site, page.staticPage),
        content: <StaticPage page={page.staticPage} trail={trail} locale={locale} />,
        data: pageData(site, trail),
      }
    }
    case 'gone': {
      const title = words.gone
      return {
        metadata: {
          title: `${title} – ${name}`,
          robots: { index: false },
          alternates: { types: feedAlternates(site) },
        },
        content: <NotFoundPage title={title} summary={words.goneSummary} latest={page.latest} locale={locale} />,
        data: [],
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
  const trail = pageTrail(site.locale, { title, path })
  return {
    metadata: pageMetadata(site, { title, description: summary, path }),
    content: content(trail),
    data: collectionData(site, trail, { summary }),
  }
}
