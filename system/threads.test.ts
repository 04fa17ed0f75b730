import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test, vi } from 'vitest'
import { Threads } from './threads.ts'

function refuse(): never {
  throw new Error('not this one')
}

/** Doubles numbers, ends at 13 and fails at others that are not even. */
const script = `import { parentPort } from 'node:worker_threads'
parentPort.on('message', (number) => {
  if (number === 13) process.exit(3)
  if (number % 2) throw new Error('odd')
  parentPort.postMessage(2 * number)
})`

function threadsOf(code: string): Threads {
  const file = join(mkdtempSync(join(tmpdir(), 'threads-')), 'thread.mjs')
  writeFileSync(file, code)
  const threads = new Threads(pathToFileURL(file))
  threads.start(2)
  return threads
}

async function doubled(numbers: Iterable<number>, keep?: (answer: unknown) => void): Promise<number[]> {
  const threads = threadsOf(script)
  const answers: number[] = []
  await threads.share(numbers, keep ?? ((answer) => answers.push(Number(answer))))
  return answers.toSorted((a, b) => a - b)
}

test('every job is done once', async () => {
  expect(await doubled([2, 4, 6, 8])).toEqual([4, 8, 12, 16])
  expect(await doubled([])).toEqual([])
})

test('what goes wrong is said, in a thread or with its answer', async () => {
  await expect(doubled([2, 3, 4])).rejects.toThrow('odd')
  await expect(doubled([2, 13, 4])).rejects.toThrow('exit code 3')
  await expect(doubled([2, 4], refuse)).rejects.toThrow('not this one')
})

test.each([
  ["throw new Error('no such package')", 'no such package'],
  ['process.exit(4)', 'exit code 4'],
])(
  'a thread that comes to its end before its first job, by %s, is an error when there are jobs',
  async (code, said) => {
    const ended = join(mkdtempSync(join(tmpdir(), 'ended-')), 'ended')
    const threads = threadsOf(
      `import { writeFileSync } from 'node:fs'\nwriteFileSync(${JSON.stringify(ended)}, '')\n${code}`,
    )
    await vi.waitUntil(() => existsSync(ended))
    await expect(threads.share([2], () => undefined)).rejects.toThrow(said)
  },
)

test('where one thread fails, no more jobs are handed out', async () => {
  let handedOut = 0
  function* endless() {
    for (;;) yield (handedOut += 1) + 1
  }
  await expect(doubled(endless())).rejects.toThrow('odd')
  const before = handedOut
  await new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
  expect(handedOut).toBe(before)
})
