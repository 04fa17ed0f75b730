import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkSiteUrl } from './siteUrl.ts'

test('a container that is built without an address for the site gets the one in content/site.yaml', () => {
  // What has a value there is set, be it empty: https://docs.docker.com/reference/dockerfile/#arg
  const args = [...readFileSync('Dockerfile', 'utf8').matchAll(/^ARG (\w+)(?:=(.*))?$/gm)]
  const set = new Map(args.map(([, name, value]) => [name, value]))
  expect([...set.keys()]).toContain('SITE_URL')
  expect(() => checkSiteUrl(set.get('SITE_URL'))).not.toThrow()
})
