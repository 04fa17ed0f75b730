import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { encodedPath } from '../newsroom/oldAddress.ts'
import { findNginx } from '../e2e/nginx.ts'
import { freePort } from '../e2e/freePort.ts'
import { caddyFile } from './caddyFile.ts'
import { headersFile } from './headersFile.ts'
import type { HostRules } from './hostRules.ts'
import { nginxMaps, nginxServer } from './nginxFiles.ts'
import { startNginx, type Nginx } from '../e2e/nginxProcess.ts'
import { redirectsFile } from './redirectsFile.ts'
import { vercelFile } from './vercelFile.ts'

/** Paths no gate lets through, and some it does. */
const paths = [
  '/a";b{}.html',
  '/a b/',
  '/a\\/',
  "/it's/",
  '/$uri/',
  '/a#b/',
  '/}/',
  '/a;return 200/',
  '/:id/',
  '/%41/',
  '/~x/',
  '/(a|b)+/',
  '/ja/記事/',
  '/новости/лампа.html',
]

const rules: HostRules = {
  redirects: paths.map((from, index) => ({ from, to: `/to-${index}";}/` })),
  gone: ['/gone";}/'],
  headers: {
    common: [['Link', '</x";y{}\\>; rel="license"']],
    kinds: [{ kind: 'page', patterns: ['/a"b(c)/'], headers: [['X-Page', 'a"b;c}\\"']] }],
  },
}

describe('nginx', () => {
  let folder = ''
  let nginx: Nginx

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hostile-'))
    await mkdir(join(folder, 'dist/a"b(c)'), { recursive: true })
    await writeFile(join(folder, 'dist/404.html'), 'not there')
    await writeFile(join(folder, 'dist/410.html'), 'not there any more')
    await writeFile(join(folder, 'dist/a"b(c)/index.html'), 'there')
    await mkdir(join(folder, 'rules'))
    await writeFile(join(folder, 'rules/standfirst.nginx-maps.conf'), nginxMaps(rules))
    await writeFile(join(folder, 'rules/standfirst.nginx.conf'), nginxServer(rules))
    nginx = await startNginx({
      program: findNginx(console.log),
      dist: join(folder, 'dist'),
      rules: join(folder, 'rules'),
      port: await freePort(),
    })
  }, 120_000)

  afterAll(async () => {
    await nginx.close()
    await rm(folder, { recursive: true })
  })

  const ask = (path: string) => fetch(nginx.url + path, { redirect: 'manual' })

  test.each(paths.map((path, index) => [path, index] as const))(
    'leads on from %s, and nowhere else',
    async (path, index) => {
      const answer = await ask(encodedPath(path))
      expect([answer.status, answer.headers.get('location')]).toEqual([301, `/to-${index}%22%3B%7D/`])
    },
  )

  test('says what is gone, and sends headers as they are', async () => {
    const gone = await ask('/gone%22%3B%7D/')
    expect([gone.status, await gone.text()]).toEqual([410, 'not there any more'])
    const page = await ask('/a%22b(c)/')
    expect([page.status, page.headers.get('link'), page.headers.get('x-page')]).toEqual([
      200,
      '</x";y{}\\>; rel="license"',
      'a"b;c}\\"',
    ])
  })
})

test('what is read by lines and spaces holds none that was not meant', () => {
  const lines = redirectsFile(rules, 'Netlify').trimEnd().split('\n')
  for (const line of lines) expect(line).toMatch(/^(?:#410|\/[\w./~@+,=!%:-]*) \/[\w./~@+,=!%:-]*(?: 301)?$/)
  expect(lines.filter((line) => line.includes(':id'))).toHaveLength(2)
  expect(redirectsFile({ ...rules, redirects: [{ from: '/a\n/b /c 301/', to: '/x/' }] }, 'Netlify')).toContain(
    '/a%0A/b%20/c%20301/ /x/ 301\n',
  )
  expect(JSON.parse(vercelFile(rules))).toBeTypeOf('object')
})

test('what cannot be written in any way is refused', () => {
  const headers = { common: [['X', 'a\nSet-Cookie: b'] as const], kinds: [] }
  expect(() => headersFile(headers)).toThrow('cannot be written for _headers')
  expect(() => caddyFile({ redirects: [], gone: [], headers })).toThrow('cannot be written for Caddy')
  for (const path of ['/a`b/', '/a*/', '/a%41/']) {
    expect(() =>
      caddyFile({ redirects: [{ from: path, to: '/' }], gone: [], headers: { common: [], kinds: [] } }),
    ).toThrow('cannot be written for Caddy')
  }
})
