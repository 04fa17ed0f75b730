import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changedFiles, commit, push, readRepository } from './repository.ts'

let folder = ''
let root = ''

const git = (...args: string[]) =>
  execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
    .toString()
    .trim()

async function write(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, '..'), { recursive: true })
  await writeFile(join(root, path), text)
}

/** Commits the changes of these files. */
async function commitOf(message: string, ...paths: string[]): Promise<string> {
  const files = await changedFiles(root)
  return commit(
    files.filter(({ path }) => paths.includes(path)),
    message,
    root,
  )
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'repository-'))
  root = join(folder, 'content')
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder])
  git('config', 'user.name', 'Ada Fenn')
  git('config', 'user.email', 'ada@lantern.example')
  git('config', 'commit.gpgsign', 'false')
  await write('articles/lamp.md', 'old\n')
  await write('articles/kite.md', 'old\n')
  git('add', '.')
  git('commit', '--quiet', '--message=First')
})

afterEach(() => rm(folder, { recursive: true }))

test('a commit holds what was chosen, new and deleted files too, and nothing else that is staged', async () => {
  await writeFile(join(folder, 'other.txt'), 'staged')
  await write('articles/kite.md', 'staged\n')
  git('add', '.')
  await write('articles/kettle – ü.md', 'new\n')
  await write('articles/left.md', 'new\n')
  await unlink(join(root, 'articles/lamp.md'))
  expect(
    (await changedFiles(root)).map(({ path, before, after }) => [path, before?.toString(), after?.toString()]),
  ).toEqual([
    ['content/articles/kettle – ü.md', undefined, 'new\n'],
    ['content/articles/kite.md', 'old\n', 'staged\n'],
    ['content/articles/lamp.md', 'old\n', undefined],
    ['content/articles/left.md', undefined, 'new\n'],
  ])
  const message = '--amend "$(touch hacked)"\n\n# as it is written'
  await commitOf(message, 'content/articles/kettle – ü.md', 'content/articles/lamp.md')
  expect(git('log', '-1', '--format=%B')).toBe(message)
  expect(git('-c', 'core.quotePath=no', 'show', '--name-status', '--format=').split('\n')).toEqual([
    'A\tcontent/articles/kettle – ü.md',
    'D\tcontent/articles/lamp.md',
  ])
  expect(git('status', '--porcelain').split('\n')).toEqual([
    'M  content/articles/kite.md',
    'A  other.txt',
    '?? content/articles/left.md',
  ])
})

test('names that Git reads as patterns or options are names', async () => {
  for (const name of ['*.md', ':(top)x.md', '--all.md']) await write(`articles/${name}`, 'new\n')
  await write('articles/kite.md', 'changed\n')
  await commitOf('Odd names', 'content/articles/*.md', 'content/articles/:(top)x.md', 'content/articles/--all.md')
  expect(git('status', '--porcelain')).toBe('M content/articles/kite.md')
})

test('content that is a repository by itself, without a commit yet', async () => {
  execFileSync('git', ['init', '--quiet', '--initial-branch=words', root])
  execFileSync('git', ['-C', root, 'config', 'user.name', 'Ada Fenn'])
  execFileSync('git', ['-C', root, 'config', 'user.email', 'ada@lantern.example'])
  await commitOf('Begin', 'content/articles/lamp.md')
  expect((await changedFiles(root)).map(({ path }) => path)).toEqual(['content/articles/kite.md'])
  expect((await readRepository(root)).branch).toBe('words')
})

test('what a hook refuses is said in its words, and all is as it was', async () => {
  await writeFile(join(folder, '.git/hooks/pre-commit'), '#!/bin/sh\necho "no tea today"\nexit 1\n', { mode: 0o755 })
  await write('articles/new.md', 'new\n')
  const before = git('status', '--porcelain')
  await expect(commitOf('Refused', 'content/articles/new.md')).rejects.toThrow(/a hook[^]*no tea today/)
  expect(git('status', '--porcelain')).toBe(before)
  expect(await readFile(join(root, 'articles/new.md'), 'utf8')).toBe('new\n')
})

test('who has no name is told how to give one', async () => {
  git('config', 'user.name', '')
  git('config', 'user.email', '')
  git('config', 'user.useConfigOnly', 'true')
  await write('articles/lamp.md', 'new\n')
  await expect(commitOf('Nobody', 'content/articles/lamp.md')).rejects.toThrow('Git does not know who you are')
})

test('a merge has to be finished first', async () => {
  git('checkout', '--quiet', '-b', 'other')
  await write('articles/lamp.md', 'theirs\n')
  git('commit', '--quiet', '--all', '--message=Theirs')
  git('checkout', '--quiet', 'main')
  await write('articles/lamp.md', 'ours\n')
  git('commit', '--quiet', '--all', '--message=Ours')
  expect(() => git('merge', 'other')).toThrow('Command failed')
  await expect(commitOf('Half', 'content/articles/lamp.md')).rejects.toThrow('Two versions are being merged')
})

test('without a branch, a repository or something to commit, it is said', async () => {
  await expect(commit([], 'Nothing', root)).rejects.toThrow('Choose at least one file')
  await write('articles/lamp.md', 'new\n')
  await expect(commitOf(' \n', 'content/articles/lamp.md')).rejects.toThrow('Say in a message')
  git('checkout', '--quiet', '--detach')
  expect((await readRepository(root)).branch).toBeUndefined()
  await rm(join(folder, '.git'), { recursive: true })
  await expect(readRepository(root)).rejects.toThrow('no Git repository')
})

test('a folder that Git leaves out is known as one', async () => {
  expect((await readRepository(root)).isIgnored).toBe(false)
  await writeFile(join(folder, '.gitignore'), '/content/\n')
  git('rm', '--quiet', '--cached', '-r', 'content')
  expect((await readRepository(root)).isIgnored).toBe(true)
})

test('a push goes where the branch belongs, and what the other side refuses is said', async () => {
  await expect(push(root)).rejects.toThrow('Nothing is set up to push to')
  const other = join(folder, 'other.git')
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', other])
  git('remote', 'add', 'origin', other)
  expect(await readRepository(root)).toMatchObject({ target: { remote: 'origin', isNew: true }, unpushed: ['First'] })
  expect(await push(root)).toBe('origin (main)')
  expect(await readRepository(root)).toMatchObject({ target: { remote: 'origin', isNew: false }, unpushed: [] })

  const clone = join(folder, 'clone')
  execFileSync('git', ['clone', '--quiet', other, clone])
  const theirs = ['-C', clone, '-c', 'user.name=Kit', '-c', 'user.email=kit@lantern.example']
  execFileSync('git', [...theirs, 'commit', '--quiet', '--allow-empty', '--message=Theirs'])
  execFileSync('git', [...theirs, 'push', '--quiet'])
  await write('articles/lamp.md', 'new\n')
  await commitOf('Ours', 'content/articles/lamp.md')
  expect((await readRepository(root)).unpushed).toEqual(['Ours'])
  await expect(push(root)).rejects.toThrow('Somebody else has pushed meanwhile')
  await rm(other, { recursive: true })
  await expect(push(root)).rejects.toThrow('The other side cannot be reached')
  expect(git('log', '-1', '--format=%s')).toBe('Ours')
})

test('where there is no Git, it is said', async () => {
  const path = process.env['PATH']
  process.env['PATH'] = folder
  try {
    await expect(readRepository(root)).rejects.toThrow('Git is not installed here.')
  } finally {
    process.env['PATH'] = path
  }
})
