import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Unpublished } from '../../gate/gate.ts'
import { linkedStem, pictureStem } from '../../assets/pictures/stems.ts'
import { inParts } from '../../newsroom/collections.ts'
import type { Revision } from '../../newsroom/revisions.ts'
import { PublicationError } from '../../system/faults.ts'
import type { ThreadPool } from '../../system/threadPool.ts'
import type { FileNotes } from '../write/compressedFile.ts'
import { wordsIn } from './words.ts'
import { type Place, type Sequence, tells, WordSequences } from './wordSequences.ts'

/** What is looked for, and whose file in `content/` it is of. Plain data, for threads. */
export interface Secrets {
  readonly words: ReadonlyMap<number, Sequence>
  /** Of pages; and of media what all names begin with that are made of one, such as `/media/bee-25a8b44a/`. */
  readonly addresses: ReadonlyMap<string, string>
  /** By SHA-256. */
  readonly media: ReadonlyMap<string, string>
}

/** Something that is not published stands in what was about to be. */
class LeakError extends PublicationError {
  override name = 'LeakError'
}

/**
 * What nobody may find in what is published: of each text that is not, every eight words in a row, its headline, its
 * address, whole and by its name, and its pictures, by their bytes and by the names of what would be made of them. What is
 * said in a published text too, or was, is no secret.
 * @param texts the bytes of all files of `content/` that hold words
 * @param histories the published versions of articles that have several
 */
export function secretsOf(
  unpublished: readonly Unpublished[],
  texts: ReadonlyMap<string, Uint8Array>,
  histories: ReadonlyMap<string, readonly Revision[]> = new Map(),
): Secrets {
  const words = new WordSequences()
  for (const { path, title, addresses } of unpublished) {
    words.addAll(texts.get(path) ?? new Uint8Array(), path)
    words.add(wordsIn(Buffer.from(title)), path)
    for (const address of addresses) words.addName(basename(address), path)
  }
  if (unpublished.length > 0) {
    // What an editor says of the front page is not published, and may name what is not yet.
    const hidden = new Set(['content/front.yaml', ...unpublished.map(({ path }) => path)])
    for (const [path, text] of texts) if (!hidden.has(path)) words.remove(Buffer.from(path), 'names').remove(text)
    for (const { paragraphs = [] } of [...histories.values()].flat()) words.remove(Buffer.from(paragraphs.join('\n')))
  }
  const owned = (keys: (one: Unpublished) => readonly string[]) =>
    new Map(unpublished.flatMap((one) => keys(one).map((key) => [key, one.path] as const)))
  return {
    words: words.byHash,
    addresses: owned(({ addresses, media }) => [...addresses, ...media.flatMap(addressesOf)]),
    media: owned(({ media }) => media.map(([, hash]) => hash)),
  }
}

function addressesOf([name, hash]: Unpublished['media'][number]): string[] {
  return [pictureStem(name, hash), linkedStem(name, hash)].map((stem) => `/media/${stem}/`)
}

/** Of an edition, what decides whether it has to be looked through. */
interface SearchedEdition {
  readonly files: FileNotes
  readonly copies: Readonly<Record<string, string>>
  readonly pages: ReadonlyMap<string, { readonly needs: { readonly type: string } }>
}

/**
 * The files of an edition, by their paths in `dist/`, in which something may stand that is not published: those that are
 * not as they were before, by the same code. What had been published by then is a secret now only where it was taken down;
 * then its picture is there no more, nor its page, or another says there that it is gone: all files are looked through.
 */
export function unsearchedFiles(edition: SearchedEdition, before: SearchedEdition | undefined): string[] {
  const { files, copies, pages } = edition
  const isTakenDown = (known: SearchedEdition) =>
    Array.from(known.pages).some(([page, { needs }]) => pages.get(page)?.needs.type !== needs.type) ||
    Object.keys(known.copies).some((file) => copies[file] === undefined)
  const standing = before && !isTakenDown(before) ? before : undefined
  return [
    ...Object.keys(files).filter((file) => standing?.files[file]?.hash !== files[file]?.hash),
    ...Object.keys(copies).filter((file) => standing?.copies[file] !== copies[file]),
  ]
}

/** How many files a thread looks through at a time. */
const batchSize = 2000

/** Packed a second time, or as good as: what they were made from is looked through. */
const isPacked = /\.(?:br|gz|woff2)$/

/**
 * Looks for what is not published in what is about to be.
 * @param files by their paths in the folder
 * @param threads from openPageThreads()
 * @throws {LeakError} that names files and what stands there
 */
export async function checkLeaks(
  folder: string,
  files: readonly string[],
  { secrets, threads }: { readonly secrets: Secrets; readonly threads: ThreadPool },
): Promise<void> {
  if (secrets.words.size + secrets.addresses.size + secrets.media.size === 0) return
  const parts = inParts(
    files.filter((file) => !isPacked.test(file)),
    batchSize,
  )
  const jobs = parts.map((part): LeakJob => ({ folder, files: part, secrets }))
  const found = (await Promise.all(jobs.map((job) => threads.run('leaksIn', job)))).flat() as string[]
  if (found.length === 0) return
  const more = found.length > 20 ? [`… and in ${found.length - 20} more files`] : []
  const lines = [...found.slice(0, 20), ...more].map((line) => `  ${line}`)
  throw new LeakError(
    `What is not published was about to be:\n${lines.join('\n')}\nNothing in content/ can do that: it is a fault of the program.`,
  )
}

export interface LeakJob {
  readonly folder: string
  readonly files: readonly string[]
  readonly secrets: Secrets
}

/** Which files hold something secret, and what. */
export function leaksIn({ folder, files, secrets }: LeakJob): string[] {
  const words = new WordSequences(secrets.words)
  return files.flatMap((file) => {
    const bytes = readFileSync(join(folder, file))
    const leak =
      leakIn(Buffer.from(file), words, secrets) ??
      leakIn(saidBy(bytes), words, secrets, placeOf(file)) ??
      mediaIn(bytes, secrets)
    return leak === undefined ? [] : [`${file}: ${leak}`]
  })
}

function placeOf(file: string): Place {
  if (slugsFile.test(file)) return 'names'
  return file.endsWith('.json') ? 'data' : 'text'
}

/** Of the index of the search: newsroom/search/searchIndex.ts */
const slugsFile = /\/slugs-\d+\.json$/

function leakIn(
  bytes: Buffer,
  words: WordSequences,
  { addresses }: Secrets,
  place: Place = 'text',
): string | undefined {
  let leak: string | undefined
  words.scan(bytes, {
    onSequence: (_, sequence) => {
      if (!tells(sequence, place)) return false
      leak = `“${Buffer.from(sequence.words, 'latin1').toString()}”, of ${sequence.file}`
      return true
    },
    onPath: (start) => {
      const [address] = addressForm.exec(bytes.toString('latin1', start, start + longestAddress)) ?? []
      const path = address === undefined ? undefined : addresses.get(`/${address}/`)
      if (path === undefined) return false
      const isMedia = address?.startsWith('media/')
      leak = isMedia ? `/${address}, that only ${path} shows` : `/${address}/, the address of ${path}`
      return true
    },
  })
  return leak
}

/** Without its slashes, as the names of files are; of a file of media, as far as its mark. */
const addressForm = /^(?:(?:articles|a|topics|authors)\/[a-z0-9-]+|media\/[a-z0-9-]+-[0-9a-f]{8}(?=[-.]))/

/** A name is a file's, which no system lets be longer than 255 bytes. */
const longestAddress = 300

function mediaIn(bytes: Buffer, { media }: Secrets): string | undefined {
  const path = media.size === 0 ? undefined : media.get(createHash('sha256').update(bytes).digest('hex'))
  return path && `a file that only ${path} shows`
}

/** What there is to read in a file: of what is packed all, of a PNG all but its dots, which are half of an edition. */
function saidBy(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes)
  if (bytes.toString('latin1', 0, 8) !== pngMark) return bytes
  const parts: Buffer[] = []
  let at = 8
  // A chunk is the length of what it holds, its name, that, and a checksum.
  for (let end = at; at + 12 <= bytes.length; at = end) {
    end = at + 12 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) !== 'IDAT') parts.push(bytes.subarray(at + 4, end))
  }
  return Buffer.concat([...parts, bytes.subarray(at)])
}

const pngMark = '\u0089PNG\r\n\u001A\n'
