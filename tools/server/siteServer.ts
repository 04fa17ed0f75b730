import { createServer } from 'node:http'
import { logAnswer } from './accessLog.ts'
import { listen } from './port.ts'
import { siteHandler } from './siteHandler.ts'

/** A server of a folder such as `dist/`. */
export interface SiteServer {
  readonly url: string
  /** Takes no more requests, and ends when those at hand are answered, or after some seconds. */
  close(): Promise<void>
}

interface ServerOptions {
  /** Is given a line for each answer. */
  readonly log?: (line: string) => void
}

/** Longer than any page takes; whoever needs more is not reading. In milliseconds. */
const limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
}
const idleTimeout = 30_000
const closingTime = 5_000

/** In bytes: nothing we ask browsers to send is long. */
const maxHeaderSize = 8 * 1024
const maxConnections = 2_000

/**
 * Serves a built publication on this machine: compressed versions where a browser takes them, pages by their folders,
 * redirects for old addresses, the headers a host is told to send, and the publication's own page for what is not there.
 * @param port 0 for any that is free
 * @throws {PortError} if the port is taken or may not be used
 */
export async function startSiteServer(folder: string, port: number, { log }: ServerOptions = {}): Promise<SiteServer> {
  const handle = siteHandler(folder)
  let isClosing = false
  const server = createServer({ ...limits, maxHeaderSize }, (request, response) => {
    if (log) logAnswer(request, response, log)
    if (isClosing) response.setHeader('Connection', 'close')
    handle(request, response)
  })
  server.maxConnections = maxConnections
  server.setTimeout(idleTimeout)
  await listen(server, port)
  const address = server.address()
  const actual = typeof address === 'object' && address ? address.port : port
  return {
    url: `http://localhost:${actual}`,
    close: () => {
      isClosing = true
      return new Promise((resolve) => {
        const idle = setInterval(() => server.closeIdleConnections(), 100)
        const last = setTimeout(() => server.closeAllConnections(), closingTime)
        server.close(() => {
          clearInterval(idle)
          clearTimeout(last)
          resolve()
        })
      })
    },
  }
}
