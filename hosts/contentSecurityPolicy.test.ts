import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { expect, test } from 'vitest'
import { framePolicy, inlineHash, pagePolicy, PolicyError } from './contentSecurityPolicy.ts'

const hashOf: Readonly<Record<string, string>> = {
  // printf %s '…' | openssl dgst -sha256 -binary | base64
  'a{color:red}': "'sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs='",
  "let a='<b>'": "'sha256-8lVN9uG6hRGTEkWSkPar/wnHdIQZZz3NJk6oQksoMG8='",
}

test.each(Object.entries(hashOf))('%s is named by its hash, as the browser works it out', (text, hash) => {
  expect(inlineHash(text)).toBe(hash)
})

const inline = { styles: [hashOf['a{color:red}'] ?? ''], scripts: [hashOf["let a='<b>'"] ?? ''] }

test.each([
  ['pages', pagePolicy(inline)],
  ['pages without scripts', pagePolicy({ ...inline, scripts: [] })],
  ['frames', framePolicy(inline)],
])('Google’s csp_evaluator finds nothing in the policy of %s, which allows nothing unsafe', (_, policy) => {
  expect(new CspEvaluator(new CspParser(policy).csp).evaluate()).toEqual([])
  expect(policy).toMatch(/^default-src 'none';/)
  expect(policy).toContain("require-trusted-types-for 'script'; trusted-types 'none'")
  expect(policy).not.toContain('unsafe')
})

test('csp_evaluator does find what is wrong', () => {
  const policy = pagePolicy({ ...inline, scripts: ["'unsafe-inline'"] })
  expect(new CspEvaluator(new CspParser(policy).csp).evaluate()).not.toEqual([])
})

test('pages may be framed by nobody, cards by everybody; cards run nothing', () => {
  expect(pagePolicy(inline)).toContain("frame-ancestors 'none'")
  expect(framePolicy(inline)).not.toContain('frame-ancestors')
  expect(framePolicy(inline)).not.toContain('script-src')
})

test('more styles than a host can be told are refused, with what to do', () => {
  const styles = Array.from({ length: 90 }, (_, index) => `'sha256-${String(index).padStart(44, 'A')}'`)
  expect(() => pagePolicy({ styles, scripts: [] })).toThrow(PolicyError)
  expect(() => pagePolicy({ styles, scripts: [] })).toThrow(/allowed: 1970.*give pages of one kind the same/)
})
