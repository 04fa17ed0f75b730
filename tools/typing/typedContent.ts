import { readFile } from 'node:fs/promises'
import { workPath } from '../workPath.ts'
import { writeWhole } from '../writeWhole.ts'
import type { Skeleton, TypedDocument } from './generated.ts'

export interface TypedFile {
  /** Of the text it was made from. */
  readonly hash: string
  readonly document: TypedDocument
}

/** Everything Contentlayer has made of `content/`. */
export interface TypedContent {
  /** By the path of the text, such as `content/articles/lamp.md`. */
  readonly files: ReadonlyMap<string, TypedFile>
  readonly skeleton: Skeleton
}

interface Stored {
  readonly recipe: string
  readonly skeleton: Skeleton
  readonly files: readonly (readonly [path: string, hash: string, document: TypedDocument])[]
}

const file = workPath('typed.json')

/** What an earlier build has typed by the same recipe, if it can be read. @param recipe all that decides how a text is typed */
export async function readTypedContent(recipe: string): Promise<TypedContent | undefined> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (stored.recipe !== recipe) return undefined
    return {
      files: new Map(stored.files.map(([path, hash, document]) => [path, { hash, document }])),
      skeleton: stored.skeleton,
    }
  } catch {
    return undefined // there is none, or it is not whole: then everything is typed again
  }
}

export async function writeTypedContent(recipe: string, { files, skeleton }: TypedContent): Promise<void> {
  const stored: Stored = {
    recipe,
    skeleton,
    files: [...files].map(([path, { hash, document }]) => [path, hash, document]),
  }
  await writeWhole(file, JSON.stringify(stored))
}

export function documentsOf({ files }: TypedContent): TypedDocument[] {
  return [...files.values()].map(({ document }) => document)
}
