import { notFound } from 'next/navigation'
import { catalogue } from '#newsroom/publication.ts'
import { sitemapFiles, sitemapPart } from '#newsroom/syndication/sitemap.ts'

export const dynamic = 'force-static'

export function generateStaticParams() {
  return sitemapFiles(catalogue).map((file) => ({ file }))
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const part = sitemapPart(catalogue, file) ?? notFound()
  return new Response(part, { headers: { 'Content-Type': 'application/xml' } })
}
