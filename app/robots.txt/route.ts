import { catalogue } from '#newsroom/publication.ts'
import { robotsText } from '#newsroom/syndication/robots.ts'

export const dynamic = 'force-static'

export function GET(): Response {
  return new Response(robotsText(catalogue.site))
}
