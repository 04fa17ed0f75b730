import { randomUUID } from 'node:crypto'
import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { Problem } from '../gate/problem.ts'
import type { ImportReport } from '../import/importFiles.ts'
import { isMedia } from '../import/media.ts'
import { identityOfProcess } from '../system/childProcess.ts'
import { now } from '../system/clock.ts'
import { workPath, writeWhole } from '../system/files.ts'
import { DeskError, type Desk } from './desk.ts'
import { contentOf } from './documents.ts'

type Article = ImportReport['articles'][number]

/** What became, or would become, of files that were given to the desk. */
export interface ImportAnswer extends Pick<ImportReport, 'failures' | 'remarks' | 'others'> {
  readonly articles: readonly (Pick<Article, 'source' | 'path' | 'outcome' | 'words' | 'remarks' | 'leftOut'> & {
    readonly title: string
    readonly problems: readonly Problem[]
  })[]
  /** What the gate says of the other files. */
  readonly problems: readonly Problem[]
}

/** Of all desks at work; each has a folder of its own. */
const root = workPath('import')

/**
 * Where the files of one import lie while they are looked at. Far enough below the project that its own pictures are not
 * taken for theirs: import/media.ts looks in five folders above a text.
 */
function folderOf(batch: unknown): string {
  if (typeof batch !== 'string' || !/^[\da-f-]{36}$/.test(batch)) {
    throw new DeskError(400, 'Files are given to an import that was begun.')
  }
  return join(root, String(process.pid), batch, 'as', 'they', 'were', 'given')
}

/** Files that were given to the desk to be brought in. They are kept until that is done, or given up. */
export class Uploads {
  readonly #desk: Desk
  readonly #progress = new Map<string, string>()

  constructor(desk: Desk) {
    this.#desk = desk
  }

  /** Forgets files of desks that have ended. @returns the name of a new import */
  async begin(): Promise<string> {
    const pids = await readdir(root).catch(() => [])
    const ended = pids.filter((pid) => identityOfProcess(Number(pid)) === undefined)
    await Promise.all(ended.map((pid) => rm(join(root, pid), { recursive: true, force: true })))
    return randomUUID()
  }

  /** How far an import has come, in words. */
  progressOf(batch: string): string {
    return this.#progress.get(batch) ?? ''
  }

  /** Does what the page asks for. @throws {DeskError} */
  async act(action: string, query: URLSearchParams, body: Buffer): Promise<ImportAnswer | object> {
    if (action === 'file') return this.#add(query.get('batch'), query.get('name') ?? '', body)
    const { batch, isForced, allowsLoss } = JSON.parse(body.toString()) as Readonly<Record<string, unknown>>
    const options = { isForced: isForced === true, allowsLoss: allowsLoss === true }
    switch (action) {
      case 'look':
        return this.#importAll(String(batch), { ...options, isTrial: true })
      case 'bring-in':
        return this.#desk.inTurn(async () => {
          const answer = await this.#importAll(String(batch), { ...options, isTrial: false })
          await this.#giveUp(batch)
          return answer
        })
      case 'give-up':
        await this.#giveUp(batch)
        return {}
      default:
        throw new DeskError(404, 'There is nothing of that name to do.')
    }
  }

  async #add(batch: unknown, name: string, bytes: Buffer): Promise<object> {
    const file = basename(name.replaceAll('\\', '/'))
    if (/^\.|\0/.test(file) || file === '') throw new DeskError(422, `${name} is no name of a file.`)
    const path = join(folderOf(batch), file)
    if (await stat(path).catch(() => undefined)) {
      throw new DeskError(
        409,
        `There are two files named ${file}. Bring one in after the other, or give a .zip of their folders.`,
      )
    }
    await writeWhole(path, bytes)
    return {}
  }

  async #giveUp(batch: unknown): Promise<void> {
    await rm(join(folderOf(batch), '..', '..', '..', '..'), { recursive: true, force: true })
    this.#progress.delete(String(batch))
  }

  async #importAll(
    batch: string,
    options: { readonly isForced: boolean; readonly allowsLoss: boolean; readonly isTrial: boolean },
  ): Promise<ImportAnswer> {
    const folder = folderOf(batch)
    const names = (await readdir(folder).catch(() => [])).toSorted((a, b) => (a < b ? -1 : 1))
    // Pictures are taken from beside the texts that show them.
    const files = names.filter((name) => /\.zip$/i.test(name) || !isMedia(name))
    if (files.length === 0) throw new DeskError(422, 'There is no text among these files.')
    const { importFiles } = await import('../import/importFiles.ts') // Word, HTML and archives take long to load
    const report = await importFiles(
      files.map((name) => join(folder, name)),
      { root: 'content', now: now(), ...options, say: (progress) => this.#progress.set(batch, progress) },
    )
    this.#desk.forget()
    const plain = (text: string) => text.replaceAll(folder + sep, '').replaceAll(folder, '')
    const { problems } = report.gate
    const paths = new Set(report.articles.map(({ path }) => path))
    return {
      articles: report.articles.map(({ source, path, text, outcome, words, remarks, leftOut }) => ({
        source: plain(source),
        path,
        title: titleOf(path, text),
        outcome,
        words,
        leftOut,
        remarks: remarks.map(plain),
        problems: problems.filter(({ file }) => file === path),
      })),
      failures: report.failures.map(({ source, reason }) => ({ source: plain(source), reason: plain(reason) })),
      remarks: report.remarks.map(plain),
      others: report.others,
      problems: problems.filter(({ file }) => !paths.has(file)),
    }
  }
}

function titleOf(path: string, text: string): string {
  const { title } = contentOf(path, Buffer.from(text)).values
  return typeof title === 'string' ? title : path
}
