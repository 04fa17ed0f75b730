import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expectNoViolations } from './axe.ts'
import { expect, test } from './fixtures.ts'
import { RunningDesk } from './runningDesk.ts'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

let desk: RunningDesk
let trial: RunningDesk['trial']
let folder = ''

const url = (path: string) => desk.url(path)
const seed = 'articles/kremlin-dismisses-us-envoys'

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args])
    .toString()
    .trim()
const committed = () => git('show', '--name-only', '--format=').split('\n')

test.beforeAll(async () => {
  desk = await RunningDesk.open('deskPublish', async (root) => {
    folder = root
    git('init', '--quiet', '--initial-branch=main')
    git('config', 'user.name', 'Ada Fenn')
    git('config', 'user.email', 'ada@lantern.example')
    git('config', 'commit.gpgsign', 'false')
    await writeFile(`${root}/.gitignore`, '.next\n.standfirst\nnode_modules\n')
    git('add', '.')
    git('commit', '--quiet', '--message=First')
  })
  ;({ trial } = desk)
})

test.afterAll(() => desk.end('SIGTERM'))

const said = (page: Page) => page.locator('#said')

test('a changed text is looked at word by word, and committed alone', async ({ page }) => {
  await writeFile(trial.path('README.md'), 'staged by somebody else')
  git('add', '.')
  await page.goto(url(`/desk/${seed}/`))
  await page.getByLabel('Summary (required)').fill('Moscow showed little interest in proposals to resume dialogue.')
  await page.getByRole('button', { name: 'Add to corrections' }).click()
  const correction = page.getByRole('group', { name: 'Corrections' })
  await correction.getByLabel('Date (required)').fill('2026-11-26')
  await correction.getByLabel('Text (required)').fill('A trial of this page, and no correction.')
  await page.keyboard.press('ControlOrMeta+s')
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Publish' }).click()

  await expect(page.getByRole('heading', { name: 'In order' })).toBeVisible()
  const change = page.getByRole('listitem').filter({ hasText: seed })
  await expect(change).toContainText('published words changed, and it says so')
  await expect(change.locator('p del').first()).toBeVisible()
  await expect(change.locator('p ins').filter({ hasText: 'resume' })).toBeVisible()
  await expect(change.locator('pre ins').filter({ hasText: 'corrections:' })).toBeVisible()
  await expect(page.getByLabel('What was done')).toHaveValue(/^Correct “Kremlin dismisses.*”$/)
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toHaveText(/^Committed as [0-9a-f]+\.$/)
  expect(committed()).toEqual([`content/${seed}.md`])
  expect(git('log', '-1', '--format=%an: %s')).toMatch(/^Ada Fenn: Correct “Kremlin dismisses/)
  expect(git('diff', '--cached', '--name-only')).toBe('README.md')
  await expect(page.getByText('Nothing has changed since the last commit.')).toBeVisible()
})

test('what a build would refuse is not committed, unless that is wanted', async ({ page }) => {
  await writeFile(trial.path('content/authors/kit.yaml'), 'name: Kit\n')
  const text = await readFile(trial.path(`content/${seed}.md`), 'utf8')
  await writeFile(
    trial.path('content/articles/kettle.md'),
    text.replace(/^title: .*$/m, 'title: Kettle').replace('[m-j]', '[kit]'),
  )
  await page.goto(url('/desk/publish/'))
  await expect(page.getByRole('checkbox', { name: /Kettle/ })).toBeChecked()
  await page.getByRole('checkbox', { name: /Kit/ }).uncheck()
  await expect(page.getByLabel('What was done')).toHaveValue('Add “Kettle”')
  const before = git('rev-parse', 'HEAD')
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('Nothing was committed')
  await expect(page.getByRole('region', { name: 'Findings' })).toContainText('kit')
  expect(git('rev-parse', 'HEAD')).toBe(before)
  await expectNoViolations(page)
  await page.getByRole('checkbox', { name: /although a build would refuse/ }).check()
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('Committed')
  expect(committed()).toEqual(['content/articles/kettle.md'])
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(page.getByText('Nothing has changed since the last commit.')).toBeVisible()
})

test('published words that change in silence are asked about, with a link to their editor', async ({ page }) => {
  const file = trial.path(`content/${seed}.md`)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/\ncorrections:[^]*?\n(?=\S)/, '\n'))
  await page.goto(url('/desk/publish/'))
  await expect(page.getByRole('heading', { name: /would refuse/ })).toBeVisible()
  await expect(page.getByText('published words changed: a correction is asked for, or minorEdit')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Findings' }).getByRole('link').first()).toHaveAttribute(
    'href',
    `/desk/${seed}/`,
  )
  await writeFile(file, text)
})

test('what was typed and not saved is said to be left out, and a file that changes meanwhile is looked at again', async ({
  page,
}) => {
  await page.goto(url('/desk/articles/kettle/'))
  await page.getByLabel('Dateline').fill('Quay')
  await expect(page.getByText('Kept, not saved.')).toBeVisible()
  await writeFile(trial.path('content/authors/kit.yaml'), 'name: Kit Fenn\n')
  await expect(async () => {
    await page.goto(url('/desk/publish/'))
    await expect(page.getByRole('region', { name: 'Not saved' })).toContainText('articles/kettle.md', { timeout: 1000 })
  }).toPass()
  await writeFile(trial.path('content/authors/kit.yaml'), 'name: Kit Ash\n')
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('Files have changed since this page was made')
  await page.reload()
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('Committed')
})

test('it is pushed when that is told, and what Git says no with is shown', async ({ page }) => {
  await page.goto(url('/desk/publish/'))
  await expect(page.getByText('Nothing is set up to push to.')).toBeVisible()
  const other = trial.path('.standfirst/other.git')
  await mkdir(other, { recursive: true })
  execFileSync('git', ['init', '--quiet', '--bare', other])
  git('remote', 'add', 'origin', '.standfirst/other.git')
  await page.reload()
  await expect(page.getByRole('region', { name: 'Push' }).getByRole('listitem').first()).toHaveText(
    /^Add “Kit Ash”|^Change/,
  )
  expect((await readdir(`${other}/refs/heads`)).length).toBe(0)
  await page.getByRole('button', { name: /^Push \d commits$/ }).click()
  await expect(said(page)).toHaveText('Pushed to origin (main).')
  const tip = execFileSync('git', ['-C', other, 'rev-parse', 'main']).toString().trim()
  expect(tip).toBe(git('rev-parse', 'HEAD'))

  await writeFile(trial.path('content/topics/tea.yaml'), 'name: Tea\ndescription: All about tea.\n')
  await writeFile(trial.path('.git/hooks/pre-commit'), '#!/bin/sh\necho No tea today.\nexit 1\n', { mode: 0o755 })
  await page.reload()
  await page.getByLabel('What was done').fill('Tea, at last')
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('No tea today.')
  await expectNoViolations(page)
  await rm(trial.path('.git/hooks/pre-commit'))
  await page.getByRole('button', { name: 'Commit' }).click()
  await expect(said(page)).toContainText('Committed')
  expect(git('log', '-1', '--format=%s')).toBe('Tea, at last')
  await rm(other, { recursive: true })
  await page.getByRole('button', { name: 'Push 1 commit' }).click()
  await expect(said(page)).toContainText('The other side cannot be reached.')
  await rm(trial.path('.git'), { recursive: true })
})
