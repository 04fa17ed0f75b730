import { createHash } from 'node:crypto'
import { request, type IncomingHttpHeaders } from 'node:http'

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Of what came, as it came. */
  readonly bodyHash: string
}

/** Asks a server for exactly what is written: no path is made better, nothing is unpacked, no redirect is followed. */
export function exchangeWith(
  origin: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Answered> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, (response) => {
      const hash = createHash('sha256')
      response.on('data', (chunk: Buffer) => hash.update(chunk))
      response.on('error', reject)
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bodyHash: hash.digest('hex') }),
      )
    })
    asking.on('error', reject).end()
  })
}
