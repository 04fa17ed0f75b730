import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { readdirSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { Trial } from './trial.ts'

/** Each test builds for itself, which takes its time on a small machine. */
test.describe.configure({ mode: 'serial', timeout: 300_000 })

test.describe('a build', () => {
  let trial: Trial
  let lastGood: Map<string, string>
  let printed: string

  test.beforeAll(async () => {
    test.setTimeout(300_000)
    trial = await Trial.make('builds', (folder) => cp('content', `${folder}/content`, { recursive: true }))
    const { code, output } = await trial.run('build')
    expect(code, output).toBe(0)
    printed = output
    lastGood = await contents(trial.path('dist'))
  })

  test('prints what each type of page weighs', () => {
    expect(printed).toContain('Page weights')
    for (const type of ['front', 'article', 'topic', 'author', 'archive', 'static page', 'not found']) {
      expect(printed).toMatch(new RegExp(`^${type} +\\d`, 'm'))
    }
  })

  test('has nothing to do when nothing has changed', async () => {
    const { code, output } = await trial.run('build')
    expect(code).toBe(0)
    expect(output).toBe('Nothing has changed: dist/ is as a build would make it.\n')
  })

  test('comes out the same twice, byte for byte', async () => {
    await rm(trial.path('.standfirst'), { recursive: true })
    const { code, output } = await trial.run('build')
    expect(code).toBe(0)
    expect(output).toContain('Compiling with Next')
    expect(await contents(trial.path('dist'))).toEqual(lastGood)
  })

  test('whose dist/ was changed by somebody else makes all of it anew', async () => {
    await rm(trial.path('dist'), { recursive: true })
    await cp(trial.path('content'), trial.path('dist'), { recursive: true })
    expect((await trial.run('build')).code).toBe(0)
    expect(await contents(trial.path('dist'))).toEqual(lastGood)
  })

  test('takes the address of the site from SITE_URL, and is closed to search engines if it is a preview', async () => {
    const build = async (env: Readonly<Record<string, string>>) => {
      const child = trial.spawn('build', [], { SITE_URL: 'https://standfirst.news', ...env })
      return new Promise((resolve) => {
        child.on('close', resolve)
      })
    }
    const robots = () => readFile(trial.path('dist/robots.txt'), 'utf8')
    const directives = async (path = '') =>
      /<meta name="robots" content="([^"]*)">/.exec(await readFile(trial.path('dist', path, 'index.html'), 'utf8'))?.[1]
    expect(await build({ SITE_PREVIEW: 'yes' })).toBe(0)
    expect(await robots()).toBe('User-agent: *\nDisallow: /\n')
    expect(await directives()).toBe('noindex, follow')
    expect(await build({ SITE_PREVIEW: 'no' })).toBe(0)
    expect(await robots()).toContain('Allow: /')
    for (const path of ['', 'search']) {
      expect(await directives(path)).toMatch(/^index, follow, .*max-image-preview:large/)
    }
    expect(await readFile(trial.path('dist/about/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://standfirst.news/about/">',
    )
    expect(await build({ SITE_PREVIEW: 'perhaps' })).toBe(1)
    await trial.run('build')
    expect(await contents(trial.path('dist'))).toEqual(lastGood)
  })

  test('with a mistake in the content ends with the gate’s report, and leaves dist/ as it was', async () => {
    const article = trial.path('content/articles/kremlin-dismisses-us-envoys.md')
    const text = await readFile(article, 'utf8')
    await writeFile(article, text.replace('topics: [world]', 'topics: [wrld]'))
    const { code, output } = await trial.run('build')
    await writeFile(article, text)
    expect(code).toBe(1)
    expect(output).toContain(
      'content/articles/kremlin-dismisses-us-envoys.md:8:10 topics[0]: no topic "wrld"; did you mean "world"?',
    )
    expect(await contents(trial.path('dist'))).toEqual(lastGood)
  })

  test('with a client component ends with a sentence that names the file and why', async () => {
    await writeFile(
      trial.path('components/Counter.tsx'),
      `'use client'\nimport { useState } from 'react'\nexport function Counter() { const [n, set] = useState(0); return <button onClick={() => set(n + 1)}>{n}</button> }\n`,
    )
    const route = trial.path('app/not-found.tsx')
    const code = await readFile(route, 'utf8')
    await writeFile(
      route,
      `import { Counter } from '#components/Counter.tsx'\n${code.replace('<NotFoundPage', '<Counter />\n      <NotFoundPage')}`,
    )
    const outcome = await trial.run('build')
    await writeFile(route, code)
    await rm(trial.path('components/Counter.tsx'))
    expect(outcome.code).toBe(1)
    expect(outcome.output).toContain('components/Counter.tsx is a client component ("use client")')
    expect(outcome.output).toContain('Readers get pages without React')
    expect(await contents(trial.path('dist'))).toEqual(lastGood)
  })

  test('is never seen half done: while dist/ is replaced, its front page is always there', async () => {
    const running = trial.run('build')
    let isOver = false
    void running.finally(() => {
      isOver = true
    })
    let looks = 0
    while (!isOver) {
      await readFile(trial.path('dist/index.html'))
      looks += 1
    }
    expect((await running).code).toBe(0)
    expect(looks).toBeGreaterThan(100)
    expect(readdirSync(trial.folder).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
  })
})

/** Every file of a folder with its bytes. */
async function contents(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  return new Map(
    await Promise.all(files.toSorted().map(async (file) => [file, await readFile(file, 'base64')] as const)),
  )
}
