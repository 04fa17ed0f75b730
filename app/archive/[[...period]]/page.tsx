import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ListHead } from '#components/ListHead.tsx'
import { ListPage } from '#components/ListPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { YearLinks } from '#components/YearLinks.tsx'
import { archiveFromSegments, archiveSegments, archiveSummary, archiveTitle } from '#newsroom/archive.ts'
import { archiveTrail } from '#newsroom/breadcrumbs.ts'
import { archivePath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'
import { collectionData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ period?: string[] }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return archiveSegments(catalogue).map((period) => ({ period }))
}

async function find({ params }: Props) {
  const { period } = await params
  return archiveFromSegments(catalogue, period) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { year, list } = await find(props)
  return pageMetadata(catalogue.site, {
    title: archiveTitle(year),
    description: archiveSummary(catalogue.site, year),
    path: archivePath(year, list.number),
    page: list.number,
  })
}

export default async function ArchiveRoute(props: Props) {
  const { year, list } = await find(props)
  const { site, years } = catalogue
  const trail = archiveTrail(year, list.number)
  const summary = archiveSummary(site, year)
  return (
    <PageFrame site={site} current={archivePath(year, list.number)}>
      <ListPage list={list} style={site.dateStyle} pathOf={(page) => archivePath(year, page)}>
        <ListHead title={archiveTitle(year)} summary={summary} trail={trail} />
        <YearLinks years={years} current={year} />
      </ListPage>
      <StructuredData texts={collectionData(site, trail, { summary, articles: list.items, page: list.number })} />
    </PageFrame>
  )
}
