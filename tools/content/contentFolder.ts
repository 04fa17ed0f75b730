import { lstatSync, readFileSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { ledgerPath } from './ledger/ledgerText.ts'

/** What stands in a content folder, before anybody has judged it. Paths start with `content/` and are in order. */
export interface ContentFolder {
  /** The bytes of every file that holds words. */
  readonly texts: ReadonlyMap<string, Uint8Array>
  readonly pictures: ReadonlyMap<string, PictureFile>
  /** The bytes of the ledger of published addresses, which the build keeps; undefined before the first one. */
  readonly ledger: Uint8Array | undefined
  /** Files and folders that could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** What the first bytes of a picture say. */
export interface PictureFile {
  readonly bytes: number
  /** The format by content, such as `jpeg`; undefined if it is no picture. */
  readonly format: string | undefined
}

/** How many files are open at once: systems allow a process about a thousand. */
const atOnce = 64

/** Reads a project's `content/`. Hidden files, which systems and editors leave behind, are none of our business. */
export async function readContentFolder(root = 'content'): Promise<ContentFolder> {
  const texts = new Map<string, Uint8Array>()
  const pictures = new Map<string, PictureFile>()
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
      .filter(({ name }) => !name.startsWith('.'))
      .map(async (entry) => (entry.isDirectory() ? pathsBelow(`${path}/${entry.name}`) : [`${path}/${entry.name}`]))
    return (await Promise.all(paths)).flat()
  }

  async function read(path: string): Promise<() => void> {
    const file = onDisk(root, path)
    // One call after the other: to wait for each of ten thousand small files takes three times as long as to read them.
    const stats = await attempt(path, () => lstatSync(file))
    if (!stats) return () => {}
    if (!stats.isFile()) return () => unreadable.set(path, 'it is a link or a device, not a file')
    if (path.startsWith('content/media/')) {
      const picture = await attempt(path, async () => ({ bytes: stats.size, format: await formatOf(file) }))
      return () => picture && pictures.set(path, picture)
    }
    const bytes = await attempt(path, () => readFileSync(file))
    return () => {
      if (path === ledgerPath) ledger = bytes
      else if (bytes) texts.set(path, bytes)
    }
  }

  // In order, whatever the disk answers first: of two files with one name, the report always blames the same.
  const paths = (await pathsBelow('content')).toSorted()
  for (let start = 0; start < paths.length; start += atOnce) {
    const keep = await Promise.all(paths.slice(start, start + atOnce).map(read))
    for (const keepOne of keep) keepOne()
  }
  return { texts, pictures, ledger, unreadable }
}

function onDisk(root: string, path: string): string {
  return join(root, path.replace(/^content\/?/, ''))
}

async function formatOf(file: string): Promise<string | undefined> {
  await (await open(file)).close() // a file we may not read is an error, a file that is no picture is an answer
  try {
    const { format, compression } = await sharp(file).metadata()
    return compression === 'av1' ? 'avif' : format
  } catch {
    return undefined
  }
}
