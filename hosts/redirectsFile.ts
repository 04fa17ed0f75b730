import { encodedPath, spellingsOf } from '../newsroom/oldAddress.ts'
import { articlePath, isPermanentPath, permanentPath } from '../newsroom/paths.ts'
import type { Redirect } from '../newsroom/redirects.ts'
import { answers, gone, goneMark, hasQuery, isPlainShortLink, queryAnswers, type HostRules } from './hostRules.ts'

/** How many rules without a placeholder Cloudflare takes; its Workers refuse a file with more. */
const mostStaticRules = 2000

/**
 * `_redirects` for Netlify and Cloudflare. Addresses with a query are for Netlify alone, and before the page that stands
 * at the path: Cloudflare knows neither. What is gone stands there as a comment, as neither can be told so: `npm start`
 * reads it.
 */
export function redirectsFile(rules: HostRules, host: 'Netlify' | 'Cloudflare' = 'Netlify'): string {
  const byQuery = host === 'Cloudflare' ? [] : queryAnswers(rules).filter(({ to }) => to !== gone)
  return [
    ...byQuery.map(({ path, parameters, to }) => [
      encodedPath(path),
      ...parameters.map((one) => one.map(encodeURIComponent).join('=')),
      to,
      '301!',
    ]),
    ...redirectRules(rules).map(({ from, to }) => [from, to, '301']),
    ...[...answers(rules)].flatMap(([path, to]) => (to === gone ? [[goneMark, encodedPath(path)]] : [])),
  ]
    .map((words) => `${words.join(' ')}\n`)
    .join('')
}

/**
 * The rules of it for paths, as they go over the wire: those without a placeholder first, as Cloudflare counts all that
 * follow one as dynamic, and those as they were listed first of all, as the others only save a step. What does not fit is
 * left to the pages for old addresses. Short links that lead elsewhere than their name says come first; should not all of
 * them fit, the rules with a placeholder are left out too, as they would send readers of the others astray. No `301!`:
 * Netlify would then look past those pages, but Cloudflare refuses it.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectRules({ redirects }: Pick<HostRules, 'redirects'>): Redirect[] {
  const special = redirects.filter((redirect) => !isPlainShortLink(redirect) && !hasQuery(redirect.from))
  const shortLinks = special.filter(({ from }) => isPermanentPath(from))
  const listed = [...shortLinks, ...special.filter(({ from }) => !isPermanentPath(from))]
  const rules = [...listed, ...listed.flatMap(otherSpellings)].slice(0, mostStaticRules).map(encoded)
  const general = { from: permanentPath(':id'), to: articlePath(':id') }
  const generals = [
    ...(shortLinks.length <= mostStaticRules ? [general] : []),
    ...(shortLinks.length === 0 || listed.length + shortLinks.length <= mostStaticRules
      ? [{ ...general, from: general.from.replace(/\/$/, '') }]
      : []),
  ]
  return [...rules, ...generals]
}

function otherSpellings({ from, to }: Redirect): Redirect[] {
  return spellingsOf(from)
    .filter((spelling) => spelling !== from)
    .map((spelling) => ({ from: spelling, to }))
}

function encoded({ from, to }: Redirect): Redirect {
  return { from: encodedPath(from), to: encodedPath(to) }
}
