import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { identityOfProcess } from './childProcess.ts'

/** A program that starts a program, and both would run for ever. */
const endless = 'setInterval(() => {}, 1000)'
const starting = `
  const { spawn } = require('node:child_process')
  const child = spawn(process.execPath, ['-e', ${JSON.stringify(endless)}], { stdio: 'ignore' })
  console.log(process.pid, child.pid)
  ${endless}`
const command = `
  import { startProgram } from './system/childProcess.ts'
  startProgram(['-e', ${JSON.stringify(starting)}], {}, ['ignore', 'inherit', 'inherit'])`

test.each(['SIGTERM', 'SIGKILL'] as const)('what a command has started ends with it: %s', async (signal) => {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await child.stdout.setEncoding('utf8').take(1).toArray()) as [string]
  const pids = line.trim().split(' ').map(Number)
  expect(pids.map((pid) => identityOfProcess(pid) !== undefined)).toEqual([true, true])
  child.kill(signal)
  await expect.poll(() => pids.filter((pid) => identityOfProcess(pid) !== undefined), { timeout: 30_000 }).toEqual([])
})
