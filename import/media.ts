import { createHash } from 'node:crypto'
import { basename, dirname, extname, join, sep } from 'node:path'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { grouped } from '../newsroom/collections.ts'
import { linkedFormat, pictureFormats } from '../newsroom/media.ts'
import { remembered } from '../newsroom/remembered.ts'
import { toSlug } from '../gate/addressFormat.ts'
import { decoded, type ImportedMedia, type MediaFinder } from './imported.ts'

/** Folders beside articles in which sites keep their pictures. */
const mediaFolders = ['static', 'public', 'assets', 'images', 'img', 'media', 'uploads', 'wp-content', 'content']
const levelsUp = 5
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', '_site', '.next'])

/** Finds the pictures that an article shows: beside its file, and where sites of all kinds keep them. */
export function mediaBeside(file: string, library: MediaLibrary): MediaFinder {
  const folders = [dirname(file)]
  for (let folder = dirname(file), level = 0; level < levelsUp && dirname(folder) !== folder; level++) {
    folders.push(...mediaFolders.map((name) => join(folder, name)).filter((one) => existsSync(one)))
    folder = dirname(folder)
  }
  let files: ReadonlyMap<string, readonly string[]> | undefined
  return {
    find: (address) => {
      files ??= byName(folders.flatMap(mediaIn))
      const path = pathOf(address)
      const found = nearest(path, files) ?? nearest(withoutSize(path), files)
      return found === undefined ? undefined : library.add(basename(found), readFileSync(found))
    },
    add: (name, bytes) => library.add(name, bytes),
  }
}

function byName(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return grouped(Array.from(new Set(paths), (path) => [basename(path).toLowerCase(), path]))
}

const mediaIn = remembered((folder: string) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isMedia(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.split(sep).some((part) => skipped.has(part))),
)

/** Whether a file is one that content/media can hold, by its name. */
export function isMedia(name: string): boolean {
  return pictureFormats.has(extname(name).slice(1).toLowerCase()) || linkedFormat(name.toLowerCase()) !== undefined
}

/** The path in an address, also where a service for pictures is asked for one at another address. */
function pathOf(address: string): string {
  const path = decoded(address.replace(/[?#].*$/, ''))
  return path.slice(Math.max(0, path.lastIndexOf('://')))
}

/** WordPress cuts a picture to several sizes, and shows one of them: `lamp-300x200.jpg`. */
function withoutSize(path: string): string {
  return path.replace(/-\d+x\d+(?=\.\w+$)/, '')
}

/** The file with that name whose folders are most like those of the address. */
function nearest(path: string, files: ReadonlyMap<string, readonly string[]>): string | undefined {
  const wanted = path.toLowerCase().split('/').toReversed()
  const candidates = files.get(wanted[0] ?? '') ?? []
  const score = (candidate: string) => {
    const parts = candidate.toLowerCase().split(sep).toReversed()
    const different = parts.findIndex((part, index) => part !== wanted[index])
    return different === -1 ? parts.length : different
  }
  return candidates.toSorted((a, b) => score(b) - score(a))[0]
}

/** Gives each picture the name it has in content/media: the one it came with, unless another has that. */
export class MediaLibrary {
  readonly #hashes: Map<string, string>

  /** @param hashes of the files that are there already, by their names */
  constructor(hashes: Iterable<readonly [string, string]>) {
    this.#hashes = new Map(hashes)
  }

  add(written: string, bytes: Uint8Array): ImportedMedia {
    const own = createHash('sha256').update(bytes).digest('hex')
    const { length } = extname(written)
    const extension = extensionOf(written, bytes)
    const stem = toSlug(written.slice(0, written.length - length)) ?? 'picture'
    for (let number = 1; ; number++) {
      const name = `${stem}${number > 1 ? `-${number}` : ''}${extension}`
      const hash = this.#hashes.get(name)
      if (hash !== undefined && hash !== own) continue
      this.#hashes.set(name, own)
      return { name, bytes }
    }
  }
}

/** The first bytes of pictures, in hexadecimal, and how such a file is called. */
const signatures = [
  [/^89504e470d0a1a0a/, /^\.png$/, '.png'],
  [/^ffd8ff/, /^\.jpe?g$/, '.jpg'],
  [/^47494638/, /^\.gif$/, '.gif'],
  [/^52494646.{8}57454250/, /^\.webp$/, '.webp'],
] as const

/** Browsers go by the content of a picture, so that names say many things; here they say what it is. */
function extensionOf(written: string, bytes: Uint8Array): string {
  const extension = extname(written).toLowerCase()
  const start = Buffer.from(bytes.subarray(0, 12)).toString('hex')
  const found = signatures.find(([signature]) => signature.test(start))
  return !found || found[1].test(extension) ? extension : found[2]
}
