import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { runPackage } from '../childProcess.ts'
import { hashOfFiles } from '../hashOfFiles.ts'
import { plainText } from '../content/plainText.ts'
import { workPath } from '../workPath.ts'
import { readGenerated, type Skeleton, type TypedDocument } from './generated.ts'
import { readTypedContent, writeTypedContent, type TypedContent, type TypedFile } from './typedContent.ts'

/** Contentlayer's time per document grows with their number past this. */
const mostAtOnce = 2500
/** Where one start of Contentlayer costs more than half the work. */
const leastAtOnce = 500

/**
 * Makes typed documents of the texts the gate has passed. Contentlayer reads only those that are new or changed, and on
 * all cores: from files of its own, so that an edit made while a build runs changes nothing.
 * @param texts the bytes of every file that holds words, by their paths in `content/`
 * @param bodies the HTML of those bodies that the gate has made it of: pages make that of the others
 * @param progress is told how many of those to be typed are done
 */
export async function typeContent(
  texts: ReadonlyMap<string, Uint8Array>,
  bodies: ReadonlyMap<string, string>,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<TypedContent> {
  const recipe = await hashOfFiles(['contentlayer.config.ts', 'package.json'])
  const known = await readTypedContent(recipe)
  const files = new Map<string, TypedFile>()
  const missing: string[] = []
  const hashes = new Map([...texts].map(([path, bytes]) => [path, createHash('sha1').update(bytes).digest('base64')]))
  for (const [path, hash] of hashes) {
    const file = known?.files.get(path)
    if (file?.hash === hash) files.set(path, file)
    else missing.push(path)
  }
  if (known && missing.length === 0 && files.size === known.files.size) return known

  const skeletons = await typeParts(partsOf(missing), texts, (path, document) => {
    const html = bodies.get(path)
    const { body } = document
    const whole = html === undefined || !body ? document : { ...document, body: { ...body, html } }
    files.set(path, { hash: hashes.get(path) ?? '', document: whole })
    progress(files.size - (texts.size - missing.length), missing.length)
  })
  const typed = { files, skeleton: skeletons[0] ?? known?.skeleton ?? {} }
  await writeTypedContent(recipe, typed)
  return typed
}

/** Even shares: one for each core at least, if there is enough to do. */
function partsOf(paths: readonly string[]): string[][] {
  const cores = Math.min(availableParallelism(), Math.ceil(paths.length / leastAtOnce))
  const count = Math.max(cores, Math.ceil(paths.length / mostAtOnce))
  return Array.from({ length: count }, (_, part) => paths.filter((_path, index) => index % count === part))
}

async function typeParts(
  parts: readonly string[][],
  texts: ReadonlyMap<string, Uint8Array>,
  keep: (path: string, document: TypedDocument) => void,
): Promise<Skeleton[]> {
  const skeletons: Skeleton[] = []
  const waiting = parts.entries()
  const work = async () => {
    for (const [number, paths] of waiting) {
      const folder = resolve(workPath('typing', String(number)))
      await rm(folder, { recursive: true, force: true })
      const own = new Set(paths)
      // Contentlayer does not go on without the one document of its type.
      for (const path of new Set([...own, 'content/site.yaml'])) await lay(join(folder, path), texts.get(path))
      await runPackage('contentlayer2', 'bin/cli.cjs', ['build', '--config', resolve('contentlayer.config.ts')], {
        env: { PWD: folder, STANDFIRST_SNAPSHOT: join(folder, 'content') },
      })
      const { documents, skeleton } = await readGenerated(join(folder, '.contentlayer/generated'))
      for (const document of documents) {
        const path = `content/${document._id}`
        if (own.has(path)) keep(path, document)
      }
      skeletons.push(skeleton)
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  await rm(workPath('typing'), { recursive: true, force: true })
  return skeletons
}

async function lay(file: string, bytes: Uint8Array | undefined): Promise<void> {
  if (!bytes) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, plainText(bytes))
}
