import { articlePath, permanentPath } from '../../newsroom/paths.ts'
import type { Redirect } from '../../newsroom/redirects.ts'
import { isPlainShortLink, isShortLink, withoutSlash, type HostRules } from './hostRules.ts'

/** How many rules without a placeholder Cloudflare takes; its Workers refuse a file with more. */
const mostStaticRules = 2000

/** `_redirects` for Netlify and Cloudflare. */
export function redirectsFile(rules: HostRules): string {
  return redirectRules(rules)
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('')
}

/**
 * The rules of it: those without a placeholder first, as Cloudflare counts all that follow one as
 * dynamic, and those with the slash first of all, as the others only save a step. What does not fit is left to the pages
 * for old addresses. Short links that lead elsewhere than their name says come first; should not all of them fit, the
 * rules with a placeholder are left out too, as they would send readers of the others astray. No `301!`: Netlify would then look past those pages, but Cloudflare refuses it.
 * https://developers.cloudflare.com/pages/configuration/redirects/
 * https://docs.netlify.com/manage/routing/redirects/overview/
 */
export function redirectRules({ redirects }: Pick<HostRules, 'redirects'>): Redirect[] {
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
  return [...rules, ...generals]
}

function bare({ from, to }: Redirect): Redirect {
  return { from: withoutSlash(from), to }
}
