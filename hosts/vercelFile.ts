import { encodedPath } from '../newsroom/oldAddress.ts'
import { patternHeaders, type Header } from './answerHeaders.ts'
import { gone, queryAnswers, type HostRules } from './hostRules.ts'
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
    redirects: [
      ...queryAnswers(rules)
        .filter(({ to }) => to !== gone)
        .map(({ path, parameters, to }) => ({ ...redirect(encodedPath(path), to), has: parameters.map(toCondition) })),
      ...redirectRules(rules).map(({ from, to }) => redirect(from, to)),
    ].slice(0, mostRedirects),
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

/** A plus sign means something in a source, where it is not escaped. */
function redirect(from: string, to: string) {
  return { source: from.replaceAll('+', String.raw`\+`), destination: to, statusCode: 301 }
}

/** Values are expressions there. */
function toCondition([key, value]: readonly [name: string, value: string]) {
  return { type: 'query', key, value: value.replaceAll(/[^\w-]/g, String.raw`\$&`) }
}

function keyed(headers: readonly Header[]) {
  return headers.map(([key, value]) => ({ key, value }))
}
