import { expect, test } from 'vitest'
import { checkRequest, deskPolicy, previewPolicy } from './requests.ts'

const hosts = ['localhost:3000', '127.0.0.1:3000']
const own = { host: 'localhost:3000', origin: 'http://localhost:3000', 'content-type': 'application/json' }

test('the desk’s own pages may ask and change', () => {
  expect(() => checkRequest({ method: 'GET', headers: { host: '127.0.0.1:3000' } }, hosts)).not.toThrow()
  expect(() =>
    checkRequest({ method: 'POST', headers: { ...own, 'sec-fetch-site': 'same-origin' } }, hosts),
  ).not.toThrow()
})

test.each<[string, string, Record<string, string | undefined>, number]>([
  ['a host name that was made to mean this machine', 'GET', { host: 'attacker.example:3000' }, 421],
  ['another port of this machine', 'GET', { host: 'localhost:3001' }, 421],
  ['no host', 'GET', {}, 421],
  ['a form on another site', 'POST', { ...own, origin: 'https://attacker.example' }, 403],
  ['a page in a sandbox', 'POST', { ...own, origin: 'null' }, 403],
  ['no word of where it comes from', 'POST', { ...own, origin: undefined }, 403],
  ['another server on this machine', 'POST', { ...own, origin: 'http://localhost:8080' }, 403],
  ['what the browser calls another site', 'POST', { ...own, 'sec-fetch-site': 'same-site' }, 403],
  ['a body that a form can send', 'POST', { ...own, 'content-type': 'text/plain' }, 415],
  ['a form', 'POST', { ...own, 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['another method', 'DELETE', own, 405],
])('refused: %s', (_, method, headers, status) => {
  expect(() => checkRequest({ method, headers }, hosts)).toThrow(expect.objectContaining({ status }))
})

test('no page brings in anything from outside, and the preview runs nothing', () => {
  for (const policy of [deskPolicy('x'), previewPolicy]) {
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:|\*|unsafe/)
  }
  expect(previewPolicy).not.toContain('script')
})
