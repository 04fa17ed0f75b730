import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { contentType } from '../../newsroom/syndication/contentType.ts'
import { CommonHeaders } from './commonHeaders.ts'
import { OldAddresses } from './oldAddresses.ts'
import { listen } from './port.ts'

/** A server of a folder such as `dist/`. */
export interface SiteServer {
  readonly url: string
  close(): Promise<void>
}

/**
 * Serves a built publication on this machine: compressed versions where a browser takes them, pages by their folders,
 * redirects for old addresses, the headers a host is told to send, and the publication's own page for what is not there.
 * Files are looked up at each request, as a new build may have taken the place of the folder.
 * @param port 0 for any that is free
 * @throws {PortError} if the port is taken or may not be used
 */
export async function startSiteServer(folder: string, port: number): Promise<SiteServer> {
  const serve = sirv(folder, {
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    dotfiles: true,
    setHeaders(response, path) {
      // What sirv's list of types lacks or says otherwise; a path may leave out the name of its page.
      const type = contentType(path)
      if (type) response.setHeader('Content-Type', type)
    },
  })
  const oldAddresses = new OldAddresses(folder)
  const headers = new CommonHeaders(folder)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    for (const [name, value] of headers.all) response.setHeader(name, value)
    const [asked = '', query] = (request.url ?? '/').split('?')
    const target = oldAddresses.targetOf(asked)
    if (target) {
      response.writeHead(301, { Location: query === undefined ? target : `${target}?${query}` }).end()
      return
    }
    const path = withSlash(request.url ?? '/', folder)
    if (path) {
      response.writeHead(308, { Location: path }).end()
      return
    }
    serve(request, response, () => void sendNotFound(request, response, folder))
  })
  await listen(server, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${actual}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Where a page is asked for without the slash its address ends in. */
function withSlash(url: string, folder: string): string | undefined {
  const [path = '', query] = url.split('?')
  if (path.endsWith('/') || path.startsWith('//') || path.includes('..')) return undefined
  if (!existsSync(join(folder, decode(path), 'index.html'))) return undefined
  return `${path}/${query === undefined ? '' : `?${query}`}`
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // not an encoding: no file is called that
  }
}

async function sendNotFound(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => Buffer.from('Not found'))
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': page.length })
  response.end(request.method === 'HEAD' ? undefined : page)
}
