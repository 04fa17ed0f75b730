import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { workPath } from '../../system/workPath.ts'
import { writeWhole } from '../../system/writeWhole.ts'

/** Files that Next exported, from the project folder, by their paths in the export. */
export type NextExport = ReadonlyMap<string, string>

interface Stored {
  /** Undefined until the pages have been compared. */
  readonly recipe?: string
  readonly files: readonly (readonly [path: string, file: string])[]
}

const file = workPath('export.json')

/** Notes what Next has just exported. */
export async function writeExport(files: NextExport, recipe?: string): Promise<void> {
  const stored: Stored = { ...(recipe !== undefined && { recipe }), files: [...files] }
  await writeWhole(file, JSON.stringify(stored))
}

/** What Next exported last. @param recipe if it was made by this one and is all there */
export async function readExport(recipe?: string): Promise<NextExport | undefined> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (stored.recipe !== recipe || !stored.files.every(([, path]) => existsSync(path))) return undefined
    return new Map(stored.files)
  } catch {
    return undefined // there is none, or it is not whole: then Next is asked again
  }
}

export async function forgetExport(): Promise<void> {
  await rm(file, { force: true })
}
