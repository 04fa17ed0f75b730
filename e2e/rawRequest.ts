import { connect } from 'node:net'

/** A connection for tests, on which anything at all can be sent. */
export interface RawConnection {
  send(text: string): void
  /** All that has come so far. */
  readonly received: string
  /** Ends when the other side closes the connection. */
  readonly closed: Promise<void>
  pause(): void
  resume(): void
}

/** @param url of the server */
export async function rawConnection(url: string): Promise<RawConnection> {
  let received = ''
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    received += chunk
  })
  // A server may cut off whoever it does not want to listen to.
  socket.on('error', () => {})
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
  })
  await new Promise((resolve) => {
    socket.once('connect', resolve)
  })
  return {
    send: (text) => void socket.write(text, 'latin1'),
    get received() {
      return received
    },
    closed,
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
  }
}

/** What a server answers to something that need not be a request, until it closes the connection. */
export async function rawAnswer(url: string, text: string): Promise<string> {
  const connection = await rawConnection(url)
  connection.send(text)
  await connection.closed
  return connection.received
}
