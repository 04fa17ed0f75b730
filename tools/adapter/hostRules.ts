import { articlePath, permanentPath } from '../../newsroom/paths.ts'
import type { Header } from './commonHeaders.ts'
import { withFeeds } from '../../newsroom/promisedPaths.ts'
import type { Redirect } from '../../newsroom/redirects.ts'

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
 * for old addresses. No `301!`: Netlify would then look past those pages, but Cloudflare refuses it.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectsFile({ redirects }: HostRules): string {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect))
  const bare = special
    .filter(({ from }) => from.endsWith('/'))
    .map(({ from, to }) => ({ from: withoutSlash(from), to }))
  const rules = [...special, ...bare].slice(0, mostStaticRules)
  const [from, to] = [permanentPath(':id'), articlePath(':id')]
  return [...rules, { from, to }, { from: withoutSlash(from), to }]
    .map((rule) => `${rule.from} ${rule.to} 301\n`)
    .join('')
}

/**
 * Locations for nginx, to be included in a server block. Exact locations are looked up before all others; in order, as
 * nginx 1.22 sorts them by insertion: 20,000 took 22 s in any order, and 0.4 s in this one.
 * https://nginx.org/en/docs/http/ngx_http_core_module.html#location
 */
export function nginxRules({ redirects, gone, headers }: HostRules): string {
  const locations = [
    ...goneFiles(gone).flatMap((path) => answers(path, 'return 410;')),
    ...redirects
      .filter((redirect) => !isPlainShortLink(redirect))
      .flatMap(({ from, to }) => answers(from, `return 301 ${to}$is_args$args;`)),
  ]
  return lines([
    `${head} Include it in the server block of the site.`,
    '# Behind a proxy, write `absolute_redirect off;` beside the include.',
    ...headers.map(([name, value]) => `add_header ${name} '${value}' always;`),
    'error_page 410 /404.html;',
    ...locations.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([path, answer]) => `location = ${path} { ${answer} }`),
    `location ~ ^${permanentPath('([a-z0-9-]+)').replace(/\/$/, '/?')}$ { return 301 ${articlePath('$1')}$is_args$args; }`,
  ])
}

/**
 * Directives for Caddy, to be imported into a site block. They drop the query, which Caddy 2.6 cannot pass on without
 * leaving a question mark where there was none.
 * https://caddyserver.com/docs/caddyfile/matchers
 */
export function caddyRules({ redirects, gone, headers }: HostRules): string {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect))
  const taken = [...goneFiles(gone), ...special.map(({ from }) => from)].flatMap(spellings)
  const goneSpellings = goneFiles(gone).flatMap(spellings)
  const exceptions = taken.filter((path) => path.startsWith(permanentPath('').slice(0, -1)))
  return lines([
    `${head} Import it into the block of the site.`,
    ...headers.map(([name, value]) => `header ${name} \`${value}\``),
    ...special.flatMap(({ from, to }) => spellings(from).map((path) => `redir ${path} ${to} 301`)),
    '@standfirst-short-link {',
    `\tpath_regexp id ^${permanentPath('([a-z0-9-]+)').replace(/\/$/, '/?')}$`,
    ...(exceptions.length === 0 ? [] : [`\tnot path ${exceptions.join(' ')}`]),
    '}',
    `redir @standfirst-short-link ${articlePath('{re.id.1}')} 301`,
    ...(goneSpellings.length === 0
      ? []
      : [`@standfirst-gone path ${goneSpellings.join(' ')}`, 'error @standfirst-gone 410']),
  ])
}

const head = '# Made by the build: headers, old addresses, short links and what was taken down.'

/** The short link of an article that was never renamed: one rule serves them all. */
function isPlainShortLink({ from, to }: Redirect): boolean {
  const name = from.split('/')[2] ?? ''
  return from === permanentPath(name) && to === articlePath(name)
}

function goneFiles(gone: readonly string[]): string[] {
  return gone.flatMap(withFeeds)
}

/** A path with and without the slash at its end. */
function spellings(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path, withoutSlash(path)] : [path]
}

function answers(path: string, answer: string): (readonly [path: string, answer: string])[] {
  return spellings(path).map((spelling) => [spelling, answer])
}

function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
