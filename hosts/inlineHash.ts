import { createHash } from 'node:crypto'

/** A text as a Content-Security-Policy names it: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export function inlineHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
