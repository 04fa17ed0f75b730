import { articlePath, isPermanentPath, permanentPath } from '../../newsroom/paths.ts'
import { withFeeds } from '../../newsroom/promisedPaths.ts'
import type { Redirect } from '../../newsroom/redirects.ts'
import type { AnswerHeaders } from './answerHeaders.ts'

/** What a host is told: of addresses that have no page, in letters, digits and . _ ~ -, as the gate allows them, and of headers. */
export interface HostRules {
  readonly redirects: readonly Redirect[]
  readonly gone: readonly string[]
  readonly headers: AnswerHeaders
}

/** For the first line of whatever a host of one's own includes. */
export const madeByBuild = '# Made by the build: headers, old addresses, short links and what was taken down.'

/** For hosts' expressions: any short link, with or without its slash. */
export const anyShortLink = `^${permanentPath('([a-z0-9-]+)')}?$`

/** What is in `dist/` to tell hosts something, and what stands there compressed: none of it has an address. */
export const withoutAddress = '^/(_headers|_redirects|vercel\\.json)$|\\.(br|gz)$'

/** In place of a target. */
export const gone = 'gone'

/** Where each spelling of a path leads: one answer for each, as nginx takes no location twice. A redirect comes first. */
export function answers({ redirects, gone: paths }: HostRules): ReadonlyMap<string, string> {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect))
  return new Map([
    ...paths.flatMap(withFeeds).flatMap((path) => spellings(path).map((spelling) => [spelling, gone] as const)),
    ...special.flatMap(({ from, to }) => spellings(from).map((spelling) => [spelling, to] as const)),
  ])
}

/** The short link of an article that was never renamed: one rule serves them all. */
export function isPlainShortLink({ from, to }: Redirect): boolean {
  const name = from.split('/')[2] ?? ''
  return from === permanentPath(name) && to === articlePath(name)
}

export function isShortLink({ from }: Redirect): boolean {
  return isPermanentPath(from)
}

/** A path with and without the slash at its end. */
function spellings(path: string): string[] {
  return path.endsWith('/') && path !== '/' ? [path, withoutSlash(path)] : [path]
}

export function withoutSlash(path: string): string {
  return path.replace(/\/$/, '')
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
