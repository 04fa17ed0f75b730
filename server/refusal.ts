import { STATUS_CODES } from 'node:http'
import type { Release } from './release.ts'

interface Refusal {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** What is said to whoever cannot be given what was asked for, under the policy of the page for what is not there. */
export function refusal(release: Release, status: number): Refusal {
  const text = `${STATUS_CODES[status] ?? status}\n`
  return {
    headers: {
      'X-Content-Type-Options': 'nosniff',
      ...Object.fromEntries(release.headersFor('/404.html')),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
    },
    text,
  }
}

/** The same as it goes over the wire, for what Node takes for no request. */
export function rawRefusal(release: Release, status: number, more: Readonly<Record<string, string>> = {}): string {
  const { headers, text } = refusal(release, status)
  const lines = Object.entries({ ...headers, ...more, Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', text].join('\r\n')
}
