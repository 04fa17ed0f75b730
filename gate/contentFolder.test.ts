import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readContentFolder } from './contentFolder.ts'
import { plainText } from './readText.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

async function write(path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

function aPicture(format: 'jpeg' | 'png' | 'webp' | 'avif'): Promise<Buffer> {
  const blue = { r: 0, g: 0, b: 99 }
  return sharp({ create: { width: 8, height: 8, channels: 3, background: blue } })
    .toFormat(format)
    .toBuffer()
}

test('texts are read in the order of their paths, at every depth', async () => {
  for (const name of ['topics/b.yaml', 'articles/z.md', 'articles/2026/a.md', 'site.yaml', 'articles/b.md']) {
    await write(name, name)
  }
  const { texts, unreadable } = await readContentFolder(root)
  expect([...texts.keys()]).toEqual([
    'content/articles/2026/a.md',
    'content/articles/b.md',
    'content/articles/z.md',
    'content/site.yaml',
    'content/topics/b.yaml',
  ])
  expect(Buffer.from(texts.get('content/site.yaml') ?? []).toString()).toBe('site.yaml')
  expect(unreadable.size).toBe(0)
})

test('many more files are read than a process may open at once', async () => {
  await Promise.all(Array.from({ length: 300 }, (_, index) => write(`articles/a${index}.md`, 'x')))
  expect((await readContentFolder(root)).texts.size).toBe(300)
})

test('a picture is known by its content, not by its name', async () => {
  await write('media/tea.jpg', await aPicture('webp'))
  await write('media/lamp.avif', await aPicture('avif'))
  await write('media/bay.png', await aPicture('png'))
  await write('media/keeper.jpg', 'no picture')
  await write('media/deep/er.jpg', await aPicture('jpeg'))
  const { media } = await readContentFolder(root)
  expect([...media].map(([path, { content }]) => [path, content?.format])).toEqual([
    ['content/media/bay.png', 'png'],
    ['content/media/deep/er.jpg', 'jpeg'],
    ['content/media/keeper.jpg', undefined],
    ['content/media/lamp.avif', 'avif'],
    ['content/media/tea.jpg', 'webp'],
  ])
})

test('hidden files are nobody’s business', async () => {
  await write('articles/.lamp.md.swp', 'x')
  await write('.obsidian/app.json', 'x')
  await write('.DS_Store', 'x')
  const { texts, media, unreadable } = await readContentFolder(root)
  expect([texts.size, media.size, unreadable.size]).toEqual([0, 0, 0])
})

test('a link is not followed, wherever it leads', async () => {
  await write('articles/lamp.md', 'x')
  await symlink(join(root, 'nowhere'), join(root, 'articles/gone.md'))
  await symlink(join(root, 'articles'), join(root, 'pages'))
  const { texts, unreadable } = await readContentFolder(root)
  expect([...texts.keys()]).toEqual(['content/articles/lamp.md'])
  expect([...unreadable]).toEqual([
    ['content/articles/gone.md', 'it is a link or a device, not a file'],
    ['content/pages', 'it is a link or a device, not a file'],
  ])
})

test('the ledger of addresses is kept apart from what editors write', async () => {
  await write('site.yaml', 'x')
  expect((await readContentFolder(root)).ledger).toBeUndefined()
  await write('urls.json', '{}')
  const { texts, ledger } = await readContentFolder(root)
  expect([...texts.keys()]).toEqual(['content/site.yaml'])
  expect(Buffer.from(ledger ?? []).toString()).toBe('{}')
})

test('a folder that is not there is reported', async () => {
  const { unreadable } = await readContentFolder(join(root, 'nowhere'))
  expect([...unreadable.keys()]).toEqual(['content'])
})

test('a file from Windows is laid down as Contentlayer reads it without a slip', () => {
  const text = '\uFEFF---\r\ntitle: Lamp\r\nstatus: draft\r\n---\r\n\r\nIt shines.\r\n'
  expect(plainText(new TextEncoder().encode(text))).toBe('---\ntitle: Lamp\nstatus: draft\n---\n\nIt shines.\n')
})
