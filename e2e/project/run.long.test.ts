import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { outOfMemory, tellsOutOfMemory } from '../../system/outOfMemory.mjs'

/** What a command says to people, and how it ends; started by a shell with some line before. */
function run(before: string, ...args: string[]) {
  const { status, stderr } = spawnSync(
    'bash',
    ['-c', `${before}; exec "$0" commands/run.mjs "$@"`, process.execPath, ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, STANDFIRST_TRIAL: 'yes', NO_COLOR: '1' },
    },
  )
  return { status, said: stderr.trim() }
}

// Elsewhere the system knows no such limit. What the fonts can draw is asked of them once, and takes most of it.
test.runIf(process.platform === 'linux').each([1_000_000, 1_200_000, 3_000_000, 20_000_000])(
  'a command that may have %s KB of memory does its work or says that this is too little, and nothing of V8',
  (kilobytes) => {
    const outcomes = [
      { status: 0, said: '' },
      { status: 1, said: outOfMemory },
    ]
    expect(outcomes).toContainEqual(run(`ulimit -v ${kilobytes}`, 'check'))
  },
)

test('a command that fills what Node gives it says so too', () => {
  expect(run('export NODE_OPTIONS=--max-old-space-size=8', 'check')).toEqual({ status: 1, said: outOfMemory })
})

test('a moment that is none is refused in a sentence', () => {
  const said = 'SOURCE_DATE_EPOCH is "abc"; allowed: whole seconds since the start of 1970, such as 1795352400'
  for (const command of ['check', 'fields', 'announce', '../e2e/bench']) {
    expect(run('export SOURCE_DATE_EPOCH=abc', command)).toEqual({ status: 1, said })
  }
})

test('what commands say for themselves goes by unchanged', () => {
  expect(run(':', 'check', '--jsn')).toEqual({ status: 1, said: "Unknown option '--jsn'; allowed: --json" })
})

test.each([
  'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
  '# Fatal process OOM in Failed to reserve virtual memory for CodeRange',
  'RangeError: WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance',
  'Error [ERR_WORKER_OUT_OF_MEMORY]: Worker terminated due to reaching memory limit: JS heap out of memory',
  "terminate called after throwing an instance of 'std::bad_alloc'",
  'Error: spawn ENOMEM',
  'Error: libvips-cpp.so: failed to map segment from shared object',
])('%s: too little memory', (words) => {
  expect(tellsOutOfMemory(words)).toBe(true)
  expect(tellsOutOfMemory('RangeError: Maximum call stack size exceeded')).toBe(false)
})
