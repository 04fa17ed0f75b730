import type { IncomingMessage } from 'node:http'

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
