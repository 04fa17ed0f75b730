import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkEnvironment } from '../../build/environment.ts'

test('a container that is built without an address for the site gets the one in content/site.yaml', () => {
  // What has a value there is set, be it empty: https://docs.docker.com/reference/dockerfile/#arg
  const args = [...readFileSync('Dockerfile', 'utf8').matchAll(/^ARG (\w+)(?:=(.*))?$/gm)]
  const set = new Map(args.map(([, name, value]) => [name, value]))
  expect([...set.keys()]).toContain('SITE_URL')
  expect(() => checkEnvironment({ SITE_URL: set.get('SITE_URL') })).not.toThrow()
})

test('the container and the workflow run a release of Node that is maintained, and the same', () => {
  // https://github.com/nodejs/release#release-schedule: 24 is, until April 2028.
  const image = /^FROM node:(\d+)-/m.exec(readFileSync('Dockerfile', 'utf8'))?.[1]
  const workflow = /node-version: (\d+)$/m.exec(readFileSync('.github/workflows/publish.yml', 'utf8'))?.[1]
  expect([image, workflow]).toEqual(['24', '24'])
})
