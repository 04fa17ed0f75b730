import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { encodedTarget } from './request.ts'
import { listen } from './port.ts'
import { siteHandler } from './siteHandler.ts'
import { withOwnPlaces } from '../system/stacks.ts'

/** A server of a folder such as `dist/`. */
export interface SiteServer {
  readonly url: string
  /** Takes no more requests, and ends when those at hand are answered, or after some seconds. */
  close(): Promise<void>
}

interface ServerOptions {
  /** Is given a line for each answer. */
  readonly log?: (line: string) => void
  /** How long a client may take to ask, in milliseconds; what lies idle as long in between is closed. */
  readonly patience?: number
}

/** Longer than asking for a page takes anybody. */
const usualPatience = 10_000

/** In bytes: nothing we ask browsers to send is long. */
const maxHeaderSize = 8 * 1024
const maxConnections = 2_000

/** https://nodejs.org/api/http.html#event-clienterror */
interface UnreadError extends NodeJS.ErrnoException {
  readonly rawPacket?: Uint8Array
}

/** What Node answers by itself to what it cannot read, if it is not 400. */
const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * Serves a built publication on this machine: compressed versions where a browser takes them, pages by their folders,
 * redirects for old addresses, the headers a host is told to send, and the publication's own page for what is not there.
 * @param port 0 for any that is free
 * @throws {PortError} if the port is taken or may not be used
 */
export async function startSiteServer(folder: string, port: number, options: ServerOptions = {}): Promise<SiteServer> {
  const { log, patience = usualPatience } = options
  const handle = siteHandler(folder)
  let isClosing = false
  /** How many answers are on their way, by connection. */
  const atWork = new WeakMap<Duplex, number>()
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request
    atWork.set(socket, (atWork.get(socket) ?? 0) + 1)
    response.once('close', () => atWork.set(socket, (atWork.get(socket) ?? 1) - 1))
    if (log) logAnswer(request, response, log)
    if (isClosing) response.setHeader('Connection', 'close')
    try {
      handle(request, response)
    } catch (error) {
      // One answer that cannot be given is no reason to give no more.
      console.error(withOwnPlaces(error))
      if (response.headersSent) response.destroy()
      else socket.end(handle.rawRefusal(500))
    }
  }
  // Which host it is for, we ask ourselves: what is refused is refused under our policy.
  const server = createServer({ ...limits(patience), maxHeaderSize, requireHostHeader: false }, serve)
  server.on('checkExpectation', serve)
  server.on('clientError', (error: UnreadError, socket) => {
    // Nothing may be said in the middle of an answer, nor to whoever is gone.
    if (!socket.writable || atWork.get(socket)) {
      socket.destroy()
      return
    }
    const target = error.code === 'HPE_INVALID_URL' ? encodedTarget(error.rawPacket) : undefined
    socket.end(
      target === undefined
        ? handle.rawRefusal(statuses[error.code ?? ''] ?? 400)
        : handle.rawRefusal(301, { Location: target }),
    )
  })
  server.maxConnections = maxConnections
  // Whoever does not take what was asked for holds nothing longer than this.
  server.setTimeout(3 * patience)
  await listen(server, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${actual}`,
    close: () => {
      isClosing = true
      return new Promise((resolve) => {
        const idle = setInterval(() => server.closeIdleConnections(), 100)
        const last = setTimeout(() => server.closeAllConnections(), patience / 2)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(last)
          resolve()
        })
      })
    },
  }
}

function limits(patience: number) {
  return {
    headersTimeout: patience,
    requestTimeout: patience,
    keepAliveTimeout: patience / 2,
    connectionsCheckingInterval: patience / 5,
  }
}

/**
 * Writes a line for each answer once it has been sent, in the form every log reader knows: the Common Log Format. The
 * bytes are those that were sent, headers included, so that an answer that was broken off can be told.
 */
function logAnswer(request: IncomingMessage, response: ServerResponse, write: (line: string) => void): void {
  const { socket, method, url, httpVersion } = request
  const from = socket.remoteAddress ?? '-'
  const before = socket.bytesWritten
  const date = new Date()
  response.once('close', () => {
    const sent = socket.bytesWritten - before
    write(
      `${from} - - [${logDate(date)}] "${printable(`${method} ${url} HTTP/${httpVersion}`)}" ${response.statusCode} ${sent}`,
    )
  })
}

/** @example logDate(new Date('2026-11-22T09:05:07Z')) // '22/Nov/2026:09:05:07 +0000' */
function logDate(date: Date): string {
  const [, day = '', month = '', year = '', time = ''] = date.toUTCString().split(' ')
  return `${day}/${month}/${year}:${time} +0000`
}

/** So that nobody can write lines of their own into a log. */
function printable(text: string): string {
  return text.replaceAll(/[^\u0020-\u007E]|["\\]/g, (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
}
