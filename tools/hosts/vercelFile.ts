import { patternHeaders, type Header } from './answerHeaders.ts'
import type { HostRules } from './hostRules.ts'
import { redirectRules } from './redirectsFile.ts'

/** How many redirects Vercel takes; for the others there are pages that lead on. */
const mostRedirects = 1000

/**
 * `vercel.json`, in `dist/` itself: Vercel looks for it at the root of what is deployed.
 * https://vercel.com/docs/project-configuration
 */
export function vercelFile(rules: HostRules): string {
  const { common, kinds } = rules.headers
  const config = {
    $schema: 'https://openapi.vercel.sh/vercel.json',
    framework: null,
    buildCommand: '',
    outputDirectory: '.',
    trailingSlash: true,
    redirects: redirectRules(rules)
      .slice(0, mostRedirects)
      .map(({ from, to }) => ({ source: from, destination: to, statusCode: 301 })),
    headers: [
      { source: '/(.*)', headers: keyed(common) },
      ...kinds.flatMap((kind) =>
        kind.patterns.map((pattern) => ({
          source: pattern.replace(/\*$/, '(.*)'),
          headers: keyed(patternHeaders(kind, pattern)),
        })),
      ),
    ],
  }
  return `${JSON.stringify(config, undefined, 2)}\n`
}

function keyed(headers: readonly Header[]) {
  return headers.map(([key, value]) => ({ key, value }))
}
