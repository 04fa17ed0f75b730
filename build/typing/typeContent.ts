import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import {
  type Body,
  bodyFile,
  type Showing,
  showingFile,
  type TypedContent,
  typedContentFile,
  type TypedFile,
} from '../../newsroom/readDocuments.ts'
import { inParts } from '../../newsroom/collections.ts'
import { plainText } from '../../gate/readText.ts'
import { sitePath } from '../../gate/places.ts'
import { hashOfFiles, workPath, writeWhole } from '../../system/files.ts'
import { ThreadPool } from '../../system/threadPool.ts'
import type { Texts } from './contentlayerWorker.ts'
import { textFacts } from './textFacts.ts'

/** Tells Next's development server that there is new content: newsroom/publication.ts */
const contentVersionFile = workPath('content-version.json')

/** How many documents a thread types at a time: Contentlayer's time for each grows with their number. */
const batchSize = 250

/** Threads in which Contentlayer types. Opened early, as a thread takes a second to load it. */
export function openContentlayer(): ThreadPool {
  return new ThreadPool('build/typing/contentlayerWorker.ts', { ready: 1 })
}

/**
 * Has Contentlayer make typed documents of the texts the gate has passed: of those that are new or changed. It reads
 * files of its own, so that an edit made while a build runs changes nothing. What it made is for readDocuments().
 * @param texts the bytes of every file that holds words, by their paths in `content/`
 * @param bodies the HTML of those bodies that the gate has made it of: pages make that of the others
 * @param threads from openContentlayer()
 * @param isServed whether somebody may be reading what was typed before, which then stays, for the next build to remove
 * @param progress is told how many of those to be typed are done
 */
export async function typeContent(
  texts: ReadonlyMap<string, Uint8Array>,
  bodies: ReadonlyMap<string, string>,
  {
    threads,
    isServed = false,
    progress = () => undefined,
  }: { threads: ThreadPool; isServed?: boolean; progress?: (done: number, all: number) => void },
): Promise<void> {
  const code = await hashOfFiles(['contentlayer.config.ts', 'package.json', 'build/typing', 'newsroom'])
  const before = await readTypedContent(code)
  const hashes = new Map(Array.from(texts, ([path, bytes]) => [path, hashOf(bytes)]))
  const typed = new Map<string, TypedFile>()
  for (const [path, hash] of hashes) {
    const known = before?.get(path)
    if (known?.[1] === hash) typed.set(path, known)
  }
  const missing = [...texts.keys()].filter((path) => !typed.has(path))
  if (before && missing.length === 0 && before.size === texts.size) return

  const job = (paths: readonly string[]): Texts =>
    // Contentlayer does not go on without the one document of its type.
    [...new Set([...paths, sitePath])].map((path) => [path, plainText(texts.get(path) ?? new Uint8Array())])
  let done = 0
  const keep = async (documents: string) => {
    for (const { body, ...document } of JSON.parse(documents) as (TypedFile[2] & { body?: Body })[]) {
      const path = `content/${document._id}`
      const hash = hashes.get(path)
      // The site is typed with each part of the others.
      if (hash === undefined || typed.has(path)) continue
      const file = [path, hash, document as TypedFile[2]] as const
      if (body) {
        const bytes = Buffer.from(JSON.stringify({ ...body, html: bodies.get(path) ?? body.html }))
        await writeWhole(bodyFile(hash), bytes)
        typed.set(path, [...file, { size: bytes.length, facts: textFacts(body.raw) }])
      } else typed.set(path, file)
      progress((done += 1), missing.length)
    }
  }
  await mkdir(workPath('bodies'), { recursive: true })
  if (!before) await declareTypes(threads, job([]))
  await Promise.all(
    inParts(missing, batchSize).map(async (paths) => keep((await threads.run('typeTexts', job(paths))) as string)),
  )
  await rm(workPath('typing'), { recursive: true, force: true })

  const files = [...texts.keys()].flatMap((path): TypedFile[] => {
    const file = typed.get(path)
    return file ? [file] : []
  })
  const content = Buffer.from(JSON.stringify({ code, files } satisfies TypedContent))
  await writeWhole(typedContentFile, content)
  await writeWhole(contentVersionFile, JSON.stringify(hashOf(content)))
  if (isServed) return
  const used = new Set(files.map(([, hash]) => basename(bodyFile(hash))))
  for (const name of await readdir(workPath('bodies'))) if (!used.has(name)) await rm(workPath('bodies', name))
}

/** Says by which moment typed content is shown, and what of it. */
export async function writeShowing(showing: Showing): Promise<void> {
  await writeWhole(showingFile, JSON.stringify(showing))
}

/** What an earlier build has typed, by path; undefined if there is nothing that the same code has written whole. */
async function readTypedContent(code: string): Promise<ReadonlyMap<string, TypedFile> | undefined> {
  try {
    const content = await readFile(typedContentFile)
    if (JSON.parse(await readFile(contentVersionFile, 'utf8')) !== hashOf(content)) return undefined
    const stored = JSON.parse(content.toString()) as TypedContent
    const isWhole = stored.files.every(
      ([, hash, , body]) => body === undefined || statSync(bodyFile(hash)).size === body.size,
    )
    return stored.code === code && isWhole ? new Map(stored.files.map((file) => [file[0], file])) : undefined
  } catch {
    return undefined // there is none, or it is not whole: then everything is typed again
  }
}

/** For the type checker and for editors of code: `contentlayer/generated`. */
async function declareTypes(threads: ThreadPool, texts: Texts): Promise<void> {
  const files = (await threads.run('declareTypes', texts)) as Record<string, string>
  for (const [name, text] of Object.entries(files)) await writeWhole(join('.contentlayer/generated', name), text)
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
