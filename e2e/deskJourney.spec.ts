import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { expect, test } from './fixtures.ts'
import { hands } from './hands.ts'
import { inOrder, RunningDesk, save } from './runningDesk.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let desk: RunningDesk

test.beforeAll(async () => {
  desk = await RunningDesk.open('desk-journey')
  await git('init', '--quiet')
  await git('config', 'user.name', 'Desk')
  await git('config', 'user.email', 'desk@village.example')
  await git('config', 'core.autocrlf', 'false')
  await commit()
})

test.afterAll(() => desk.end('SIGTERM'))

async function git(...args: string[]): Promise<string> {
  return (await promisify(execFile)('git', args, { cwd: desk.trial.folder })).stdout
}

async function commit(): Promise<void> {
  await git('add', '--all', '--', 'content')
  await git('commit', '--quiet', '--message', 'So far', '--', 'content')
}

/** What has changed since the last commit, which is made. */
async function changes(): Promise<string[]> {
  await commit()
  return committed()
}

/**
 * Every line of articles that the last commit made another one, quotes aside, and every file that is new, gone or renamed
 * by it.
 */
async function committed(): Promise<string[]> {
  const files = await git('diff', '--name-status', 'HEAD~1', 'HEAD')
  const lines = await git('diff', '--unified=0', '--diff-filter=M', 'HEAD~1', 'HEAD', '--', 'content/articles')
  return [
    ...files.trim().split('\n'),
    ...lines
      .split('\n')
      .filter((line) => /^[+-](?![+-]{2} )./.test(line))
      .map((line) => line.replaceAll("'", '')),
  ]
}

/** Whether what is saved passes the gate, as it stands in the files. */
async function passesGate(): Promise<void> {
  const { code, output } = await desk.trial.run('check')
  expect(code, output).toBe(0)
}

for (const hand of hands) {
  const article = `the-kettle-by-${hand.name}`
  const file = `content/articles/${article}.md`

  test(`by ${hand.name}, an article is written, illustrated, looked at and scheduled`, async ({ page }) => {
    await page.goto(desk.url('/desk/'))
    await hand.fill(page, page.getByLabel('Headline of a new article'), `The kettle by ${hand.name}`)
    await hand.press(page, page.getByRole('button', { name: 'New article' }))
    await expect(page).toHaveURL(new RegExp(`/desk/articles/${article}/`))
    await hand.fill(page, page.getByLabel('Summary (required)'), 'It was away for a year, and nobody knows where.')
    await hand.choose(page, page.getByLabel('Author to add'), 'M.J')
    await hand.press(page, page.getByRole('button', { name: 'Add to authors' }))
    await hand.choose(page, page.getByLabel('Topic to add'), 'World')
    await hand.press(page, page.getByRole('button', { name: 'Add to topics' }))
    await hand.enterText(page, page.getByLabel('Text', { exact: true }))
    await page.keyboard.type('The kettle is on the quay again.')
    await inOrder(page)
    await save(page)
    expect(await desk.file(`articles/${article}.md`)).toMatch(
      /^---\ntitle: The kettle by \w+\nsummary: .*\npublishedAt: \S+\nauthors: \[m-j\]\ntopics: \[world\]\nstatus: draft\n---\n\nThe kettle is on the quay again\.$/,
    )
    expect(await changes()).toEqual([`A\t${file}`])
    await passesGate()

    await hand.chooseFile(
      page,
      page.getByLabel('Picture', { exact: true }),
      'import/fixtures/hugo/static/images/lamp.png',
    )
    const words = page.getByRole('form', { name: 'Words for lamp.png' })
    await hand.fill(page, words.getByLabel(/^What it shows/), 'A lamp')
    await hand.fill(page, words.getByLabel('Caption'), 'It is lit.')
    await hand.fill(page, words.getByLabel(/^Who made it/), 'Ada Fenn')
    await hand.press(page, words.getByRole('button', { name: 'Put it into the text' }))
    await expect(page.getByLabel('Text', { exact: true })).toContainText('lamp.png')
    await hand.choose(page, page.getByLabel('Story element'), 'Quotation')
    await hand.press(page, page.getByRole('button', { name: 'Insert' }))
    await page.keyboard.type('It whistled all night.')
    await inOrder(page)
    await save(page)
    expect(await desk.file(`articles/${article}.md`)).toContain(
      'again.\n\n![A lamp](../media/lamp.png "It is lit. | Ada Fenn")\n\n\n> It whistled all night.\n',
    )
    expect((await changes()).filter((line) => /^[A-Z]\t/.test(line))).toEqual([
      `M\t${file}`,
      // By the second hand the same picture is there already.
      ...(hand === hands[0] ? ['A\tcontent/media/lamp.png'] : []),
    ])
    await passesGate()

    await hand.choose(page, page.getByLabel('Width'), 'desktop')
    await hand.choose(page, page.getByLabel('Colours'), 'dark')
    const frame = page.frameLocator('iframe')
    await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`The kettle by ${hand.name}`)
    await expect(frame.getByRole('img', { name: 'A lamp' })).toBeVisible()
    await expect(frame.getByText('It whistled all night.')).toBeVisible()
    await expect(frame.getByText('A draft: it is not published.')).toBeVisible()
    await expect(page.locator('iframe')).toHaveAttribute('width', '1280')

    await hand.fill(page, page.getByLabel('Published at (required)'), '2126-05-01T08:00+01:00')
    await hand.choose(page, page.getByLabel('Status'), 'published')
    await inOrder(page)
    await save(page)
    const written = await changes()
    expect(written.filter((line) => line.startsWith('+'))).toEqual([
      '+publishedAt: 2126-05-01T08:00+01:00',
      '+status: published',
    ])
    expect(written.filter((line) => /^[A-Z]\t/.test(line))).toEqual([`M\t${file}`])
    await passesGate()
    await page.goto(desk.url('/desk/'))
    await expect(page.getByRole('row', { name: new RegExp(`The kettle by ${hand.name}`) })).toContainText('scheduled')
  })

  test(`by ${hand.name}, it is published, corrected and renamed`, async ({ page }) => {
    await page.goto(desk.url('/desk/'))
    await hand.press(page, page.getByRole('link', { name: `The kettle by ${hand.name}` }))
    await hand.fill(page, page.getByLabel('Published at (required)'), '2026-11-22')
    await inOrder(page)
    await save(page)
    await hand.press(page, page.getByRole('main').getByRole('link', { name: 'Publish' }))
    await expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()
    await hand.fill(page, page.getByLabel('What was done'), `Publish the kettle by ${hand.name}`)
    await hand.press(page, page.getByRole('button', { name: 'Commit' }))
    await expect(page.locator('#said')).toHaveText(/^Committed as [0-9a-f]+\.$/)
    expect(await git('log', '-1', '--format=%s')).toBe(`Publish the kettle by ${hand.name}\n`)
    expect(await committed()).toEqual([
      `M\t${file}`,
      '-publishedAt: 2126-05-01T08:00+01:00',
      '+publishedAt: 2026-11-22',
    ])
    const built = await desk.trial.run('build')
    expect(built.code, built.output).toBe(0)
    expect(await readFile(desk.trial.path(`dist/articles/${article}/index.html`), 'utf8')).toContain(
      'on the quay again',
    )
    await commit()

    await page.goto(desk.url(`/desk/articles/${article}/`))
    await hand.fill(page, page.getByLabel('Summary (required)'), 'It was away for two years, and nobody knows where.')
    const finding = page.getByRole('region', { name: 'Findings' }).getByRole('listitem')
    await expect(finding).toContainText('readers were told otherwise')
    await hand.press(page, page.getByRole('button', { name: 'Add to corrections' }))
    const correction = page.getByRole('group', { name: 'Corrections' })
    await hand.fill(page, correction.getByLabel('Date (required)'), '2026-11-26')
    await hand.fill(page, correction.getByLabel('Text (required)'), 'The kettle was away for two years, not one.')
    await inOrder(page)
    await save(page)
    expect(await changes()).toEqual([
      `M\t${file}`,
      '-summary: It was away for a year, and nobody knows where.',
      '+summary: It was away for two years, and nobody knows where.',
      '+corrections:',
      '+  - date: 2026-11-26',
      '+    text: The kettle was away for two years, not one.',
    ])
    await passesGate()

    await hand.press(page, page.getByText('Rename', { exact: true }).first())
    await hand.fill(page, page.getByLabel('New name'), `Kettle ${hand.name}`)
    await hand.press(page, page.getByRole('button', { name: 'Rename' }))
    await expect(page).toHaveURL(desk.url(`/desk/articles/kettle-${hand.name}/`))
    await inOrder(page)
    const renamed = await desk.file(`articles/kettle-${hand.name}.md`)
    expect(renamed).toContain(`aliases:\n  - /articles/${article}/\nid: ${article}`)
    expect(await changes()).toEqual([
      expect.stringMatching(`^R\\d+\t${file}\tcontent/articles/kettle-${hand.name}.md$`),
    ])
    const again = await desk.trial.run('build')
    expect(again.code, again.output).toBe(0)
    expect(await readFile(desk.trial.path('dist/corrections/index.html'), 'utf8')).toContain('not one.')
    expect(existsSync(desk.trial.path(`dist/articles/kettle-${hand.name}/index.html`))).toBe(true)
    await commit()
    await page.goto(desk.url('/desk/'))
    await expect(page.getByText('not saved')).toHaveCount(0)
  })
}
