import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { memoryOfGate, readMemory, writeMemory, type Memory } from './memory.ts'
import { ledgerPath } from './ledger/ledgerText.ts'
import { revisionsFolder } from '../newsroom/revisions.ts'
import { readMedia, type MediaContent, type MediaFile } from './media/mediaContent.ts'

/** What stands in a content folder, before anybody has judged it. Paths start with `content/` and are in order. */
export interface ContentFolder {
  /** The bytes of every file that holds words. */
  readonly texts: ReadonlyMap<string, Uint8Array>
  /** What lies in `content/media`. */
  readonly media: ReadonlyMap<string, MediaFile>
  /** The bytes of the ledger of published addresses, which the build keeps; undefined before the first one. */
  readonly ledger: Uint8Array | undefined
  /** The copies of what was published, which the build keeps too, by their names: read only where one is asked for. */
  readonly revisions: ReadonlyMap<string, () => Uint8Array>
  /** Files and folders that could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** Reads a project's `content/`. What systems and editors leave behind is none of our business. */
export async function readContentFolder(root = 'content', givenMemory?: Memory): Promise<ContentFolder> {
  const memory = givenMemory ?? (await memoryOfGate('gate.media', sharp.versions))
  const texts = new Map<string, Uint8Array>()
  const unreadable = new Map<string, string>()
  const attempt = <Result>(path: string, action: (file: string) => Result): Result | undefined => {
    try {
      return action(onDisk(root, path))
    } catch (error) {
      unreadable.set(path, reasonOf(error))
      return undefined
    }
  }
  const filesBelow = (path: string): { readonly path: string; readonly size: number }[] => {
    const entries = attempt(path, (folder) => readdirSync(folder, { withFileTypes: true })) ?? []
    return entries.flatMap((entry) => {
      const below = `${path}/${entry.name}`
      if (leftover.test(entry.name)) return []
      if (entry.isDirectory()) return filesBelow(below)
      const stats = attempt(below, (file) => lstatSync(file))
      if (stats && !stats.isFile()) unreadable.set(below, 'it is a link or a device, not a file')
      return stats?.isFile() ? [{ path: below, size: stats.size }] : []
    })
  }
  // In order, whatever the disk answers first: of two files with one name, the report always blames the same.
  const files = filesBelow('content').toSorted((a, b) => (a.path < b.path ? -1 : 1))
  // One call after the other: to wait for each of ten thousand small files takes three times as long as to read them.
  for (const { path } of files.filter((file) => !isMedia(file) && !isRevision(file))) {
    const bytes = attempt(path, (file) => readFileSync(file))
    if (bytes) texts.set(path, bytes)
  }
  const ledger = texts.get(ledgerPath)
  texts.delete(ledgerPath)
  const before = await readMemory<MediaContent>(memory)
  const found = new Map<string, MediaFile>()
  const waiting = files.filter(isMedia).values()
  const readNext = async (): Promise<void> => {
    for (const { path, size } of waiting) {
      try {
        found.set(path, await readMedia(onDisk(root, path), size, before))
      } catch (error) {
        unreadable.set(path, reasonOf(error))
      }
    }
  }
  // A picture fills a core while it is decoded, and memory.
  await Promise.all(Array.from({ length: availableParallelism() }, readNext))
  const media = inOrderOfPaths(found)
  const contents = Array.from(media.values(), ({ content }) => (content ? [[content.hash, content] as const] : []))
  await writeMemory(new Map(contents.flat()), memory, before)
  const revisions = new Map(
    files
      .filter(isRevision)
      .map(({ path }) => [path.slice(revisionsFolder.length + 1), () => readFileSync(onDisk(root, path))]),
  )
  return { texts, media, ledger, revisions, unreadable }
}

const isMedia = ({ path }: { readonly path: string }) => path.startsWith('content/media/')
const isRevision = ({ path }: { readonly path: string }) => path.startsWith(`${revisionsFolder}/`)

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

function onDisk(root: string, path: string): string {
  return join(root, path.replace(/^content\/?/, ''))
}

/**
 * What systems and editors put beside the files people work on: hidden files, what Windows and macOS note about a folder,
 * and copies a program keeps while a file is open (Office, vi, Emacs). Nobody has written any of it to be published.
 */
const leftover =
  /^(?:\..*|(?:thumbs|ehthumbs|ehthumbs_vista)\.db|desktop\.ini|Icon\r|__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information|~\$.*|.*~|#.*#)$/is

/** Files as a folder lists them, so that whatever names the first of two names the same one. */
export function inOrderOfPaths<Value>(files: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
