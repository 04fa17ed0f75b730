import type { IncomingMessage, ServerResponse } from 'node:http'
import send from 'send'
import { gonePath, notFoundPath } from '../newsroom/paths.ts'
import { askedPath, hasRightHost } from './request.ts'
import { acceptedEncodings, isMatched, wantedRange } from './storedFile.ts'
import { type Answer, rawRefusal, refusal, type Release, Releases } from './release.ts'

/** Answers requests for what is in a folder. */
interface Handler {
  (request: IncomingMessage, response: ServerResponse): void
  /** The head and the body of an answer to what is no request at all. */
  readonly rawRefusal: (status: number, more?: Readonly<Record<string, string>>) => string
}

/**
 * Answers as a host does that was told of a folder's `_redirects` and `_headers`: from memory where the file is small and
 * nothing special is asked, else through `send`, which knows ranges and conditions.
 */
export function siteHandler(folder: string): Handler {
  const releases = new Releases(folder)

  function handle(request: IncomingMessage, response: ServerResponse): void {
    const { method } = request
    const release = releases.current
    if (!hasRightHost(request)) return refuse(release, response, 400, { Connection: 'close' })
    const isRead = method === 'GET' || method === 'HEAD'
    if (!isRead) return refuse(release, response, 405, { Allow: 'GET, HEAD', Connection: 'close' })
    const asked = askedPath(request.url ?? '/')
    if (!asked) return refuse(release, response, 400, { Connection: 'close' })
    const { decoded, written, query } = asked
    if (release.oldAddresses.isGone(decoded))
      return sendMissing(release, { status: 410, page: gonePath }, request, response)
    const target = release.oldAddresses.targetOf(decoded, query)
    if (target !== undefined) return redirect(release, decoded, target, response)
    const answer = release.answer(decoded, acceptedEncodings(request.headers['accept-encoding']))
    if (answer) {
      if (isSpecial(request)) return sendFile(release, answer, request, response)
      return sendFromMemory(release, answer, request, response)
    }
    if (!decoded.includes('//') && release.isPage(decoded)) {
      return redirect(release, decoded, `${written}/${query}`, response)
    }
    return sendMissing(release, { status: 404, page: notFoundPath }, request, response)
  }

  return Object.assign(handle, {
    rawRefusal: (status: number, more?: Readonly<Record<string, string>>) => rawRefusal(releases.current, status, more),
  })
}

/** From memory, if it is there. */
function sendFromMemory(release: Release, answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const tags = request.headers['if-none-match']
  if (answer.bytes === undefined) return sendFile(release, answer, request, response)
  if (tags !== undefined && isAmong(answer.entityTag, tags)) {
    response.writeHead(304, notModified(answer)).end()
    return
  }
  response.writeHead(200, answer.flatHeaders as string[])
  response.end(request.method === 'HEAD' ? undefined : answer.bytes)
}

/** There is nothing, or nothing any more. */
interface Missing {
  readonly status: 404 | 410
  readonly page: string
}

function sendMissing(
  release: Release,
  { status, page: path }: Missing,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const page = release.answer(path, acceptedEncodings(request.headers['accept-encoding']))
  if (!page?.bytes) return refuse(release, response, status)
  // It says of itself that it is no page of this address: no one may keep it as one.
  const headers = page.headers.filter(([name]) => name !== 'Accept-Ranges' && name !== 'Last-Modified')
  response.writeHead(status, headers.flat())
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

function sendFile(release: Release, answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  const { headers } = request
  if (!isMatched(headers['if-match'], answer)) return refuse(release, response, 412)
  const range = request.method === 'GET' ? wantedRange(headers, answer) : undefined
  if (range === undefined) delete headers.range
  else headers.range = range
  delete headers['if-range']
  for (const [name, value] of answer.headers) if (name !== 'Content-Length') response.setHeader(name, value)
  const path = encodeURI(answer.path).replaceAll('#', '%23').replaceAll('?', '%3F')
  send(request, path, {
    root: release.folder,
    dotfiles: 'allow',
    index: false,
    cacheControl: false,
    lastModified: false,
  })
    // A file that is gone by now, in the moment of a new build, or a range beyond its end.
    .on('error', ({ status, headers: more }: SendError) => {
      for (const name of response.getHeaderNames()) response.removeHeader(name)
      refuse(release, response, status, more)
    })
    .on('directory', () => refuse(release, response, 404))
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

function refuse(
  release: Release,
  response: ServerResponse,
  status: number,
  more: Readonly<Record<string, string>> = {},
): void {
  const { headers, text } = refusal(release, status)
  response.writeHead(status, { ...headers, ...more })
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
