/** The words `SITE_PREVIEW` may hold. */
export const previewWords = ['yes', 'no'] as const

type Environment = Readonly<Record<string, string | undefined>>

/** What Cloudflare Pages does not say is which branch is the production one; these are the usual names. */
const productionBranches = new Set(['main', 'master', 'production'])

/**
 * Why a build is a preview, which search engines must stay away from; undefined if it is the publication itself.
 * `SITE_PREVIEW` decides; without it, what a host says of the build it is making. A word that is neither yes nor no counts
 * as yes here: better a site that is not found than a preview that is.
 * - Netlify: https://docs.netlify.com/configure-builds/environment-variables/#build-metadata
 * - Vercel: https://vercel.com/docs/environment-variables/system-environment-variables
 * - Cloudflare Pages: https://developers.cloudflare.com/pages/configuration/build-configuration/#environment-variables
 */
export function previewReason(environment: Environment): string | undefined {
  const says = (name: string) => `${name} is ${environment[name]}`
  const { SITE_PREVIEW: word, NETLIFY: netlify, CONTEXT: context } = environment
  if (word) return word === 'no' ? undefined : says('SITE_PREVIEW')
  if (netlify === 'true' && context && context !== 'production') return says('CONTEXT')
  const { VERCEL_ENV: vercel, CF_PAGES: cloudflare, CF_PAGES_BRANCH: branch } = environment
  if (vercel && vercel !== 'production') return says('VERCEL_ENV')
  if (cloudflare === '1' && branch && !productionBranches.has(branch)) return says('CF_PAGES_BRANCH')
  return undefined
}
