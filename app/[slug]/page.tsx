import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PageFrame } from '#components/PageFrame.tsx'
import { StaticPage } from '#components/StaticPage.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { pageTrail } from '#newsroom/breadcrumbs.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'
import { pageData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ slug: string }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.pages.map(({ slug }) => ({ slug }))
}

async function find({ params }: Props) {
  const { slug } = await params
  return catalogue.page(slug) ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title, summary, path } = await find(props)
  return pageMetadata(catalogue.site, { title, description: summary, path })
}

export default async function StaticPageRoute(props: Props) {
  const page = await find(props)
  const trail = pageTrail(page)
  return (
    <PageFrame site={catalogue.site} current={page.path}>
      <StaticPage page={page} trail={trail} />
      <StructuredData texts={pageData(catalogue.site, trail)} />
    </PageFrame>
  )
}
