import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundled } from './bundled.mjs'

const parts = '.standfirst/programs/parts'

/** The parts a file of JavaScript loads. */
function partsOf(file: string): string[] {
  return Array.from(readFileSync(file, 'utf8').matchAll(/parts\/([\w-]+\.mjs)"/g), ([, name = '']) => name)
}

test('what is asked for stays, however long ago it was made; what nobody asks for goes after a week', () => {
  const script = bundled('commands/desk.ts')
  expect(partsOf(script).length).toBeGreaterThan(0)
  const stale = join(parts, 'stale-AAAAAAAA.mjs')
  writeFileSync(stale, '')
  const longAgo = new Date(Date.now() - 30 * 24 * 3600 * 1000)
  for (const name of [...partsOf(script), 'stale-AAAAAAAA.mjs']) utimesSync(join(parts, name), longAgo, longAgo)
  expect(bundled('commands/desk.ts')).toBe(script)
  for (const name of partsOf(script)) expect([name, existsSync(join(parts, name))]).toEqual([name, true])
  expect(existsSync(stale)).toBe(false)
})
