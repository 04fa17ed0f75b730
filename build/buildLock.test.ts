import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BusyError, lockBuild } from './buildLock.ts'
import { identityOfProcess } from '../system/childProcess.ts'

let folder = ''
let lock = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'))
  lock = join(folder, 'work', 'build.lock')
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

describe('the lock of a build', () => {
  test('keeps a second build out and says who is at work and since when', () => {
    const unlock = lockBuild(lock)
    expect(() => lockBuild(lock)).toThrow(BusyError)
    expect(() => lockBuild(lock)).toThrow(
      new RegExp(String.raw`process ${process.pid}, since \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC`),
    )
    unlock()
  })

  test('is gone once the build is over, and leaves nothing beside it', async () => {
    lockBuild(lock)()
    lockBuild(lock)()
    expect(await readdir(join(folder, 'work'))).toEqual([])
  })

  test('of a process that is no more is taken over', async () => {
    const { pid = 0 } = await ended()
    lockBuild(lock)()
    await writeFile(lock, JSON.stringify({ pid, identity: 'of old', since: '' }))
    const unlock = lockBuild(lock)
    expect(JSON.parse(await readFile(lock, 'utf8'))).toMatchObject({ pid: process.pid })
    expect(await readdir(join(folder, 'work'))).toEqual(['build.lock'])
    unlock()
  })

  test('of an earlier process with the number of one that runs now is taken over', async () => {
    lockBuild(lock)()
    await writeFile(lock, JSON.stringify({ pid: process.pid, identity: 'another boot 12', since: '' }))
    lockBuild(lock)()
    expect(existsSync(lock)).toBe(false)
  })

  test('that nobody can read for a lock is taken over', async () => {
    lockBuild(lock)()
    await writeFile(lock, '')
    lockBuild(lock)()
    expect(existsSync(lock)).toBe(false)
  })

  test('that another build holds by now stays when ours is over', async () => {
    const unlock = lockBuild(lock)
    await writeFile(lock, 'of somebody else')
    unlock()
    expect(await readFile(lock, 'utf8')).toBe('of somebody else')
  })
})

test('a process has one identity for as long as it runs, and none after', async () => {
  expect(identityOfProcess(process.pid)).toBe(identityOfProcess(process.pid))
  expect(identityOfProcess(process.pid)).not.toBe('')
  const child = await ended()
  expect(identityOfProcess(child.pid ?? 0)).toBeUndefined()
})

/** A process that was there and is no more. */
async function ended() {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => {
    child.on('close', resolve)
  })
  return child
}
