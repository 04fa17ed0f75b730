import type { IncomingMessage } from 'node:http'

/** What a request asks for: its path as it was written and as it is meant, and the rest of it. */
export interface AskedPath {
  readonly written: string
  readonly decoded: string
  /** With its question mark; empty where there is none. */
  readonly query: string
}

/**
 * @param target of a request, which a proxy may write with its host: RFC 9112, 3.2.2
 * @returns undefined for what no browser sends: an encoding that is none, a way up, a character that has no place in paths
 */
export function askedPath(target: string): AskedPath | undefined {
  const local = target.replace(/^https?:\/\/[^/?#]+/i, '')
  const mark = local.indexOf('?')
  const written = mark < 0 ? local : local.slice(0, mark)
  const decoded = decode(written)
  if (decoded === undefined || !decoded.startsWith('/') || isControl(decoded)) return undefined
  if (decoded.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) return undefined
  return { written, decoded, query: mark < 0 ? '' : local.slice(mark) }
}

function decode(path: string): string | undefined {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path
  } catch {
    return undefined
  }
}

function isControl(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u001F\u007F]/.test(path)
}

/**
 * What a request asks for that programs have sent with letters as they are, in UTF-8: nginx reads them, and Node refuses
 * the request.
 * @param packet what has been read of it
 * @returns undefined if that is not all there is to be refused in it
 */
export function encodedTarget(packet: Uint8Array | undefined): string | undefined {
  const head = Buffer.from(packet ?? []).toString('latin1')
  const [, target = ''] = /^(?:GET|HEAD) (\/(?!\/)[^ \r\n]*) HTTP\/1\.[01]\r\n/.exec(head) ?? []
  const encoded = target.replaceAll(/[\u0080-\u00FF]/g, (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`)
  return encoded !== target && askedPath(encoded) ? encoded : undefined
}

/** A host as addresses write it, with its port: RFC 3986, 3.2.2. It may be empty. */
const host = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-f:.]+\])(?::\d*)?$/i

/**
 * Whether a request says once which host it is for, as RFC 9112, 3.2, has it: two are read as one by some servers, and as
 * the other by others that stand in between.
 */
export function hasRightHost({ rawHeaders, httpVersionMajor, httpVersionMinor }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'host')
  const isOld = httpVersionMajor < 1 || (httpVersionMajor === 1 && httpVersionMinor === 0)
  return hosts.length === 0 ? isOld : hosts.length === 1 && host.test(hosts[0] ?? '')
}
