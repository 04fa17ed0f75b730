import type { Metadata } from 'next'
import { AuthorList } from '#components/AuthorList.tsx'
import { ListHead } from '#components/ListHead.tsx'
import { PageFrame } from '#components/PageFrame.tsx'
import { authorsPath } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { pageMetadata } from '#newsroom/syndication/metadata.ts'

const { site, authors } = catalogue
const title = 'Authors'
const description = `Who writes for ${site.name}.`

export const metadata: Metadata = pageMetadata(site, { title, description, path: authorsPath })

export default function AuthorsRoute() {
  return (
    <PageFrame site={site} current={authorsPath}>
      <ListHead title={title} summary={description} />
      <AuthorList authors={authors} />
    </PageFrame>
  )
}
