import { catalogue } from '#newsroom/publication.ts'
import { publishedFiles } from '#newsroom/syndication/publishedFiles.ts'

/** Files for machines in `npm run dev` only, where next.config.mjs sends their addresses; a build writes them into `dist/`. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const path = `/${(await params).path.join('/')}`
  for (const file of publishedFiles(catalogue, new Date())) {
    if (file.path === path) return new Response(file.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  return new Response('No such file', { status: 404 })
}
