import { searchPartPath, type PublishedFile } from '#newsroom/paths.ts'
import { catalogue } from '#newsroom/publication.ts'
import { searchPartFiles, searchPartsFile, searchPartsOf } from '#newsroom/search/searchIndex.ts'
import { publishedFiles } from '#newsroom/syndication/publishedFiles.ts'

/** Files for machines in `npm run dev` only, where next.config.mjs sends their addresses; a build writes them into `dist/`. */
export async function GET(_request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> {
  const path = `/${(await params).path.join('/')}`
  const files = path.includes('search/') ? searchFiles() : publishedFiles(catalogue, new Date())
  for (const file of files) {
    if (file.path === path) return new Response(file.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
  }
  return new Response('No such file', { status: 404 })
}

/** The index for the search; its parts are named by their numbers here. */
function* searchFiles(): Generator<PublishedFile> {
  const { articles } = catalogue
  const parts = searchPartsOf(articles)
  yield searchPartsFile(
    articles,
    parts.map((_, part) => String(part)),
  )
  for (const [part, listed] of parts.entries()) {
    for (const [file, text] of searchPartFiles(listed)) yield { path: searchPartPath(String(part)) + file, text }
  }
}
