import { createServer } from 'node:http'

/** Somebody else's site, at another origin on this machine, all of whose pages are the same. */
export interface OtherSite {
  readonly url: string
  close(): void
}

export async function startOtherSite(html: string, headers: Readonly<Record<string, string>> = {}): Promise<OtherSite> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
