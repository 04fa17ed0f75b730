import { spawn } from 'node:child_process'
import { once } from 'node:events'
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

  test('of a process that was killed is free at once, whatever it has started and left running', async () => {
    const holding = `
      import { spawn } from 'node:child_process'
      lockBuild(lock)
      const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true, stdio: 'ignore' })
      console.log(child.pid)`
    const holder = inAnotherProcess(holding)
    const [child] = (await holder.stdout.setEncoding('utf8').take(1).toArray()) as [string]
    try {
      expect(() => lockBuild(lock)).toThrow(`process ${holder.pid}, since `)
      holder.kill('SIGKILL')
      await once(holder, 'exit')
      expect(existsSync(lock)).toBe(true)
      const unlock = lockBuild(lock)
      expect(await readFile(lock, 'utf8')).toContain(`process ${process.pid},`)
      expect(await readdir(join(folder, 'work'))).toEqual(['build.lock'])
      unlock()
    } finally {
      process.kill(Number(child))
    }
  })

  test.each([
    '',
    JSON.stringify({ pid: process.pid, identity: 'another boot 12', since: '' }),
    'process 1, since ever',
  ])('that nobody holds is free, whoever is said to be at work: %j', async (text) => {
    lockBuild(lock)()
    await writeFile(lock, text)
    lockBuild(lock)()
    expect(existsSync(lock)).toBe(false)
  })

  test('that another build holds by now stays when ours is over', async () => {
    const unlock = lockBuild(lock)
    await rm(join(folder, 'work'), { recursive: true })
    const unlockOther = lockBuild(lock)
    unlock()
    expect(() => lockBuild(lock)).toThrow(BusyError)
    unlockOther()
  })

  test('is held by one at a time, however many want it', async () => {
    const taking = `
      import { mkdirSync, rmdirSync } from 'node:fs'
      for (let turns = 0; turns < 50;) {
        try {
          const unlock = lockBuild(lock)
          mkdirSync(lock + '.held') // fails where it is there
          rmdirSync(lock + '.held')
          unlock()
          turns++
        } catch (error) {
          if (error.name !== 'BusyError') throw error
        }
      }`
    const builds = [1, 2, 3].map(() => inAnotherProcess(taking))
    expect(await Promise.all(builds.map((build) => once(build, 'exit')))).toEqual(builds.map(() => [0, null]))
    expect(await readdir(join(folder, 'work'))).toEqual([])
  })
})

test('a process has one identity for as long as it runs, and none after', async () => {
  expect(identityOfProcess(process.pid)).toBe(identityOfProcess(process.pid))
  expect(identityOfProcess(process.pid)).not.toBe('')
  const child = await ended()
  expect(identityOfProcess(child.pid ?? 0)).toBeUndefined()
})

/** A program that knows `lock` and `lockBuild`. */
function inAnotherProcess(code: string) {
  const start = `import { lockBuild } from './build/buildLock.ts'\nconst lock = ${JSON.stringify(lock)}\n`
  return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', start + code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** A process that was there and is no more. */
async function ended() {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await new Promise((resolve) => {
    child.on('close', resolve)
  })
  return child
}
