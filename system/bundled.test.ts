import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
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

test('where nothing can be written, that is said in a sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bundled-'))
  writeFileSync(join(folder, 'script.ts'), 'console.log(1)')
  writeFileSync(join(folder, '.standfirst'), 'no folder')
  const args = [resolve('system/runScript.mjs'), 'script.ts']
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^JavaScript of script\.ts could not be written into \.standfirst: .*\n$/) as string,
  })
})
