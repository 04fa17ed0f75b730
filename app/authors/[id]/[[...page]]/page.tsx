import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorHead } from '#components/AuthorHead.tsx'
import { ListPage } from '#components/ListPage.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { StructuredData } from '#components/StructuredData.tsx'
import { authorTrail } from '#newsroom/breadcrumbs.ts'
import { pageNumbers, pageToSegments, paged, pageFromSegments } from '#newsroom/paging.ts'
import { authorPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { authorMetadata } from '#newsroom/syndication/metadata.ts'
import { authorData } from '#newsroom/syndication/structuredData.ts'

interface Props {
  readonly params: Promise<{ id: string; page?: string[] }>
}

export const dynamicParams = false

export function generateStaticParams() {
  return catalogue.authors.flatMap((author) =>
    pageNumbers(catalogue.articlesBy(author).length).map((page) => ({ id: author.id, page: pageToSegments(page) })),
  )
}

async function find({ params }: Props) {
  const { id, page } = await params
  const author = catalogue.author(id) ?? notFound()
  const list = paged(catalogue.articlesBy(author), pageFromSegments(page)) ?? notFound()
  return { author, list }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { author, list } = await find(props)
  return authorMetadata(catalogue.site, author, list.number)
}

export default async function AuthorRoute(props: Props) {
  const { author, list } = await find(props)
  const { site } = catalogue
  return (
    <PageFrame site={site} current={authorPath(author.id, list.number)}>
      <ListPage list={list} style={site.dateStyle} pathOf={(page) => authorPath(author.id, page)}>
        <AuthorHead author={author} trail={authorTrail(author)} />
      </ListPage>
      <StructuredData texts={authorData(site, author, list.number)} />
    </PageFrame>
  )
}
