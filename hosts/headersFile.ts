import { inHeadersFile } from './quoting.ts'
import { patternHeaders, type AnswerHeaders, type Header } from './answerHeaders.ts'

/**
 * `_headers`, as Netlify, Cloudflare Pages and our own server read it. What several rules say of one header is joined
 * there by a comma, which would make another policy of two: so only the rule for everything overlaps with others.
 * https://docs.netlify.com/manage/routing/headers/
 * https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile({ common, kinds }: AnswerHeaders): string {
  return [
    rule('/*', common),
    ...kinds.flatMap((kind) => kind.patterns.map((pattern) => rule(pattern, patternHeaders(kind, pattern)))),
  ].join('')
}

function rule(pattern: string, headers: readonly Header[]): string {
  return `${pattern}\n${headers.map(([name, value]) => `  ${name}: ${inHeadersFile(value)}\n`).join('')}`
}
