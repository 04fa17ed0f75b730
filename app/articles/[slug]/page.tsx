import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import scripts from 'standfirst/scripts'
import { ArticlePage } from '#components/ArticlePage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { OwnScript, StructuredData } from '#components/Scripts.tsx'
import { pageAt } from '#newsroom/pages.ts'
import { articlePath } from '#newsroom/paths.ts'
import { catalogue, pages } from '#newsroom/publication.ts'
import { articleMetadata } from '#newsroom/syndication/metadata.ts'
import { articleData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ slug: string }>
}

async function find({ params }: Props) {
  return pageAt(pages, articlePath((await params).slug), 'article') ?? notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return articleMetadata(catalogue.site, (await find(props)).article)
}

export default async function ArticleRoute(props: Props) {
  const { article, related } = await find(props)
  const { site } = catalogue
  return (
    <PageFrame site={site} current={article.path}>
      <ArticlePage article={article} related={related} site={site} />
      <StructuredData texts={articleData(site, article)} />
      <OwnScript name="share" text={scripts.share} />
    </PageFrame>
  )
}
