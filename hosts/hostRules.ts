import { encodedPath, partsOf, spellingsOf } from '../newsroom/oldAddress.ts'
import { articlePath, permanentPath } from '../newsroom/paths.ts'
import { withFeeds } from '../newsroom/redirects.ts'
import type { Redirect } from '../newsroom/redirects.ts'
import type { AnswerHeaders } from './answerHeaders.ts'

/** What a host is told: of addresses that have no page, as old sites had them, and of headers. */
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

/** Begins a line of `_redirects` that names an address which is gone. */
export const goneMark = '#410'

/**
 * Where each spelling of a path leads, in letters as they are meant: one answer for each, as nginx takes no location
 * twice. A redirect comes first.
 */
export function answers({ redirects, gone: paths }: HostRules): ReadonlyMap<string, string> {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect) && !hasQuery(redirect.from))
  return new Map([
    ...paths
      .filter((path) => !hasQuery(path))
      .flatMap(withFeeds)
      .flatMap((path) => spellingsOf(path).map((spelling) => [spelling, gone] as const)),
    ...special.flatMap(({ from, to }) => spellingsOf(from).map((spelling) => [spelling, encodedPath(to)] as const)),
  ])
}

/** An address that is told apart by its query. */
export interface QueryAnswer {
  readonly path: string
  readonly parameters: readonly (readonly [name: string, value: string])[]
  readonly to: string
}

/** What only hosts that look at queries can answer. Whatever else stands in a query is nothing to it. */
export function queryAnswers({ redirects, gone: paths }: HostRules): QueryAnswer[] {
  const all = [
    ...redirects.map(({ from, to }) => [from, encodedPath(to)] as const),
    ...paths.map((path) => [path, gone] as const),
  ]
  const byAddress = new Map(all.filter(([from]) => hasQuery(from)).toReversed())
  return Array.from(byAddress, ([from, to]) => {
    const { path, query } = partsOf(from)
    return { path, parameters: parametersOf(query), to }
  }).toReversed()
}

function parametersOf(query: string): (readonly [name: string, value: string])[] {
  return query.split('&').map((one) => {
    const [name = '', ...value] = one.split('=')
    return [name, value.join('=')] as const
  })
}

export function hasQuery(address: string): boolean {
  return partsOf(address).query !== ''
}

/** The short link of an article that was never renamed: one rule serves them all. */
export function isPlainShortLink({ from, to }: Redirect): boolean {
  const name = from.split('/')[2] ?? ''
  return from === permanentPath(name) && to === articlePath(name)
}

export function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`
}
