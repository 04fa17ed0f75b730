import { isError, type Problem } from '../gate/problem.ts'
import { describe, seenOf, withoutChanges, type Change } from './changes.ts'
import { DeskError, type Desk } from './desk.ts'
import { changedFiles, commit, noBranch, push, readRepository, type Repository } from './repository.ts'

/** What can be committed and pushed, and what a build would say of it. */
export interface PublishState {
  readonly repository: Repository
  readonly changes: readonly Change[]
  readonly errors: readonly Problem[]
  /** How many articles have words of which the next build keeps a copy. */
  readonly copiesToKeep: number
  /** The paths of files into which something was typed and not saved. */
  readonly unsaved: readonly string[]
}

/** @throws {DeskError} where nothing can be committed, in words for the person at the desk */
export async function publishState(desk: Desk): Promise<PublishState> {
  const repository = await readRepository()
  desk.forget() // a file may have been written a moment ago
  const [files, folder, drafts] = await Promise.all([changedFiles(), desk.folder(), desk.drafts()])
  const report = await desk.judge(folder, { showsAll: false })
  const opened = await Promise.all(drafts.map(async ({ path }) => desk.open(path)))
  return {
    repository,
    changes: files.map((file) => describe(file, folder, report)),
    errors: report.problems.filter(isError),
    copiesToKeep: report.freshRevisions.length,
    unsaved: opened.filter(({ text, saved }) => text !== saved).map(({ path }) => path),
  }
}

/** What became of a commit: its short name, or what a build would refuse of what it would hold. */
export type Committed = { readonly commit: string } | { readonly errors: readonly Problem[] }

/**
 * Does what the page asks for.
 * @param sent as it came: files as they were seen, by their paths
 * @throws {DeskError}
 */
export async function publish(
  desk: Desk,
  action: string,
  sent: Readonly<Record<string, unknown>>,
): Promise<Committed | { readonly pushed: string }> {
  if (action === 'push') return { pushed: await push() }
  const { message, files, isForced } = sent
  if (action !== 'commit' || typeof message !== 'string' || typeof files !== 'object' || files === null) {
    throw new DeskError(404, 'There is nothing of that name to do.')
  }
  return desk.inTurn(async () => {
    const { branch } = await readRepository()
    if (branch === undefined) throw new DeskError(409, noBranch)
    const changed = await changedFiles()
    const chosen = changed.filter(({ path }) => Object.hasOwn(files, path))
    const isAsSeen = chosen.every((file) => files[file.path as keyof typeof files] === seenOf(file))
    if (chosen.length !== Object.keys(files).length || !isAsSeen) {
      throw new DeskError(
        409,
        'Files have changed since this page was made. Load it again, and look at them once more.',
      )
    }
    desk.forget()
    const folder = withoutChanges(
      await desk.folder(),
      changed.filter((file) => !chosen.includes(file)),
    )
    const errors = (await desk.judge(folder, { showsAll: false })).problems.filter(isError)
    if (errors.length > 0 && isForced !== true) return { errors }
    return { commit: await commit(chosen, message) }
  })
}
