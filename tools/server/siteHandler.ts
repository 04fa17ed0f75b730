import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import send from 'send'
import { askedPath } from './askedPath.ts'
import { acceptedEncodings } from './encoding.ts'
import type { Answer, Release } from './release.ts'
import { Releases } from './releases.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Answers as a host does that was told of a folder's `_redirects` and `_headers`: from memory where the file is small and
 * nothing special is asked, else through `send`, which knows ranges and conditions.
 */
export function siteHandler(folder: string): Handler {
  const releases = new Releases(folder)
  return (request, response) => {
    const { method } = request
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead) return refuse(response, 405, { Allow: 'GET, HEAD', Connection: 'close' })
    const asked = askedPath(request.url ?? '/')
    if (!asked) return refuse(response, 400, { Connection: 'close' })
    const release = releases.current
    const { decoded, written, query } = asked
    const target = release.oldAddresses.targetOf(written)
    if (target !== undefined) return redirect(release, decoded, target + query, response)
    const answer = release.answer(decoded, acceptedEncodings(request.headers['accept-encoding']))
    if (answer)
      return isSpecial(request) ? sendFile(folder, answer, request, response) : sendKept(answer, request, response)
    if (!decoded.includes('//') && release.isPage(decoded)) {
      return redirect(release, decoded, `${written}/${query}`, response)
    }
    return sendNotFound(release, request, response)
  }

  /** From memory, if it is there. */
  function sendKept(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
    const tags = request.headers['if-none-match']
    if (answer.bytes === undefined) return sendFile(folder, answer, request, response)
    if (tags !== undefined && isAmong(answer.entityTag, tags)) {
      response.writeHead(304, notModified(answer)).end()
      return
    }
    response.writeHead(200, answer.flatHeaders as string[])
    response.end(request.method === 'HEAD' ? undefined : answer.bytes)
  }
}

function sendNotFound(release: Release, request: IncomingMessage, response: ServerResponse): void {
  const page = release.answer('/404.html', acceptedEncodings(request.headers['accept-encoding']))
  if (!page?.bytes) return refuse(response, 404)
  // It says of itself that it is no page of this address: no one may keep it as one.
  const headers = page.headers.filter(([name]) => name !== 'Accept-Ranges' && name !== 'Last-Modified')
  response.writeHead(404, headers.flat())
  response.end(request.method === 'HEAD' ? undefined : page.bytes)
}

/** Whether a request asks for a part of a file, or for it under a condition that is seldom seen. */
function isSpecial({ headers }: IncomingMessage): boolean {
  return (
    headers.range !== undefined ||
    headers['if-match'] !== undefined ||
    headers['if-unmodified-since'] !== undefined ||
    (headers['if-modified-since'] !== undefined && headers['if-none-match'] === undefined)
  )
}

function sendFile(folder: string, answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  // A part of what was packed is of no use to anybody.
  if (answer.encoding !== undefined) delete request.headers.range
  for (const [name, value] of answer.headers) if (name !== 'Content-Length') response.setHeader(name, value)
  const path = encodeURI(answer.path).replaceAll('#', '%23').replaceAll('?', '%3F')
  send(request, path, { root: folder, dotfiles: 'allow', index: false, cacheControl: false, lastModified: false })
    // A file that is gone by now, in the moment of a new build, or a range beyond its end.
    .on('error', ({ status, headers }: SendError) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      refuse(response, status, headers)
    })
    .on('directory', () => refuse(response, 404))
    .pipe(response)
}

/** What `send` says of a file it cannot send. */
interface SendError {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
}

function redirect(release: Release, path: string, location: string, response: ServerResponse): void {
  const headers = release.headersFor(path).filter(([name]) => name !== 'Content-Type')
  response.writeHead(301, [...headers.flat(), 'Location', location, 'Content-Length', '0']).end()
}

function refuse(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  const text = `${STATUS_CODES[status] ?? status}\n`
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'X-Content-Type-Options': 'nosniff',
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : text)
}

/** Tags are compared weakly here: RFC 9110, 13.1.2. */
function isAmong(tag: string, list: string): boolean {
  return list.trim() === '*' || list.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

/** What would have been sent with the file, but for what describes the body: RFC 9110, 15.4.5. */
function notModified({ headers }: Answer): string[] {
  return headers.filter(([name]) => !/^(?:Content-(?:Type|Length|Encoding)|Accept-Ranges)$/.test(name)).flat()
}
