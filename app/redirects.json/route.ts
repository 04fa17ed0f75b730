import { catalogue } from '#newsroom/publication.ts'
import { redirects } from '#newsroom/redirects.ts'

export const dynamic = 'force-static'

/** For the adapter, which makes a page of each redirect and keeps this list to itself. */
export function GET(): Response {
  return Response.json(redirects(catalogue))
}
