import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { compress } from './compress.ts'

const text = 'The lamp was lit at half past seven. '.repeat(50)

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-compress-'))
  await mkdir(join(folder, 'articles'))
  for (let index = 0; index < 20; index++) await writeFile(join(folder, `articles/${index}.html`), text)
  return folder
}

test('every text has a Brotli and a gzip version that unpack to it', async () => {
  const folder = await aFolder()
  await compress(folder)
  expect(await readdir(join(folder, 'articles'))).toHaveLength(60)
  expect(brotliDecompressSync(await readFile(join(folder, 'articles/7.html.br'))).toString()).toBe(text)
  expect(gunzipSync(await readFile(join(folder, 'articles/7.html.gz'))).toString()).toBe(text)
  await rm(folder, { recursive: true })
})

test('a failure is told as it is, once nothing is being written any more', async () => {
  const folder = await aFolder()
  // Where a compressed version would go, there is a folder.
  await mkdir(join(folder, 'articles/3.html.br'))
  await expect(compress(folder)).rejects.toThrow('EISDIR')
  await rm(folder, { recursive: true })
  expect(await readdir(join(folder, '..'))).not.toContain(folder.split('/').at(-1))
})
