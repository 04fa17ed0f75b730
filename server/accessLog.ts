import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Writes a line for each answer once it has been sent, in the form every log reader knows: the Common Log Format. The
 * bytes are those that were sent, headers included, so that an answer that was broken off can be told.
 */
export function logAnswer(request: IncomingMessage, response: ServerResponse, write: (line: string) => void): void {
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
