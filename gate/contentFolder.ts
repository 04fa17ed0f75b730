import { lstatSync, readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Memory } from './knownFiles.ts'
import { ledgerPath } from './ledger/ledger.ts'
import { KnownMedia, type MediaFile, memoryOfMedia } from './media/mediaContent.ts'

/** What stands in a content folder, before anybody has judged it. Paths start with `content/` and are in order. */
export interface ContentFolder {
  /** The bytes of every file that holds words. */
  readonly texts: ReadonlyMap<string, Uint8Array>
  /** What lies in `content/media`. */
  readonly media: ReadonlyMap<string, MediaFile>
  /** The bytes of the ledger of published addresses, which the build keeps; undefined before the first one. */
  readonly ledger: Uint8Array | undefined
  /** Files and folders that could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** How many files are open at once: systems allow a process about a thousand. */
const atOnce = 64

const mediaFolder = 'content/media/'

/** Reads a project's `content/`. What systems and editors leave behind is none of our business. */
export async function readContentFolder(root = 'content', memory: Memory = memoryOfMedia()): Promise<ContentFolder> {
  const texts = new Map<string, Uint8Array>()
  const media = new Map<string, MediaFile>()
  const knownMedia = await KnownMedia.open(memory)
  const unreadable = new Map<string, string>()
  let ledger: Uint8Array | undefined

  async function attempt<Result>(path: string, action: () => Result | Promise<Result>): Promise<Result | undefined> {
    try {
      return await action()
    } catch (error) {
      unreadable.set(path, error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  async function pathsBelow(path: string): Promise<string[]> {
    const entries = (await attempt(path, () => readdir(onDisk(root, path), { withFileTypes: true }))) ?? []
    const paths = entries
      .filter(({ name }) => !isLeftover(name))
      .map(async (entry) => (entry.isDirectory() ? pathsBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    return (await Promise.all(paths)).flat()
  }

  async function read(path: string): Promise<() => void> {
    const file = onDisk(root, path)
    // One call after the other: to wait for each of ten thousand small files takes three times as long as to read them.
    const stats = await attempt(path, () => lstatSync(file))
    if (!stats) return () => {}
    if (!stats.isFile()) return () => unreadable.set(path, 'it is a link or a device, not a file')
    if (isMedia(path)) {
      const found = await attempt(path, () => knownMedia.lookInto(file, stats.size))
      return () => found && media.set(path, found)
    }
    const bytes = await attempt(path, () => readFileSync(file))
    return () => {
      if (path === ledgerPath) ledger = bytes
      else if (bytes) texts.set(path, bytes)
    }
  }

  // In order, whatever the disk answers first: of two files with one name, the report always blames the same.
  const paths = (await pathsBelow('content')).toSorted()
  await readAll(
    paths.filter((path) => !isMedia(path)),
    atOnce,
  )
  // A picture fills a core while it is decoded, and memory.
  await readAll(paths.filter(isMedia), availableParallelism())
  await knownMedia.keep()
  return { texts, media, ledger, unreadable }

  async function readAll(some: readonly string[], count: number): Promise<void> {
    for (let start = 0; start < some.length; start += count) {
      const keep = await Promise.all(some.slice(start, start + count).map(read))
      for (const keepOne of keep) keepOne()
    }
  }
}

function onDisk(root: string, path: string): string {
  return join(root, path.replace(/^content\/?/, ''))
}

function isMedia(path: string): boolean {
  return path.startsWith(mediaFolder)
}

/**
 * What systems and editors put beside the files people work on: hidden files, what Windows and macOS note about a folder,
 * and copies a program keeps while a file is open. Nobody has written any of it to be published.
 */
function isLeftover(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name))
}

const patterns: readonly RegExp[] = [
  /^\./,
  /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$/i,
  /^desktop\.ini$/i,
  /^Icon\r$/,
  /^(?:__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information)$/,
  // Of Office, of vi and of Emacs.
  /^~\$/,
  /~$/,
  /^#.*#$/,
]
