/** Letters of any script, and what RFC 5892 lets stand between them: `l·l`, `・`, joiners. `URL` checks where. */
const label = /^(?:[\p{L}\p{M}\p{N}\u00B7\u0375\u05F3\u05F4\u30FB-]|\u200C|\u200D)+$/u

/** What a text is as the address of a site: its origin as everything that is published writes it, or why it is none. */
export type SiteOrigin = { readonly origin: string; readonly hostname: string } | { readonly fault: string }

/** What the address of a site may be, in words. */
export const allowedOrigins = 'the absolute address of a whole site, such as https://news.example.org'

/**
 * The one place that decides what `url` in `content/site.yaml` and `SITE_URL` may be: it goes into every page, feed and
 * link, so it is a host name of RFC 1123 or an international one (RFC 5891), an IPv4 address, and nothing beside it.
 */
export function siteOrigin(text: string): SiteOrigin {
  const [, scheme, authority = '', rest = ''] = /^([a-z][a-z\d+.-]*:\/\/)?([^/?#\\]*)(.*)$/is.exec(text) ?? []
  if (scheme === undefined) return { fault: 'it does not start with https:// or http://' }
  if (!/^https?:/i.test(scheme)) return { fault: `${scheme} is neither https:// nor http://` }
  if (authority.includes('@')) return { fault: 'it holds a name or a password (@)' }
  if (authority !== '' && rest !== '' && rest !== '/') return { fault: faultOfRest(rest) }
  const [, host = '', port] = /^(.*?)(?::(\d*))?$/s.exec(authority) ?? []
  if (port !== undefined && !isPort(port)) return { fault: `:${port} is no port: those are 1 to 65535` }
  const fault = faultOfHost(host)
  if (fault !== undefined) return { fault }
  const { origin, hostname } = new URL(text)
  return { origin, hostname }
}

function faultOfRest(rest: string): string {
  if (rest.startsWith('?')) return 'it holds a query (?)'
  if (rest.startsWith('#')) return 'it holds a fragment (#)'
  if (rest.startsWith('\\')) return 'it holds a backslash'
  return 'it holds a path: a publication has a host of its own, and its addresses begin at the root of that'
}

function isPort(text: string): boolean {
  return /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535
}

function faultOfHost(host: string): string | undefined {
  if (host === '') return 'there is no host name in it'
  if (host.startsWith('[') || host.includes(':')) return 'its host is an IPv6 address, not a name'
  // A dot at the end is that of the root of all names.
  const labels = host.replace(/\.$/, '').split('.')
  if (labels.includes('')) return 'a part of its host name is empty: two dots stand together, or one at the start'
  const wrong = labels.find((one) => !label.test(one))
  if (wrong !== undefined)
    return `${JSON.stringify(wrong)} is no part of a host name: those are letters, digits and hyphens`
  const hyphened = labels.find((one) => one.startsWith('-') || one.endsWith('-'))
  if (hyphened !== undefined)
    return `${JSON.stringify(hyphened)} starts or ends with a hyphen, as no part of a host name does`
  // In Latin letters, as the system of names has it: https://url.spec.whatwg.org/#concept-domain-to-ascii
  const url = URL.canParse(`https://${host}`) ? new URL(`https://${host}`) : undefined
  if (!url || !/^[a-z\d.-]+$/.test(url.hostname)) return `${JSON.stringify(host)} is no host name`
  const ascii = url.hostname.replace(/\.$/, '')
  const long = ascii.split('.').find((one) => one.length > 63)
  if (long !== undefined) return `${JSON.stringify(long)} is longer than the 63 characters of a part of a host name`
  if (ascii.length > 253) return 'its host name is longer than 253 characters'
  // `https://1.2` would be read as https://1.0.0.2.
  if (/^[\d.]+$/.test(ascii) && ascii !== host) return `${JSON.stringify(host)} is no IPv4 address of four numbers`
  return undefined
}

/** Names that are kept for examples, tests and networks at home or at work: nobody else can reach them. */
const privateNames = [
  // RFC 2606 and RFC 6761
  ...'example example.com example.net example.org test invalid localhost'.split(' '),
  // RFC 6762 and its appendix G, RFC 8375, and ICANN's resolution of 29 July 2024
  ...'local intranet private corp home lan home.arpa internal'.split(' '),
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
