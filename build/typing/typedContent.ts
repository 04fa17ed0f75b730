import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { workPath } from '../../system/workPath.ts'
import { writeWhole } from '../../system/writeWhole.ts'
import type { Skeleton, TypedDocument } from './generated.ts'
import { TextFile, TextWriter, type TextPlace, type TextSeal } from './textFile.ts'

export interface TypedFile {
  /** Of the text it was made from. */
  readonly hash: string
  /** Its body is read when it is asked for. */
  readonly document: TypedDocument
  /** Where its body stands, if it has one. */
  readonly place: TextPlace | null
}

/** Everything Contentlayer has made of `content/`. */
export interface TypedContent {
  /** By the path of the text, such as `content/articles/lamp.md`. */
  readonly files: ReadonlyMap<string, TypedFile>
  readonly skeleton: Skeleton
  readonly texts: TextFile
}

interface Stored {
  readonly recipe: string
  /** Of the file of texts that belongs to it. */
  readonly texts: TextSeal
  readonly skeleton: Skeleton
  readonly files: readonly StoredFile[]
}

type StoredFile = readonly [path: string, hash: string, document: TypedDocument, place: TextPlace | null]

const file = workPath('typed.json')
const textsFile = workPath('typed.texts')

/**
 * What an earlier build has typed, if it can be read.
 * @param recipe all that decides how a text is typed; without one, whatever there is
 */
export async function readTypedContent(recipe?: string): Promise<TypedContent | undefined> {
  try {
    const stored = JSON.parse(await readFile(file, 'utf8')) as Stored
    if (recipe !== undefined && stored.recipe !== recipe) return undefined
    const texts = new TextFile(textsFile)
    if (!texts.isWhole(stored.texts)) {
      texts.close()
      return undefined
    }
    const files = stored.files.map(([path, hash, document, place]) => {
      const whole = place ? { ...document, body: texts.body(place) } : document
      return [path, { hash, document: whole, place }] as const
    })
    return { files: new Map(files), skeleton: stored.skeleton, texts }
  } catch {
    return undefined // there is none, or it is not whole: then everything is typed again
  }
}

/** Writes typed content as it is made, a document at a time. */
export class TypedContentWriter {
  readonly #recipe: string
  readonly #seal: string
  readonly #writer: TextWriter
  readonly #files = new Map<string, StoredFile>()

  private constructor(recipe: string, seal: string, writer: TextWriter) {
    this.#recipe = recipe
    this.#seal = seal
    this.#writer = writer
  }

  static async open(recipe: string): Promise<TypedContentWriter> {
    await mkdir(workPath('typing'), { recursive: true })
    const seal = randomBytes(16).toString('hex')
    return new TypedContentWriter(recipe, seal, new TextWriter(workPath('typing', 'texts'), seal))
  }

  /** Takes over what an earlier build has typed. */
  keep(path: string, { hash, document: { body: _body, ...document }, place }: TypedFile, from: TypedContent): void {
    this.#files.set(path, [path, hash, document, place ? this.#writer.copy(place, from.texts) : null])
  }

  add(path: string, hash: string, { body, ...document }: TypedDocument): void {
    this.#files.set(path, [path, hash, document, body ? this.#writer.add(body) : null])
  }

  /** @param paths of all documents, in the order in which they are to stand */
  async finish(paths: Iterable<string>, skeleton: Skeleton): Promise<void> {
    const files = [...paths].flatMap((path) => {
      const stored = this.#files.get(path)
      return stored ? [stored] : []
    })
    const size = this.#writer.finish(textsFile)
    const stored: Stored = { recipe: this.#recipe, texts: { seal: this.#seal, size }, skeleton, files }
    await writeWhole(file, JSON.stringify(stored))
  }
}

export function documentsOf({ files }: TypedContent): TypedDocument[] {
  return [...files.values()].map(({ document }) => document)
}
