import { describe, expect, test } from 'vitest'
import { headersFile } from './commonHeaders.ts'
import { caddyRules, nginxRules, redirectsFile, type HostRules } from './hostRules.ts'

const rules: HostRules = {
  redirects: [
    { from: '/articles/lamp/', to: '/articles/new-lamp/' },
    { from: '/topics/tea/atom.xml', to: '/topics/chai/atom.xml' },
    { from: '/a/lamp/', to: '/articles/new-lamp/' },
    { from: '/a/kites/', to: '/articles/kites/' },
  ],
  gone: ['/articles/cake/', '/a/cake/', '/topics/buns/'],
  headers: [['Link', '</license.xml>; rel="license"']],
}

const rows = (text: string) => text.split('\n').filter(Boolean)

describe('_redirects', () => {
  test('names what was renamed, with and without its slash, before the one rule for all short links', () => {
    expect(rows(redirectsFile(rules))).toEqual([
      '/articles/lamp/ /articles/new-lamp/ 301',
      '/topics/tea/atom.xml /topics/chai/atom.xml 301',
      '/a/lamp/ /articles/new-lamp/ 301',
      '/articles/lamp /articles/new-lamp/ 301',
      '/a/lamp /articles/new-lamp/ 301',
      '/a/:id/ /articles/:id/ 301',
      '/a/:id /articles/:id/ 301',
    ])
  })

  test('holds no more rules than Cloudflare takes; those that only spare a step are the first to be left out', () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({ from: `/old-${index}/`, to: `/articles/new-${index}/` }))
    const written = rows(redirectsFile({ redirects: many, gone: [], headers: [] }))
    expect(written).toHaveLength(2002)
    expect(written.filter((row) => /^\/old-\d+\/ /.test(row))).toHaveLength(1500)
    expect(written.slice(-2).every((row) => row.startsWith('/a/:id'))).toBe(true)
  })

  test('of a publication where nothing was renamed are two rules, however many articles there are', () => {
    const redirects = Array.from({ length: 5000 }, (_, index) => ({ from: `/a/${index}/`, to: `/articles/${index}/` }))
    expect(rows(redirectsFile({ redirects, gone: [], headers: [] }))).toHaveLength(2)
  })
})

test('every host is told of the headers all answers carry', () => {
  const value = '</license.xml>; rel="license"'
  expect(rows(headersFile(rules.headers))).toEqual(['/*', `  Link: ${value}`])
  expect(rows(nginxRules(rules))).toContain(`add_header Link '${value}' always;`)
  expect(rows(caddyRules(rules))).toContain(`header Link \`${value}\``)
})

describe('the rules for nginx', () => {
  const text = nginxRules(rules)

  test('redirect for good, and pass the query on', () => {
    expect(text).toContain('location = /articles/lamp/ { return 301 /articles/new-lamp/$is_args$args; }\n')
    expect(text).toContain('location = /articles/lamp { return 301 /articles/new-lamp/$is_args$args; }\n')
    expect(text).toContain('location ~ ^/a/([a-z0-9-]+)/?$ { return 301 /articles/$1/$is_args$args; }\n')
  })

  test('say of what was taken down, feeds included, that it is gone', () => {
    for (const path of ['/articles/cake/', '/articles/cake', '/a/cake/', '/topics/buns/', '/topics/buns/rss.xml']) {
      expect(text).toContain(`location = ${path} { return 410; }\n`)
    }
  })

  test('come in order, so that nginx does not sort them for minutes', () => {
    const paths = rows(text).flatMap((row) => /^location = (\S+)/.exec(row)?.[1] ?? [])
    expect(paths.length).toBeGreaterThan(10)
    expect(paths).toEqual(paths.toSorted())
  })
})

describe('the rules for Caddy', () => {
  const text = caddyRules(rules)

  test('redirect for good', () => {
    expect(text).toContain('redir /articles/lamp/ /articles/new-lamp/ 301\n')
    expect(text).toContain('redir /topics/tea/atom.xml /topics/chai/atom.xml 301\n')
  })

  test('keep the rule for all short links from those that are renamed or gone', () => {
    expect(text).toContain('not path /a/cake/ /a/cake /a/lamp/ /a/lamp\n')
  })

  test('say of what was taken down that it is gone', () => {
    expect(text).toMatch(/^@standfirst-gone path \/articles\/cake\/ \/articles\/cake .*\/topics\/buns\/feed\.json$/m)
    expect(text).toContain('error @standfirst-gone 410\n')
    expect(caddyRules({ ...rules, gone: [] })).not.toContain('gone')
  })
})
