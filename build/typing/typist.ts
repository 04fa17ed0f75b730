import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { threadId } from 'node:worker_threads'
import { dynamicBuild, generateDotpkg, runMain, type Config } from 'contentlayer2/core'
import makeConfigured from '../../contentlayer.config.ts'
import { workPath } from '../../system/workPath.ts'
import { readSkeleton, type Skeleton } from './generated.ts'

/** Texts by their paths in `content/`. */
type Texts = readonly (readonly [path: string, text: string])[]

export type TypingJob = { readonly ask: 'documents' | 'skeleton'; readonly texts: Texts }
export type Typed =
  /** As JSON. */
  { readonly documents: string } | { readonly skeleton: Skeleton }

type Folder = NonNullable<Parameters<typeof runMain>[0]['customCwd']>

/** Has Contentlayer type texts, many after each other in one process: to start it costs as much as four hundred of them. */
export class Typist {
  readonly #config: Config
  /** Contentlayer reads a folder, and this one is ours alone. */
  readonly #folder: Folder
  #laid: string[] = []

  private constructor(config: Config, folder: Folder) {
    this.#config = config
    this.#folder = folder
  }

  /** @param folder where it works */
  static async open(folder = resolve(workPath('typing', String(threadId)))): Promise<Typist> {
    const source = await makeConfigured(undefined)
    return new Typist({ source, esbuildHash: '', filePath: '' as Config['filePath'] }, folder as Folder)
  }

  async answer({ ask, texts }: TypingJob): Promise<Typed> {
    const options = { config: this.#config, verbose: false }
    if (ask === 'skeleton') {
      // Elsewhere: Contentlayer may keep an eye on a folder for a moment longer.
      const folder = `${this.#folder}-skeleton` as Folder
      lay(folder, texts)
      await run(generateDotpkg(options), folder)
      return { skeleton: await readSkeleton(join(folder, '.contentlayer/generated')) }
    }
    this.#laid = lay(this.#folder, texts, this.#laid)
    const { allDocuments } = (await run(dynamicBuild(options), this.#folder)) as { allDocuments: unknown[] }
    // Contentlayer's lists become arrays on the way to JSON.
    return { documents: JSON.stringify(allDocuments) }
  }
}

/** On any error Contentlayer says what it is and ends the thread. */
function run(effect: Parameters<ReturnType<typeof runMain>>[0], folder: Folder): Promise<unknown> {
  return runMain({ tracingServiceName: 'contentlayer', verbose: false, customCwd: folder })(effect)
}

/**
 * Lays down texts where Contentlayer reads them. Files laid before are moved rather than removed: a file system without
 * a journal looks through all that were removed in the last minutes for every file it makes, and an edition has many.
 */
function lay(folder: Folder, texts: Texts, laid: readonly string[] = []): string[] {
  const wanted = new Map(
    texts.map(([path, text]) => [join(folder, '.standfirst/checked', path.replace(/^content\//, '')), text]),
  )
  const present = new Set(laid)
  const spare = laid.filter((file) => !wanted.has(file))
  for (const parent of new Set(Array.from(wanted.keys(), dirname))) mkdirSync(parent, { recursive: true })
  for (const [file, text] of wanted) {
    const old = present.has(file) ? undefined : spare.pop()
    if (old !== undefined) renameSync(old, file)
    writeFileSync(file, text)
  }
  for (const old of spare) rmSync(old)
  return [...wanted.keys()]
}
