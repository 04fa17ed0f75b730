import { createServer, type Server } from 'node:net'
import { PublicationError } from '../system/faults.ts'

/** No server could be started on the port that was asked for. */
class PortError extends PublicationError {
  override name = 'PortError'
}

/** Where the publication is served unless PORT says otherwise. */
const usualPort = 3000

/** @throws {PortError} if the text is not a port. */
export function portFrom(text: string | undefined): number {
  if (text === undefined || text === '') return usualPort
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new PortError(`PORT is ${JSON.stringify(text)}; allowed: a number from 0 (any free port) to 65535`)
}

/** @throws {PortError} if nothing can listen on the port now. */
export async function checkPort(port: number): Promise<void> {
  const server = createServer()
  await listen(server, port)
  await new Promise((resolve) => {
    server.close(resolve)
  })
}

/** @throws {PortError} with a sentence on what to do. */
export function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new PortError(messageFor(port, error))))
    server.listen(port, resolve)
  })
}

function messageFor(port: number, { code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`
    case 'EACCES':
      return `Port ${port} may not be used by this account. Choose one above 1023, for example: PORT=3000 npm start`
    default:
      return `Port ${port} cannot be used: ${message}`
  }
}
