import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, link, mkdir, readdir, rm, rmdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { exchange } from '../adapter/exchange.ts'
import { workPath } from '../../system/workPath.ts'
import { pressedEndings } from './pressedFile.ts'

/**
 * A second folder with the files of `dist/`, where the next edition is put together before the two change places. The
 * files are shared by hard links, so it costs no space, and between two builds both hold the same: a build writes what
 * has changed and nothing else.
 */
export class Standby {
  readonly path: string
  readonly #dist: string
  readonly #isFresh: boolean
  readonly #written = new Set<string>()
  readonly #removed = new Set<string>()

  private constructor(path: string, dist: string, isFresh: boolean) {
    this.path = path
    this.#dist = dist
    this.#isFresh = isFresh
  }

  /** Whether there is one that holds what `dist/` holds: not if a build ended before its end. */
  static isWhole(): boolean {
    return existsSync(standbyFolder()) && !existsSync(unfinished())
  }

  /** @param isFresh whether the next edition starts from nothing, whatever is there */
  static async open(dist: string, isFresh: boolean): Promise<Standby> {
    await mkdir(workPath(), { recursive: true })
    await writeFile(unfinished(), '')
    if (isFresh) await rm(standbyFolder(), { recursive: true, force: true })
    await mkdir(standbyFolder(), { recursive: true })
    return new Standby(standbyFolder(), dist, isFresh)
  }

  /** Takes note of a file that was written here, with its compressed versions. */
  wrote(file: string): void {
    this.#written.add(file)
  }

  async copy(file: string, from: string): Promise<void> {
    const path = join(this.path, file)
    await mkdir(dirname(path), { recursive: true })
    await rm(path, { force: true })
    await copyFile(from, path)
    this.#written.add(file)
  }

  async remove(file: string): Promise<void> {
    await removeFile(this.path, file)
    this.#removed.add(file)
  }

  /** Puts this folder in the place of `dist/`. */
  async publish(): Promise<void> {
    // Whoever keeps an eye on the folder sees a change, whichever of the two it is.
    const now = new Date()
    await utimes(this.path, now, now)
    await exchange(this.path, this.#dist)
  }

  /** Brings the folder that was `dist/` up to date. */
  async catchUp(): Promise<void> {
    if (this.#isFresh) await this.#startAgain()
    else await this.#follow()
    await rm(unfinished(), { force: true })
  }

  /** The old edition shares nothing with the new one. */
  async #startAgain(): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
    await linkAll(this.#dist, this.path)
  }

  async #follow(): Promise<void> {
    for (const file of this.#removed) await removeFile(this.path, file)
    for (const file of this.#written) {
      for (const version of versionsOf(file)) {
        const path = join(this.path, version)
        await rm(path, { force: true })
        if (!existsSync(join(this.#dist, version))) continue
        await mkdir(dirname(path), { recursive: true })
        await linkFile(join(this.#dist, version), path)
      }
    }
  }
}

export function standbyFolder(): string {
  return workPath('standby')
}

/** There while the two may differ: whoever ends in between leaves it behind. */
function unfinished(): string {
  return workPath('standby.unfinished')
}

function versionsOf(file: string): string[] {
  return [file, ...pressedEndings.map((ending) => file + ending)]
}

/** Folders that are left empty go too. */
async function removeFile(folder: string, file: string): Promise<void> {
  for (const version of versionsOf(file)) await rm(join(folder, version), { force: true })
  for (let parent = dirname(file); parent !== '.'; parent = dirname(parent)) {
    const path = join(folder, parent)
    if (!existsSync(path) || (await readdir(path)).length > 0) return
    await rmdir(path)
  }
}

/** Linux has a program for it that takes half the time. */
async function linkAll(from: string, to: string): Promise<void> {
  if (process.platform === 'linux') {
    await mkdir(to, { recursive: true })
    const names = await readdir(from)
    // Two programs side by side: most of the files are in two folders.
    const shares = [0, 1].map((share) => names.filter((_, index) => index % 2 === share))
    const linkShare = (share: readonly string[]) =>
      promisify(execFile)('cp', ['-al', ...share.map((name) => join(from, name)), to])
    await Promise.all(shares.filter(({ length }) => length > 0).map(linkShare))
    return
  }
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const paths = [join(from, entry.name), join(to, entry.name)] as const
    await (entry.isDirectory() ? linkAll(...paths) : linkFile(...paths))
  }
}

/** Some file systems know no links. */
async function linkFile(from: string, to: string): Promise<void> {
  await link(from, to).catch(() => copyFile(from, to))
}
