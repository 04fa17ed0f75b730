import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A document as Contentlayer makes it, whatever its type. */
export interface TypedDocument {
  /** Its path in `content/`. */
  readonly _id: string
  readonly type: string
  /** Of articles and pages. */
  readonly body?: Body
}

/** A text as its author wrote it, and its HTML where the gate has made it. */
export interface Body {
  readonly raw: string
  readonly html: string
}

/** The files that export documents and their types: the same for any content. */
export type Skeleton = Readonly<Record<string, string>>

const skeletonFiles = ['index.mjs', 'index.d.ts', 'types.d.ts'] as const

/** What our five document types are called; the last has one document, and is written as that. */
const documentTypes = ['Article', 'Author', 'Topic', 'Page', 'Site'] as const

/** Reads what Contentlayer has generated into a folder, documents aside. */
export async function readSkeleton(folder: string): Promise<Skeleton> {
  const texts = skeletonFiles.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(texts))
}

/** Writes documents as Contentlayer would, had it been given just these; `contentlayer/generated` is then them. */
export async function writeGenerated(
  documents: readonly TypedDocument[],
  skeleton: Skeleton,
  folder = '.contentlayer/generated',
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  for (const type of documentTypes) {
    const ofType = documents.filter((document) => document.type === type)
    await mkdir(join(folder, type), { recursive: true })
    await writeFile(join(folder, type, '_index.json'), JSON.stringify(type === 'Site' ? ofType[0] : ofType))
  }
  for (const [name, text] of Object.entries(skeleton)) await writeFile(join(folder, name), text)
}
