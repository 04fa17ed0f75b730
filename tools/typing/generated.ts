import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A document as Contentlayer makes it, whatever its type. */
export interface TypedDocument {
  /** Its path in `content/`. */
  readonly _id: string
  readonly type: string
  /** Of articles and pages. */
  readonly body?: { readonly raw: string; readonly html: string }
}

/** The files that export documents and their types: the same for any content. */
export type Skeleton = Readonly<Record<string, string>>

const skeletonFiles = ['index.mjs', 'index.d.ts', 'types.d.ts'] as const

/** What our five document types are called; the last has one document, and is written as that. */
const documentTypes = ['Article', 'Author', 'Topic', 'Page', 'Site'] as const

/** Reads what Contentlayer has generated into a folder. */
export async function readGenerated(
  folder: string,
): Promise<{ readonly documents: readonly TypedDocument[]; readonly skeleton: Skeleton }> {
  const documents: TypedDocument[] = []
  for (const type of documentTypes) {
    const read = JSON.parse(await readFile(join(folder, type, '_index.json'), 'utf8')) as
      TypedDocument | TypedDocument[]
    for (const document of Array.isArray(read) ? read : [read]) documents.push(document)
  }
  const texts = skeletonFiles.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return { documents, skeleton: Object.fromEntries(await Promise.all(texts)) }
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
