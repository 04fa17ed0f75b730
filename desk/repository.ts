import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ProgramError, runTool } from '../system/childProcess.ts'
import { workPath } from '../system/files.ts'
import { DeskError } from './desk.ts'
import { wordsOfFailure } from './gitWords.ts'

const content = 'content'

/** A file of `content/` that is not as it was at the last commit. */
export interface ChangedFile {
  /** Such as `content/articles/lamp.md`. */
  readonly path: string
  /** What the last commit has of it; undefined where it has none. */
  readonly before: Buffer | undefined
  /** What lies there now; undefined where it was deleted. */
  readonly after: Buffer | undefined
}

/** Where commits of `content/` go. */
export interface Repository {
  /** Undefined where no branch is checked out: a commit would belong to none. */
  readonly branch: string | undefined
  /** Where the branch is pushed to, as Git names it; undefined where nothing was set up. */
  readonly target: { readonly remote: string; readonly branch: string; readonly isNew: boolean } | undefined
  /** The first lines of the messages of commits that are not pushed, the latest first. */
  readonly unpushed: readonly string[]
  /** Whether Git leaves the folder out: nothing in it can be committed. */
  readonly isIgnored: boolean
}

/**
 * Git in `content/`, which may be a repository by itself. Nothing that a person wrote is read as an option, a pattern or a
 * command: paths and messages are given by files and standard input.
 */
async function git(root: string, args: readonly string[], input?: string): Promise<Buffer> {
  // A command that Git itself has started would be told of another index than the folder's.
  const { GIT_DIR: _, GIT_WORK_TREE: __, GIT_INDEX_FILE: ___, GIT_PREFIX: ____, ...own } = process.env
  const env = { ...own, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' }
  try {
    return await runTool('git', ['-C', root, ...args], { env, ...(input !== undefined && { input }) })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new DeskError(501, 'Git is not installed here.')
    if (error instanceof ProgramError) throw new DeskError(409, wordsOfFailure(error))
    throw error
  }
}

const line = async (root: string, ...args: string[]) => (await git(root, args)).toString().trim()
/** For what Git answers with an error where there is none. */
const maybe = (root: string, ...args: string[]) => line(root, ...args).catch(() => undefined)

/** @throws {DeskError} where there is no repository, or no Git, in words for the person at the desk */
export async function readRepository(root = content): Promise<Repository> {
  await line(root, 'rev-parse', '--git-dir')
  const branch = await maybe(root, 'symbolic-ref', '--quiet', '--short', 'HEAD')
  const target = branch === undefined ? undefined : await targetOf(root, branch)
  const upstream = target && !target.isNew ? ['--not', `--remotes=${target.remote}`] : []
  const log = target && (await maybe(root, 'log', '--max-count=100', '--format=%s', 'HEAD', ...upstream))
  return {
    branch,
    target,
    unpushed: log ? log.split('\n') : [],
    isIgnored: (await maybe(root, 'check-ignore', '--quiet', '.')) !== undefined,
  }
}

async function targetOf(root: string, branch: string): Promise<Repository['target']> {
  const [remote, merge] = await Promise.all([
    maybe(root, 'config', '--get', `branch.${branch}.remote`),
    maybe(root, 'config', '--get', `branch.${branch}.merge`),
  ])
  if (remote && merge) return { remote, branch: merge.replace('refs/heads/', ''), isNew: false }
  const remotes = (await line(root, 'remote')).split('\n').filter(Boolean)
  const first = remotes.find((name) => name === 'origin') ?? (remotes.length === 1 ? remotes[0] : undefined)
  return first === undefined ? undefined : { remote: first, branch, isNew: true }
}

/** All that differs from the last commit, whatever is staged. */
export async function changedFiles(root = content): Promise<readonly ChangedFile[]> {
  const prefix = (await git(root, ['rev-parse', '--show-prefix'])).toString().replace(/\n$/, '')
  const status = await git(root, ['status', '--porcelain=v1', '-z', '--untracked-files=all', '--no-renames', '--', '.'])
  const entries = status.toString().split('\0').filter(Boolean)
  // One that was taken out of the index and lies there still is named twice.
  const names = [...new Set(entries.map((entry) => entry.slice(3 + prefix.length)))]
  const changed: ChangedFile[] = []
  for (const [index, before] of (await blobs(root, names)).entries()) {
    const name = names[index] ?? ''
    const after = await readFile(join(root, name)).catch(() => undefined)
    if (before || after) changed.push({ path: `content/${name}`, before, after })
  }
  return changed.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** What the last commit has of files; undefined where it has none. https://git-scm.com/docs/git-cat-file#_batch_output */
async function blobs(root: string, names: readonly string[]): Promise<(Buffer | undefined)[]> {
  const output = await git(root, ['cat-file', '--batch'], names.map((name) => `HEAD:./${name}\n`).join(''))
  let at = 0
  return names.map(() => {
    const end = output.indexOf('\n', at)
    const [, size] = / blob (\d+)$/.exec(output.toString('utf8', at, end)) ?? []
    const start = end + 1
    at = start + (size === undefined ? 0 : Number(size) + 1)
    return size === undefined ? undefined : output.subarray(start, start + Number(size))
  })
}

/**
 * Commits these files of `content/` as they lie there, and nothing else that is staged.
 * @returns the short name of the commit
 * @throws {DeskError} with what Git says; then all is as it was
 */
export async function commit(files: readonly ChangedFile[], message: string, root = content): Promise<string> {
  if (message.trim() === '') throw new DeskError(422, 'Say in a message what was changed.')
  if (files.length === 0) throw new DeskError(422, 'Choose at least one file.')
  const paths = (some: readonly ChangedFile[]) => some.map(({ path }) => path.replace('content/', '')).join('\0')
  const byInput = ['--pathspec-from-file=-', '--pathspec-file-nul']
  const tracked = new Set((await git(root, ['ls-files', '-z'])).toString().split('\0'))
  const fresh = files.filter(({ path, after }) => after && !tracked.has(path.replace('content/', '')))
  // A commit of paths takes only those that Git knows of.
  if (fresh.length > 0) await git(root, ['--literal-pathspecs', 'add', '--intent-to-add', ...byInput], paths(fresh))
  const messageFile = resolve(workPath('message.txt'))
  try {
    await mkdir(workPath(), { recursive: true })
    await writeFile(messageFile, message)
    await git(
      root,
      ['--literal-pathspecs', 'commit', '--quiet', '--only', `--file=${messageFile}`, ...byInput],
      paths(files),
    )
  } catch (error) {
    if (fresh.length > 0) await git(root, ['update-index', '--force-remove', '-z', '--stdin'], paths(fresh))
    throw error
  } finally {
    await rm(messageFile, { force: true })
  }
  return line(root, 'rev-parse', '--short', 'HEAD')
}

/** Sends all commits of the branch to where it is pushed to. @throws {DeskError} with what Git says */
export async function push(root = content): Promise<string> {
  const { branch, target } = await readRepository(root)
  if (branch === undefined) throw new DeskError(409, noBranch)
  if (!target) throw new DeskError(409, noRemote)
  const refs = `refs/heads/${branch}:refs/heads/${target.branch}`
  await git(root, ['push', '--quiet', ...(target.isNew ? ['--set-upstream'] : []), '--', target.remote, refs])
  return `${target.remote} (${target.branch})`
}

export const noBranch =
  'No branch is checked out (“detached HEAD”), so that a commit would be lost. Check one out in a terminal: git switch and its name.'
export const noRemote =
  'Nothing is set up to push to. Add it in a terminal: git remote add origin and the address of the other repository.'
