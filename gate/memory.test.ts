import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codeOfGate } from './memory.ts'

test('whatever the gate is made of makes other code of it', async () => {
  const project = await mkdtemp(join(tmpdir(), 'code-'))
  await mkdir(join(project, 'gate/body'), { recursive: true })
  await mkdir(join(project, 'newsroom/markdown'), { recursive: true })
  const seen = [await codeOfGate(project)]
  const files = ['gate/body/a.ts', 'newsroom/markdown/b.ts', 'contentlayer.config.ts', 'package-lock.json']
  for (const path of files) {
    await writeFile(join(project, path), 'one')
    seen.push(await codeOfGate(project))
    await writeFile(join(project, path), 'two')
    seen.push(await codeOfGate(project))
  }
  expect(new Set(seen).size).toBe(9)
  expect(await codeOfGate(project)).toBe(seen.at(-1))
  await rm(project, { recursive: true })
})
