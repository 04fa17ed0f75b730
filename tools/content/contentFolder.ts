import { lstat, readdir, readFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'

/** What stands in a content folder, before anybody has judged it. Paths start with `content/`. */
export interface ContentFolder {
  /** The bytes of every file that holds words. */
  readonly texts: ReadonlyMap<string, Uint8Array>
  readonly pictures: ReadonlyMap<string, PictureFile>
  /** Files and folders that could not be read, with the system's reason. */
  readonly unreadable: ReadonlyMap<string, string>
}

/** What the first bytes of a picture say. */
export interface PictureFile {
  readonly bytes: number
  /** The format by content, such as `jpeg`; undefined if it is no picture. */
  readonly format: string | undefined
}

/** Reads a project's `content/`. Hidden files, which systems and editors leave behind, are none of our business. */
export async function readContentFolder(root = 'content'): Promise<ContentFolder> {
  const texts = new Map<string, Uint8Array>()
  const pictures = new Map<string, PictureFile>()
  const unreadable = new Map<string, string>()

  async function walk(folder: string, path: string): Promise<void> {
    const names = await attempt(path, () => readdir(folder))
    await Promise.all((names ?? []).filter((name) => !name.startsWith('.')).map((name) => visit(join(folder, name), `${path}/${name}`)))
  }

  async function visit(file: string, path: string): Promise<void> {
    const stats = await attempt(path, () => lstat(file))
    if (!stats) return
    if (stats.isDirectory()) await walk(file, path)
    else if (!stats.isFile()) unreadable.set(path, 'it is a link or a device, not a file')
    else if (path.startsWith('content/media/')) {
      const picture = await attempt(path, async () => ({ bytes: stats.size, format: await formatOf(file) }))
      if (picture) pictures.set(path, picture)
    } else {
      const bytes = await attempt(path, () => readFile(file))
      if (bytes) texts.set(path, bytes)
    }
  }

  async function attempt<Result>(path: string, read: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await read()
    } catch (error) {
      unreadable.set(path, error instanceof Error ? error.message : String(error))
      return undefined
    }
  }

  await walk(root, 'content')
  return { texts, pictures, unreadable }
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
