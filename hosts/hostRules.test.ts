import { describe, expect, test } from 'vitest'
import { caddyFile } from './caddyFile.ts'
import type { HostRules } from './hostRules.ts'
import { nginxMaps, nginxServer } from './nginxFiles.ts'
import { redirectsFile } from './redirectsFile.ts'
import { vercelFile } from './vercelFile.ts'

const noHeaders = { common: [], kinds: [] }

const rules: HostRules = {
  redirects: [
    { from: '/articles/lamp/', to: '/articles/new-lamp/' },
    { from: '/topics/tea/atom.xml', to: '/topics/chai/atom.xml' },
    { from: '/a/lamp/', to: '/articles/new-lamp/' },
    { from: '/a/kites/', to: '/articles/kites/' },
  ],
  gone: ['/articles/cake/', '/a/cake/', '/topics/buns/'],
  headers: noHeaders,
}

const rows = (text: string) => text.split('\n').filter(Boolean)

describe('_redirects', () => {
  test('names what was renamed, with and without its slash, before the one rule for all short links', () => {
    expect(rows(redirectsFile(rules))).toEqual([
      '/a/lamp/ /articles/new-lamp/ 301',
      '/articles/lamp/ /articles/new-lamp/ 301',
      '/topics/tea/atom.xml /topics/chai/atom.xml 301',
      '/a/lamp /articles/new-lamp/ 301',
      '/articles/lamp /articles/new-lamp/ 301',
      '/a/:id/ /articles/:id/ 301',
      '/a/:id /articles/:id/ 301',
      ...['/articles/cake/', '/articles/cake', '/a/cake/', '/a/cake', '/topics/buns/', '/topics/buns'].map(
        (path) => `#410 ${path}`,
      ),
      ...['atom.xml', 'rss.xml', 'feed.json'].map((feed) => `#410 /topics/buns/${feed}`),
    ])
  })

  test('holds no more rules than Cloudflare takes; those that only spare a step are the first to be left out', () => {
    const many = Array.from({ length: 1500 }, (_, index) => ({ from: `/old-${index}/`, to: `/articles/new-${index}/` }))
    const written = rows(redirectsFile({ redirects: many, gone: [], headers: noHeaders }))
    expect(written).toHaveLength(2002)
    expect(written.filter((row) => /^\/old-\d+\/ /.test(row))).toHaveLength(1500)
    expect(written.slice(-2).every((row) => row.startsWith('/a/:id'))).toBe(true)
  })

  test('keeps short links that lead elsewhere, whatever else has to be left out', () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ from: `/old-${index}/`, to: `/articles/new-${index}/` }))
    const written = rows(redirectsFile({ ...rules, gone: [], redirects: [...many, ...rules.redirects] }))
    expect(written).toContain('/a/lamp/ /articles/new-lamp/ 301')
    expect(written.slice(2000)).toEqual(['/a/:id/ /articles/:id/ 301'])
  })

  test('has no rule for all short links where it would lead some of them astray', () => {
    const redirects = Array.from({ length: 2500 }, (_, index) => ({ from: `/a/${index}/`, to: '/articles/new/' }))
    const written = rows(redirectsFile({ ...rules, gone: [], redirects }))
    expect(written).toHaveLength(2000)
    expect(written.join()).not.toContain(':id')
  })

  test('of a publication where nothing was renamed are two rules, however many articles there are', () => {
    const redirects = Array.from({ length: 5000 }, (_, index) => ({ from: `/a/${index}/`, to: `/articles/${index}/` }))
    expect(rows(redirectsFile({ redirects, gone: [], headers: noHeaders }))).toHaveLength(2)
  })
})

describe('the rules for nginx', () => {
  const text = nginxServer(rules)

  test('redirect for good, and pass the query on', () => {
    expect(text).toContain('location = /articles/lamp/ { return 301 /articles/new-lamp/$is_args$args; }\n')
    expect(text).toContain('location = /articles/lamp { return 301 /articles/new-lamp/$is_args$args; }\n')
    expect(text).toContain('location ~ ^/a/([a-z0-9-]+)/?$ { return 301 /articles/$1/$is_args$args; }\n')
  })

  test('say of what was taken down, feeds included, that it is gone', () => {
    for (const path of ['/articles/cake/', '/articles/cake', '/a/cake/', '/topics/buns/', '/topics/buns/rss.xml']) {
      expect(text).toContain(`location = ${path} { return 410; }\n`)
    }
    expect(text).toContain('error_page 410 /410.html;\n')
    expect(nginxServer({ ...rules, gone: [] })).not.toContain('410')
  })

  test('answer once for a feed that is listed beside its topic, and lead on where an address does', () => {
    const gone = ['/topics/buns/', '/topics/buns/atom.xml', '/articles/lamp/']
    const paths = rows(nginxServer({ ...rules, gone })).flatMap((row) => /^location = (\S+)/.exec(row)?.[1] ?? [])
    expect(paths).toContain('/topics/buns/atom.xml')
    expect(paths).toEqual([...new Set(paths)])
    expect(nginxServer({ ...rules, gone })).toContain('location = /articles/lamp/ { return 301 /articles/new-lamp/')
  })

  test('come in order, so that nginx does not sort them for minutes', () => {
    const paths = rows(text).flatMap((row) => /^location = (\S+)/.exec(row)?.[1] ?? [])
    expect(paths.length).toBeGreaterThan(10)
    expect(paths).toEqual(paths.toSorted())
  })
})

describe('the rules for Caddy', () => {
  const text = caddyFile(rules)

  test('redirect for good', () => {
    expect(text).toContain('redir /articles/lamp/ /articles/new-lamp/ 301\n')
    expect(text).toContain('redir /topics/tea/atom.xml /topics/chai/atom.xml 301\n')
  })

  test('keep the rule for all short links from those that are renamed or gone', () => {
    expect(text).toContain('not path /a/cake/ /a/cake /a/lamp/ /a/lamp\n')
  })

  test('name each address once', () => {
    const written = caddyFile({ ...rules, gone: ['/topics/buns/', '/topics/buns/atom.xml', '/articles/lamp/'] })
    expect(written.match(/\/topics\/buns\/atom\.xml/g)).toHaveLength(1)
    expect(written).not.toMatch(/^@standfirst-gone .*\/articles\/lamp/m)
  })

  test('say of what was taken down that it is gone', () => {
    expect(text).toMatch(/^@standfirst-gone path \/articles\/cake\/ \/articles\/cake .*\/topics\/buns\/feed\.json$/m)
    expect(text).toContain('error @standfirst-gone 410\n')
    expect(caddyFile({ ...rules, gone: [] })).not.toContain('gone')
  })
})

describe('addresses of old sites', () => {
  const old: HostRules = {
    redirects: [
      { from: '/2014/05/01/lamp.html', to: '/articles/lamp/' },
      { from: '/ja/記事/', to: '/articles/lamp/' },
      { from: '/?p=12', to: '/articles/lamp/' },
      { from: '/?p=13', to: '/articles/tea/' },
      { from: '/x.php?id=1&lang=en', to: '/articles/tea/' },
    ],
    gone: ['/?p=14', '/cake.html'],
    headers: noHeaders,
  }

  test('go out in letters every host reads, those with a query to Netlify alone and before a page', () => {
    const paths = [
      '/2014/05/01/lamp.html /articles/lamp/ 301',
      '/ja/%E8%A8%98%E4%BA%8B/ /articles/lamp/ 301',
      '/ja/%E8%A8%98%E4%BA%8B /articles/lamp/ 301',
      '/a/:id/ /articles/:id/ 301',
      '/a/:id /articles/:id/ 301',
      '#410 /cake.html',
    ]
    expect(rows(redirectsFile(old, 'Cloudflare'))).toEqual(paths)
    expect(rows(redirectsFile(old, 'Netlify'))).toEqual([
      '/ p=12 /articles/lamp/ 301!',
      '/ p=13 /articles/tea/ 301!',
      '/x.php id=1 lang=en /articles/tea/ 301!',
      ...paths,
    ])
  })

  test('are looked up by nginx, whatever else stands in the query', () => {
    const text = nginxServer(old)
    expect(text).toContain('location = "/ja/記事/" { return 301 /articles/lamp/$is_args$args; }\n')
    expect(text).toContain('location = /cake.html { return 410; }\n')
    expect(text).not.toContain('location = "/cake.html/"')
    expect(nginxMaps(old)).toContain(
      'map "$uri?p=$arg_p" $standfirst_query_0 {\n  "/?p=12" "/articles/lamp/";\n  "/?p=13" "/articles/tea/";\n  "/?p=14" "gone";\n}\n',
    )
    expect(text).toContain('if ($standfirst_query_1) { return 301 $standfirst_query_1; }\n')
  })

  test('are matched by Caddy', () => {
    const text = caddyFile(old)
    expect(text).toContain('redir `/ja/記事` /articles/lamp/ 301\n')
    expect(text).toContain('@standfirst-query-2 {\n\tpath /x.php\n\tquery `id=1`\n\tquery `lang=en`\n}\n')
    expect(text).toContain('redir @standfirst-query-2 /articles/tea/ 301\n')
  })

  test('are told to Vercel too', () => {
    const { redirects } = JSON.parse(vercelFile(old)) as { redirects: object[] }
    expect(redirects).toContainEqual({
      source: '/x.php',
      has: [
        { type: 'query', key: 'id', value: '1' },
        { type: 'query', key: 'lang', value: 'en' },
      ],
      destination: '/articles/tea/',
      statusCode: 301,
    })
  })
})
