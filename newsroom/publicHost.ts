/** Names that are kept for examples, tests and networks at home or at work: nobody else can reach them. */
const privateNames = [
  // RFC 2606 and RFC 6761
  'example',
  'example.com',
  'example.net',
  'example.org',
  'test',
  'invalid',
  'localhost',
  // RFC 6762 and its appendix G, RFC 8375, and ICANN's resolution of 29 July 2024
  'local',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'home.arpa',
  'internal',
]

/** IPv4 addresses that lead nowhere outside a network of one's own: RFC 1122, RFC 1918, RFC 3927 and RFC 6598. */
const privateAddress =
  /^(?:0|10|127|169\.254|192\.168|172\.(?:1[6-9]|2\d|3[01])|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\./

/**
 * Whether a host can be reached by everybody, as far as its name tells.
 * @param hostname as the URL standard writes it: small letters, IPv4 as four numbers
 */
export function isPublicHost(hostname: string): boolean {
  const host = hostname.replace(/\.$/, '')
  return host.includes('.') && !privateAddress.test(`${host}.`) && !privateNames.some((name) => isBelow(host, name))
}

function isBelow(host: string, name: string): boolean {
  return host === name || host.endsWith(`.${name}`)
}
