import { PublicationError } from '../system/faults.ts'
import { createHash } from 'node:crypto'

/** What stands in the pages themselves, by its hashes. */
export interface InlineHashes {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
}

/** The pages hold more different styles than a policy can list. */
export class PolicyError extends PublicationError {
  override name = 'PolicyError'
}

/** Cloudflare drops lines longer than 2,000 characters, the name of the header among them. */
const longestPolicy = 1970

/**
 * Nothing is allowed but what the pages are made of. No script can be brought in, not even by a page of ours that was
 * written to, and none may make HTML of text: https://www.w3.org/TR/CSP3/, https://www.w3.org/TR/trusted-types/
 * @throws {PolicyError}
 */
export function pagePolicy({ styles, scripts }: InlineHashes): string {
  return policy([
    "default-src 'none'",
    directive('script-src', scripts),
    directive('style-src', styles),
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // What speculation rules fetch.
    "connect-src 'self'",
    ...always,
    "frame-ancestors 'none'",
  ])
}

/**
 * Cards run nothing, and are shown in anybody's frame. That is what saying nothing of it means: a star would leave out
 * apps, whose pages have no host.
 */
export function framePolicy({ styles }: InlineHashes): string {
  return policy(["default-src 'none'", directive('style-src', styles), "img-src 'self'", "font-src 'self'", ...always])
}

const always = [
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  'upgrade-insecure-requests',
]

function directive(name: string, hashes: readonly string[]): string {
  return `${name} ${hashes.length === 0 ? "'none'" : hashes.join(' ')}`
}

function policy(directives: readonly string[]): string {
  const text = directives.join('; ')
  if (text.length <= longestPolicy) return text
  throw new PolicyError(
    `The Content-Security-Policy is ${text.length} characters long; allowed: ${longestPolicy}. ` +
      'It names each different inline style and script: give pages of one kind the same.',
  )
}

/** A text as a Content-Security-Policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function inlineHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
