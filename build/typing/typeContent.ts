import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { isDeepStrictEqual } from 'node:util'
import { hashOf } from '../../gate/knownFiles.ts'
import { plainText } from '../../gate/readText.ts'
import { sitePath } from '../../gate/places.ts'
import { hashOfFiles } from '../../system/hashOfFiles.ts'
import { PublicationError } from '../../system/publicationError.ts'
import { Threads } from '../../system/threads.ts'
import { workPath } from '../../system/workPath.ts'
import type { Skeleton, TypedDocument } from './generated.ts'
import { kindOf, quicklyTyped } from './quickTyping.ts'
import { readTypedContent, type TypedContent, TypedContentWriter } from './typedContent.ts'
import type { Typed, TypingJob } from './typist.ts'

/** Contentlayer types a document otherwise than we do. */
class TypingError extends PublicationError {
  override name = 'TypingError'
}

/** How many documents a thread types at a time: Contentlayer's time for each grows with their number. */
const atATime = 250

/** Of more than this, Contentlayer types some of each kind, as proof that we type the rest as it would. */
const most = 500
const ofEachKind = 5

/** Threads in which Contentlayer types, the first of which is loading it. */
export function openTypists(): Threads {
  const typists = new Threads(new URL('typist.mjs', import.meta.url))
  typists.start(1)
  return typists
}

/**
 * Makes typed documents of the texts the gate has passed: of those that are new or changed, by Contentlayer. Of very many
 * it types a few of each kind and we type the rest. It reads files of its own, so that an edit made while a build runs
 * changes nothing.
 * @param texts the bytes of every file that holds words, by their paths in `content/`
 * @param bodies the HTML of those bodies that the gate has made it of: pages make that of the others
 * @param typists from openTypists()
 * @param progress is told how many of those to be typed are done
 * @throws {TypingError} naming a document that we type otherwise than Contentlayer does
 */
export async function typeContent(
  texts: ReadonlyMap<string, Uint8Array>,
  bodies: ReadonlyMap<string, string>,
  { typists, progress }: { typists: Threads; progress: (done: number, all: number) => void },
): Promise<TypedContent> {
  const recipe = await hashOfFiles(['contentlayer.config.ts', 'package.json', 'build/typing'])
  const known = await readTypedContent(recipe)
  const hashes = new Map([...texts].map(([path, bytes]) => [path, hashOf(bytes)]))
  const missing = [...hashes].filter(([path, hash]) => known?.files.get(path)?.hash !== hash).map(([path]) => path)
  if (known && missing.length === 0 && known.files.size === texts.size) return known

  const writer = await TypedContentWriter.open(recipe)
  if (known) {
    for (const [path, file] of known.files) if (hashes.get(path) === file.hash) writer.keep(path, file, known)
  }
  let done = 0
  const keep = (path: string, document: TypedDocument) => {
    const html = bodies.get(path)
    const { body } = document
    const whole = html === undefined || !body ? document : { ...document, body: { ...body, html } }
    writer.add(path, hashes.get(path) ?? '', whole)
    progress((done += 1), missing.length)
  }
  const { asked, proof } =
    missing.length > most ? typeQuickly(missing, texts, keep) : { asked: missing, proof: noProof }
  const skeleton = await typeTexts(
    asked,
    { texts, typists, isSkeletonKnown: known !== undefined },
    (path, document) => {
      checkSame(path, document, proof.get(path))
      keep(path, document)
    },
  )
  await writer.finish(texts.keys(), skeleton ?? known?.skeleton ?? {})
  await rm(workPath('typing'), { recursive: true, force: true })
  known?.texts.close()
  const typed = await readTypedContent(recipe)
  if (!typed) throw new Error('what was typed cannot be read')
  return typed
}

/** What Contentlayer is asked to type, and how we would have typed it. */
interface Asked {
  readonly asked: readonly string[]
  readonly proof: ReadonlyMap<string, TypedDocument>
}

const noProof: Asked['proof'] = new Map()

/** Types all but a few of each kind, one after the other: together they would fill the memory. */
function typeQuickly(
  paths: readonly string[],
  texts: ReadonlyMap<string, Uint8Array>,
  keep: (path: string, document: TypedDocument) => void,
): Asked {
  const kinds = new Map<string, number>()
  const asked: string[] = []
  const proof = new Map<string, TypedDocument>()
  for (const path of paths) {
    const document = quicklyTyped(path, plainText(texts.get(path) ?? new Uint8Array()))
    const kind = kindOf(document)
    const count = (kinds.get(kind) ?? 0) + 1
    kinds.set(kind, count)
    if (document && count > ofEachKind) keep(path, document)
    else asked.push(path)
    if (document && count <= ofEachKind) proof.set(path, document)
  }
  return { asked, proof }
}

function checkSame(path: string, theirs: TypedDocument, ours: TypedDocument | undefined): void {
  if (!ours || isDeepStrictEqual(theirs, ours)) return
  const [a, b] = [JSON.stringify(theirs), JSON.stringify(ours)]
  throw new TypingError(`Contentlayer types ${path} otherwise than build/typing does:\n  it:   ${a}\n  here: ${b}`)
}

/** @returns the skeleton, if that is not known */
async function typeTexts(
  paths: readonly string[],
  {
    texts,
    typists,
    isSkeletonKnown,
  }: { texts: ReadonlyMap<string, Uint8Array>; typists: Threads; isSkeletonKnown: boolean },
  keep: (path: string, document: TypedDocument) => void,
): Promise<Skeleton | undefined> {
  const wanted = new Set(paths)
  let skeleton: Skeleton | undefined
  const job = (ask: TypingJob['ask'], some: readonly string[]): TypingJob => ({
    ask,
    // Contentlayer does not go on without the one document of its type.
    texts: [...new Set([...some, sitePath])].map((path) => [path, plainText(texts.get(path) ?? new Uint8Array())]),
  })
  function* jobs() {
    if (!isSkeletonKnown) yield job('skeleton', [])
    for (let start = 0; start < paths.length; start += atATime) {
      yield job('documents', paths.slice(start, start + atATime))
    }
  }
  // To start a thread takes as long as to type some hundred documents.
  typists.start(Math.min(availableParallelism(), Math.ceil(paths.length / atATime)))
  await typists.share(jobs(), (answer) => {
    const typed = answer as Typed
    if ('skeleton' in typed) {
      skeleton = typed.skeleton
      return
    }
    for (const document of JSON.parse(typed.documents) as TypedDocument[]) {
      const path = `content/${document._id}`
      // The site is typed with each part of the others.
      if (wanted.delete(path)) keep(path, document)
    }
  })
  return skeleton
}
