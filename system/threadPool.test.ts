import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { withOwnPlaces } from './stacks.ts'
import { ThreadPool } from './threadPool.ts'

/** Doubles numbers, ends at 13 and fails at others that are not even. */
const script = `export const double = (number) => {
  if (number === 13) process.exit(3)
  if (number % 2) throw new TypeError('odd')
  return 2 * number
}`

function poolOf(code: string, ready = 2): ThreadPool {
  const file = join(mkdtempSync(join(tmpdir(), 'threads-')), 'thread.mjs')
  writeFileSync(file, code)
  return new ThreadPool(file, { ready })
}

async function doubled(numbers: readonly number[]): Promise<number[]> {
  const pool = poolOf(script)
  try {
    return (await Promise.all(numbers.map((number) => pool.run('double', number)))) as number[]
  } finally {
    await pool.close()
  }
}

test('every job is done once', async () => {
  expect(await doubled([2, 4, 6, 8])).toEqual([4, 8, 12, 16])
})

test('what goes wrong in a thread is said, as what it is', async () => {
  await expect(doubled([2, 3, 4])).rejects.toThrow(TypeError)
  await expect(doubled([2, 3, 4])).rejects.toThrow('odd')
})

test('the stack of what goes wrong names the place in our file', async () => {
  const error: unknown = await doubled([3]).catch((reason: unknown) => reason)
  withOwnPlaces(error)
  expect(error instanceof Error && error.stack).toMatch(/thread\.mjs:3:/)
})

test('a thread that ends before its work does is an error', async () => {
  await expect(doubled([2, 13, 4])).rejects.toThrow('exited with code: 3')
})

test('so is one that cannot load what it needs, before its first job', async () => {
  const code = "throw new Error('no such package')"
  const ended = join(mkdtempSync(join(tmpdir(), 'ended-')), 'ended')
  const pool = poolOf(`import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(ended)}, '')\n${code}`)
  await vi.waitUntil(() => existsSync(ended))
  await expect(pool.run('double', 2)).rejects.toThrow('no such package')
  await pool.close()
})

/** Says in a file that it has loaded, after a while. */
function slowScript(loaded: string): string {
  return `import { appendFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
await setTimeout(200)
appendFileSync(${JSON.stringify(loaded)}, 'x')
${script}`
}

test('threads are not ended while they load, which could end the whole process', async () => {
  const loaded = join(mkdtempSync(join(tmpdir(), 'loaded-')), 'loaded')
  await poolOf(slowScript(loaded)).close()
  expect(readFileSync(loaded, 'utf8')).toBe('xx')
})

test('nor is one that came in the place of another, which had ended', async () => {
  const loaded = join(mkdtempSync(join(tmpdir(), 'loaded-')), 'loaded')
  const pool = poolOf(slowScript(loaded))
  await expect(pool.run('double', 13)).rejects.toThrow('exited')
  await pool.close()
  expect(readFileSync(loaded, 'utf8')).toBe('xxx')
})

test.each([
  [3, 1],
  [2, Math.min(2, availableParallelism())],
])('of five jobs, %d of which are enough for a thread, all are done, in %d', async (enough, threads) => {
  const loaded = join(mkdtempSync(join(tmpdir(), 'loaded-')), 'loaded')
  const pool = poolOf(slowScript(loaded), 1)
  const done: unknown[] = []
  await pool.runEach([2, 4, 6, 8, 10], enough, async (number) => {
    done.push(await pool.run('double', number))
  })
  await pool.close()
  expect(new Set(done)).toEqual(new Set([4, 8, 12, 16, 20]))
  expect(readFileSync(loaded, 'utf8')).toHaveLength(threads)
})

test('of jobs in turn, one that fails is said', async () => {
  const pool = poolOf(script, 1)
  const work = async (number: number) => void (await pool.run('double', number))
  await expect(pool.runEach([2, 3, 4], 1, work)).rejects.toThrow('odd')
  await pool.close()
})
