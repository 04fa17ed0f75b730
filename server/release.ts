import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { contentType } from '../newsroom/syndication/contentType.ts'
import { withoutAddress } from '../hosts/hostRules.ts'
import { type Encoding, storedVersions, type Version } from './storedFile.ts'
import { type Header, HeaderRules } from './headerRules.ts'
import { OldAddresses } from './oldAddresses.ts'
import { STATUS_CODES } from 'node:http'
import { notFoundPath } from '../newsroom/paths.ts'

/** How much of a folder is kept in memory, in bytes; what was read first makes room first. */
const maxBytesInMemory = 64 * 1024 * 1024

/** What a file is answered with. */
export interface Answer extends Version {
  readonly headers: readonly Header[]
  /** The same as Node writes them fastest: names and values in turn. */
  readonly flatHeaders: readonly string[]
}

/** A folder as one build has made it: what is read of it is kept, as it will not change. */
export class Release {
  readonly oldAddresses: OldAddresses
  readonly folder: string
  readonly #headerRules: HeaderRules
  readonly #answers = new Map<string, readonly Answer[]>()
  #bytesInMemory = 0

  constructor(folder: string) {
    this.folder = folder
    this.oldAddresses = new OldAddresses(folder)
    this.#headerRules = new HeaderRules(folder)
  }

  /** What is at a path, in the best version among those that are accepted. */
  answer(path: string, accepted: readonly Encoding[]): Answer | undefined {
    const answers = this.#answers.get(path) ?? this.#read(path)
    return answers.find(({ encoding }) => encoding === undefined || accepted.includes(encoding))
  }

  /** Whether there is a page at a path once it ends in a slash. */
  isPage(path: string): boolean {
    return !path.endsWith('/') && existsSync(join(this.folder, path, 'index.html'))
  }

  headersFor(path: string): Header[] {
    return this.#headerRules.headersFor(path)
  }

  #read(path: string): readonly Answer[] {
    // Two slashes, or what only Windows takes for one, are no name of a file here.
    if (hidden.test(path) || path.includes('//') || path.includes('\\')) return []
    const versions = storedVersions(this.folder, path.endsWith('/') ? `${path}index.html` : path)
    const answers = versions.map((version) => {
      const headers = [...this.#headerRules.headersFor(path), ...ownHeaders(path, version, versions.length > 1)]
      return { ...version, headers: unique(headers), flatHeaders: unique(headers).flat() }
    })
    if (answers.length > 0) this.#keep(path, answers)
    return answers
  }

  #keep(path: string, answers: readonly Answer[]): void {
    this.#answers.set(path, answers)
    this.#bytesInMemory += sizeOf(answers)
    for (const [oldest, those] of this.#answers) {
      if (this.#bytesInMemory <= maxBytesInMemory) break
      this.#answers.delete(oldest)
      this.#bytesInMemory -= sizeOf(those)
    }
  }
}

const hidden = new RegExp(withoutAddress)

function ownHeaders(path: string, { encoding, size, entityTag, modified }: Version, isPacked: boolean): Header[] {
  return [
    ['Content-Type', contentType(path) ?? 'application/octet-stream'],
    ['Content-Length', String(size)],
    ['ETag', entityTag],
    ['Last-Modified', modified.toUTCString()],
    ...(isPacked ? [['Vary', 'Accept-Encoding'] as const] : []),
    encoding === undefined ? ['Accept-Ranges', 'bytes'] : ['Content-Encoding', encoding],
  ]
}

/** Types stand in `_headers` for hosts that would guess them; here they are known. */
function unique(headers: readonly Header[]): Header[] {
  return [...new Map(headers.map((header) => [header[0], header])).values()]
}

/** With something for the headers, so that many small files are not kept for nothing. */
function sizeOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0) + 4096, 0)
}

/** The release that is in a folder now: a build puts a whole new folder in the place of the old one. */
export class Releases {
  readonly #folder: string
  #current: Release
  #identity: string

  constructor(folder: string) {
    this.#folder = folder
    this.#identity = this.#find() ?? ''
    this.#current = new Release(folder)
  }

  get current(): Release {
    const identity = this.#find()
    // Where folders cannot be exchanged in one step there is none for a moment: the last one is served meanwhile.
    if (identity !== undefined && identity !== this.#identity) {
      this.#identity = identity
      this.#current = new Release(this.#folder)
    }
    return this.#current
  }

  #find(): string | undefined {
    const stats = statSync(this.#folder, { throwIfNoEntry: false })
    return stats && `${stats.ino} ${stats.mtimeMs}`
  }
}

interface Refusal {
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** What is said to whoever cannot be given what was asked for, under the policy of the page for what is not there. */
export function refusal(release: Release, status: number): Refusal {
  const text = `${STATUS_CODES[status] ?? status}\n`
  return {
    headers: {
      'X-Content-Type-Options': 'nosniff',
      ...Object.fromEntries(release.headersFor(notFoundPath)),
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
    },
    text,
  }
}

/** The same as it goes over the wire, for what Node takes for no request. */
export function rawRefusal(release: Release, status: number, more: Readonly<Record<string, string>> = {}): string {
  const { headers, text } = refusal(release, status)
  const lines = Object.entries({ ...headers, ...more, Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', text].join('\r\n')
}
