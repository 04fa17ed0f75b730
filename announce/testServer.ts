import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'

/** What a test server was asked. */
export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export type TestAnswer =
  | {
      readonly status: number
      readonly text?: string
      readonly headers?: Readonly<Record<string, string>>
      /** The text comes again and again until the connection is closed. */
      readonly isEndless?: boolean
    }
  /** The connection stays open, and nothing comes. */
  | 'silence'

/** A server on this machine that answers as a test says and remembers what it was asked. */
export interface TestServer {
  readonly url: string
  readonly asked: readonly Asked[]
  close(): Promise<void>
}

async function* repeated(text: string): AsyncGenerator<string> {
  for (;;) {
    yield text
    await setTimeout(1)
  }
}

/** @throws unless it was whoever asked that went away */
function noteClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error
}

export async function startTestServer(respond: (asked: Asked) => TestAnswer): Promise<TestServer> {
  const asked: Asked[] = []
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const { method = '', url: path = '', headers } = request
    const one = { method, path, headers, body: Buffer.concat(chunks).toString() }
    asked.push(one)
    const given = respond(one)
    if (given === 'silence') return
    const { status, text = '', headers: sent = {}, isEndless = false } = given
    response.writeHead(status, sent)
    if (isEndless) await pipeline(repeated(text), response).catch(noteClosed)
    else response.end(text)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
