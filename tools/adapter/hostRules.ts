import { articlePath, isPermanentPath, permanentPath } from '../../newsroom/paths.ts'
import { withFeeds } from '../../newsroom/promisedPaths.ts'
import type { Redirect } from '../../newsroom/redirects.ts'
import type { Header } from './commonHeaders.ts'

/** What a host is told of addresses that have no page: paths of letters, digits and . _ ~ -, as the gate allows them. */
export interface HostRules {
  readonly redirects: readonly Redirect[]
  readonly gone: readonly string[]
  /** Sent with every answer. */
  readonly headers: readonly Header[]
}

/** How many rules without a placeholder Cloudflare takes; its Workers refuse a file with more. */
const mostStaticRules = 2000

/**
 * `_redirects` for Netlify and Cloudflare: rules without a placeholder first, as Cloudflare counts all that follow one as
 * dynamic, and those with the slash first of all, as the others only save a step. What does not fit is left to the pages
 * for old addresses. Short links that lead elsewhere than their name says come first; should not all of them fit, the
 * rules with a placeholder are left out too, as they would send readers of the others astray. No `301!`: Netlify would then look past those pages, but Cloudflare refuses it.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile({ redirects }: HostRules): string {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect))
  const shortLinks = special.filter(isShortLink)
  const slashed = [...shortLinks, ...special.filter((redirect) => !isShortLink(redirect))]
  const bareShortLinks = shortLinks.map(bare)
  const bareOthers = slashed
    .slice(shortLinks.length)
    .filter(({ from }) => from.endsWith('/'))
    .map(bare)
  const rules = [...slashed, ...bareShortLinks, ...bareOthers].slice(0, mostStaticRules)
  const general = { from: permanentPath(':id'), to: articlePath(':id') }
  const generals = [
    ...(shortLinks.length <= mostStaticRules ? [general] : []),
    ...(shortLinks.length === 0 || slashed.length + shortLinks.length <= mostStaticRules ? [bare(general)] : []),
  ]
  return [...rules, ...generals].map(({ from, to }) => `${from} ${to} 301\n`).join('')
}

/**
 * Locations for nginx, to be included in a server block. Exact locations are looked up before all others; in order, as
 * nginx 1.22 sorts them by insertion: 20,000 took 22 s in any order, and 0.4 s in this one.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxRules(rules: HostRules): string {
  const locations = [...answers(rules)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return lines([
    `${head} Include it in the server block of the site.`,
    '# Behind a proxy, write `absolute_redirect off;` beside the include.',
    ...rules.headers.map(([name, value]) => `add_header ${name} '${value}' always;`),
    'error_page 410 /404.html;',
    ...locations.map(
      ([path, to]) => `location = ${path} { ${to === gone ? 'return 410;' : `return 301 ${to}$is_args$args;`} }`,
    ),
    `location ~ ${anyShortLink} { return 301 ${articlePath('$1')}$is_args$args; }`,
  ])
}

/**
 * Directives for Caddy, to be imported into a site block. They drop the query, which Caddy 2.6 cannot pass on without
 * leaving a question mark where there was none.
 * https://caddyserver.com/docs/caddyfile/matchers
 */
export function caddyRules(rules: HostRules): string {
  const locations = [...answers(rules)]
  const goneSpellings = locations.flatMap(([path, to]) => (to === gone ? [path] : []))
  const exceptions = locations.flatMap(([path]) => (path.startsWith(permanentPath('').slice(0, -1)) ? [path] : []))
  return lines([
    `${head} Import it into the block of the site.`,
    ...rules.headers.map(([name, value]) => `header ${name} \`${value}\``),
    ...locations.flatMap(([path, to]) => (to === gone ? [] : [`redir ${path} ${to} 301`])),
    '@standfirst-short-link {',
    `\tpath_regexp id ${anyShortLink}`,
    ...(exceptions.length === 0 ? [] : [`\tnot path ${exceptions.join(' ')}`]),
    '}',
    `redir @standfirst-short-link ${articlePath('{re.id.1}')} 301`,
    ...(goneSpellings.length === 0
      ? []
      : [`@standfirst-gone path ${goneSpellings.join(' ')}`, 'error @standfirst-gone 410']),
  ])
}

const head = '# Made by the build: headers, old addresses, short links and what was taken down.'

/** For hosts' expressions: any short link, with or without its slash. */
const anyShortLink = `^${permanentPath('([a-z0-9-]+)')}?$`

/** The short link of an article that was never renamed: one rule serves them all. */
function isPlainShortLink({ from, to }: Redirect): boolean {
  const name = from.split('/')[2] ?? ''
  return from === permanentPath(name) && to === articlePath(name)
}

function isShortLink({ from }: Redirect): boolean {
  return isPermanentPath(from)
}

function bare({ from, to }: Redirect): Redirect {
  return { from: withoutSlash(from), to }
}

/** In place of a target. */
const gone = 'gone'

/** Where each spelling of a path leads: one answer for each, as nginx takes no location twice. A redirect comes first. */
function answers({ redirects, gone: paths }: HostRules): ReadonlyMap<string, string> {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect))
  return new Map([
    ...paths.flatMap(withFeeds).flatMap((path) => spellings(path).map((spelling) => [spelling, gone] as const)),
    ...special.flatMap(({ from, to }) => spellings(from).map((spelling) => [spelling, to] as const)),
  ])
}

/** A path with and without the slash at its end. */
function spellings(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path, withoutSlash(path)] : [path]
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
