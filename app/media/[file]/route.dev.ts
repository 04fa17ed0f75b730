import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { contentType } from '#newsroom/syndication/contentType.ts'

/** Pictures and files for `npm run dev` only; a build puts them into `dist/` without a detour through Next. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params
  const path = join('.standfirst/media', file)
  const type = contentType(file)
  if (!type || !(await stat(path).catch(() => undefined))) return new Response('No such file', { status: 404 })
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, { headers: { 'Content-Type': type } })
}
