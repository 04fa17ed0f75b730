import { resolve } from 'node:path'

/** An error of ours: its message is a sentence for people, so nobody needs its trace. */
export class PublicationError extends Error {
  override name = 'PublicationError'
}

/** What the system says no with, in its own words too, as programs not made with Node report them, and in ours. */
const faults: Readonly<Record<string, { readonly words: RegExp; readonly sentence: string }>> = {
  ENOSPC: { words: /no space left on device/i, sentence: 'The disk is full' },
  EDQUOT: { words: /disk quota exceeded/i, sentence: 'The disk space of this user is used up' },
  EFBIG: { words: /file too large/i, sentence: 'A file would be larger than the system allows' },
  EROFS: { words: /read-only file system/i, sentence: 'The disk can only be read' },
  EACCES: { words: /permission denied/i, sentence: 'The system does not permit it' },
  EPERM: { words: /operation not permitted/i, sentence: 'The system does not permit it' },
  EMFILE: {
    words: /too many open files(?! in system)/i,
    sentence: 'Too many files are open at once (ulimit -n tells how many may be)',
  },
  ENFILE: { words: /too many open files in system/i, sentence: 'Too many files are open on this machine' },
  EIO: { words: /i\/o error|input\/output error/i, sentence: 'The disk is damaged' },
  EISDIR: { words: /is a directory/i, sentence: 'There is a folder where a file belongs' },
  ENOTDIR: { words: /not a directory/i, sentence: 'There is a file where a folder belongs' },
}

const readers = new Set(['scandir', 'stat', 'lstat', 'read', 'readlink', 'opendir', 'access'])

/**
 * One sentence on what the system refused and where, if that is what went wrong. It goes by words, as errors lose all
 * else on their way from a thread or a program.
 * @param message of an error, or all that a program has printed
 */
export function systemFault(message: string, cwd = process.cwd()): string | undefined {
  for (const [code, { words, sentence }] of Object.entries(faults)) {
    const said = `(?:${words.source})`
    const others = String.raw`(?:unix error|\b(?:open|write|mkdir|rename) \S+): ${said}|${said} \(os error \d+\)`
    const patterns = [new RegExp(String.raw`\b${code}\b`), new RegExp(others, 'i')]
    const line = message.split('\n').find((one) => patterns.some((pattern) => pattern.test(one)))
    if (line === undefined) continue
    const [, action = 'write', path] =
      /\b[A-Z]+: [^,]*, (\w+)(?: '([^']*)')?/.exec(line) ?? /\b(open|write|mkdir|rename) (\S+): /.exec(line) ?? []
    const where = path === undefined ? `a file in ${cwd}` : resolve(cwd, path)
    const done = action === 'open' ? 'opened' : readers.has(action) ? 'read' : 'written'
    return `${sentence}: ${where} could not be ${done}.`
  }
  return undefined
}

/** The same error with the file in it: of a failed write the system tells only that it failed. */
export function naming(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || 'path' in error) return error
  error.message = error.message.replace(/^(E[A-Z]+: .*, \w+)$/, `$1 '${file}'`)
  return Object.assign(error, { path: file })
}
