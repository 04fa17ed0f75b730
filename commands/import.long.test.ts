import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})

afterAll(() => rm(folder, { recursive: true }))

/** What the command prints, and its exit code; it writes nothing. */
async function bringIn(...args: readonly string[]) {
  const command = ['--import', 'tsx', 'commands/import.ts', '--dry-run', ...args]
  const { code = 0, stdout } = (await promisify(execFile)(process.execPath, command).catch(
    (error: { code: number; stdout: string }) => error,
  )) as { code?: number; stdout: string }
  return { code, stdout }
}

test('says which words would be lost and ends with 1, unless that is allowed', async () => {
  const page = join(folder, 'kite.html')
  const words = 'The red kite flew over the bay for an hour, and nobody knows who held its string.'
  const meta = '<meta name="author" content="Ada Fenn"><meta name="keywords" content="Kites">'
  await writeFile(
    page,
    `${meta}<meta name="description" content="${words}"><time datetime="2014-05-01">1 May</time>
    <h1>A kite</h1><p>It flew.</p><svg><text>Windward</text></svg>`,
  )
  const refused = await bringIn(page)
  expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('lost, 1: Windward') })
  expect(refused.stdout).toContain('1 left out for lost words')
  const allowed = await bringIn(page, '--allow-loss')
  expect(allowed).toMatchObject({ code: 0, stdout: expect.stringContaining('lost, 1: Windward') })
  expect(allowed.stdout).toContain('1 would be brought in')
})
