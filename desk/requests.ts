import type { IncomingMessage } from 'node:http'
import { DeskError } from './desk.ts'

/** In bytes: what a photograph of a good camera has. */
export const largestBody = 60_000_000

/**
 * Refuses what does not come from a page of the desk's own: any page in any tab can ask this machine for something, and a
 * host name of anybody's can be made to mean this machine.
 * @param hosts by which the desk is called, such as `localhost:3000`
 * @throws {DeskError}
 */
export function checkRequest(
  { method = '', headers }: Pick<IncomingMessage, 'method' | 'headers'>,
  hosts: readonly string[],
): void {
  const host = headers.host ?? ''
  if (!hosts.includes(host)) throw new DeskError(421, 'The desk answers on this machine only.')
  if (method === 'GET' || method === 'HEAD') return
  if (method !== 'POST') throw new DeskError(405, `${method} is not known here.`)
  const { origin, 'sec-fetch-site': site = 'same-origin' } = headers
  if (origin !== `http://${host}` || site !== 'same-origin') {
    throw new DeskError(403, 'Only pages of the desk may change something.')
  }
  // Neither of these can be sent by a form.
  if (!['application/json', 'application/octet-stream'].includes(headers['content-type'] ?? '')) {
    throw new DeskError(415, 'Only JSON and files are taken.')
  }
}

/** All that was sent. @throws {DeskError} if that is too much */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length > largestBody) throw new DeskError(413, `That is more than ${largestBody / 1_000_000} MB.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** What the desk's own pages may do: run its script, show its files, and nothing from anywhere else. */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    // The editor of texts makes styles of its own, and its marks are pictures in them.
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** What a page that is being written may do: be shown, in a frame of the desk. No script of it runs, whoever wrote it. */
export const previewPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')
