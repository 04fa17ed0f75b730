import { mkdtemp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exchange } from './exchange.ts'

async function twoFolders() {
  const root = await mkdtemp(join(tmpdir(), 'exchange-'))
  for (const name of ['fresh', 'current']) {
    await mkdir(join(root, name))
    await writeFile(join(root, name, 'page'), name)
  }
  return { root, fresh: join(root, 'fresh'), current: join(root, 'current') }
}

describe('replacing dist/', () => {
  test('has the two folders change places and leaves nothing else behind', async () => {
    const { root, fresh, current } = await twoFolders()
    await exchange(fresh, current)
    expect(await readFile(join(current, 'page'), 'utf8')).toBe('fresh')
    expect(await readFile(join(fresh, 'page'), 'utf8')).toBe('current')
    expect((await readdir(root)).toSorted()).toEqual(['current', 'fresh'])
  })

  test('works when there is no old one', async () => {
    const { root, fresh } = await twoFolders()
    await exchange(fresh, join(root, 'first'))
    expect(await readFile(join(root, 'first', 'page'), 'utf8')).toBe('fresh')
  })

  test('has somebody who reads all the while never miss a page', async () => {
    const { fresh, current } = await twoFolders()
    let isOver = false
    const reading = (async () => {
      let looks = 0
      for (; !isOver; looks += 1) await readFile(join(current, 'page'))
      return looks
    })()
    for (let turn = 0; turn < 100; turn += 1) {
      await exchange(fresh, current)
      await readFile(join(fresh, 'page'))
    }
    isOver = true
    expect(await reading).toBeGreaterThan(10)
  })
})
