import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { pagesOfApp } from './routes.ts'

async function anApp(pages: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'app-'))
  for (const [path, params] of Object.entries(pages)) {
    const file = join(folder, path, 'page.tsx')
    await mkdir(dirname(file), { recursive: true })
    const own = params === undefined ? '' : `export const generateStaticParams = () => (${JSON.stringify(params)})\n`
    await writeFile(file, `${own}export default () => null\n`)
  }
  return folder
}

test('every page has the path that Next gives it', async () => {
  const app = await anApp({
    '': undefined,
    feeds: undefined,
    '[slug]': [{ slug: 'about' }],
    'topics/[id]/[[...page]]': [{ id: 'tea' }, { id: 'tea', page: ['page', '2'] }],
  })
  const paths = (await pagesOfApp(app)).map(({ path }) => path)
  expect(paths.toSorted()).toEqual(['/', '/about/', '/feeds/', '/topics/tea/', '/topics/tea/page/2/'])
})

test('a convention of Next that no page of ours uses is refused, by its name', async () => {
  await expect(pagesOfApp(await anApp({ '(group)/tea': undefined }))).rejects.toThrow('(group)')
})
