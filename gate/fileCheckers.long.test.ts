import { expect, test } from 'vitest'
import { damagedArticles } from './damagedArticles.ts'
import { checkFiles } from './fileCheckers.ts'

test('threads find in files what one finds alone', async () => {
  const files = damagedArticles(150, 2)
  const alone = await checkFiles(files, 1)
  expect(alone.size).toBe(150)
  expect(await checkFiles(files, 2)).toEqual(alone)
})

test('what goes wrong in a thread is not passed over', async () => {
  const impossible = { path: 'content/articles/lamp.md', bytes: null as unknown as Uint8Array }
  await expect(checkFiles([...damagedArticles(150, 3), impossible], 2)).rejects.toThrow(TypeError)
})
