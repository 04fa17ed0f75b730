import { catalogue } from '#newsroom/publication.ts'
import { sitemapIndex } from '#newsroom/syndication/sitemap.ts'

export const dynamic = 'force-static'

export function GET(): Response {
  return new Response(sitemapIndex(catalogue), { headers: { 'Content-Type': 'application/xml' } })
}
