import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Site } from '../site.ts'

/** A built publication as a host has it: files, and nothing that knows how they were made. */
export interface Dist {
  /** Every file by its path inside `dist/`, in order. */
  readonly files: readonly string[]
  bytes(file: string): Buffer
  text(file: string): string
  /** When it was built. */
  readonly builtAt: Date
}

/** @throws if the folder has not been built */
export function readDist({ dist: folder, builtAt }: Site): Dist {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted()
  const bytes = (file: string) => readFileSync(join(folder, file))
  return {
    files,
    bytes,
    text: (file) => bytes(file).toString('utf8'),
    builtAt: builtAt ?? statSync(join(folder, 'index.html')).mtime,
  }
}

/** The path of the page or file at an address of the site, as `files` has it; nothing if it is somewhere else. */
export function fileOf(url: string, origin: string): string | undefined {
  if (!url.startsWith(`${origin}/`)) return undefined
  const path = decodeURIComponent(new URL(url).pathname).slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}
