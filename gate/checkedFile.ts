import { availableParallelism } from 'node:os'
import { createContext, Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { checkBody } from './body/body.ts'
import type { DocumentParts } from './document.ts'
import { fieldsOf, type DocumentTypeName } from './fieldDefinitions.ts'
import { checkFields } from './fields.ts'
import { checkFormat } from './formats.ts'
import { readMarkdownFile, readYamlFile } from './frontMatter.ts'
import { beyondLimits } from './limits.ts'
import { checkPlaceholders } from './phrases.ts'
import { placeOf } from './places.ts'
import { checkWords } from './printedMarks.ts'
import { hashOfWords } from './publishedWords.ts'
import { fileWith, type ContentFile, type Problem } from './problem.ts'
import { readText } from './readText.ts'

/**
 * All that can be said of a file without a look at any other. It follows from the path, the bytes and the gate's own
 * code alone, and is plain data: so it can be kept from one check to the next, and made in another thread.
 */
export interface CheckedFile {
  readonly problems: readonly Problem[]
  /** False where the file is no text, or too long: its lines are then not shown. */
  readonly isReadable: boolean
  /** Undefined where nothing would be published from a file in this place. */
  readonly document: DocumentParts | undefined
  /** Whether it took too long to find out more, which another machine, or another day, might be quick enough for. */
  readonly isUnfinished?: boolean
}

/** A file to check. */
export interface UncheckedFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Checks files by themselves, one after the other. */
export function checkEach(files: readonly UncheckedFile[]): (readonly [path: string, checked: CheckedFile])[] {
  return files.map(({ path, bytes }) => [path, checkFile(path, bytes)])
}

/**
 * Checks a file by itself.
 * @param seconds of processor time after which that is ended: as much as the longest table needs on a machine five times as
 * slow as the one it was measured on
 */
export function checkFile(
  path: string,
  bytes: Uint8Array,
  seconds = Math.min(60, 5 + bytes.length / 6000),
): CheckedFile {
  try {
    return withinTime(seconds, () => checkAll(path, bytes))
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error
    const file = fileWith(path, {
      rule: 'too-slow',
      message: `the file could not be read in ${Math.ceil(seconds)} seconds: a few signs in it stand for very much`,
      help: 'look for what stands there very often, such as quotes, brackets or asterisks, or divide the text',
    })
    return { problems: file.problems, isReadable: false, document: undefined, isUnfinished: true }
  }
}

function checkAll(path: string, bytes: Uint8Array): CheckedFile {
  const { file, isReadable } = readText(path, bytes)
  const { problems } = file
  const place = placeOf(path)
  if ('rule' in place) {
    file.report(place)
    return { problems, isReadable, document: undefined }
  }
  const { type, name, fault } = place
  if (fault) file.report(fault)
  const parts = isReadable ? checkParts(file, type) : nothing
  return { problems, isReadable, document: { type, name, isInPlace: !fault, ...parts } }
}

const nothing = { texts: [], body: undefined, words: undefined }

function checkParts(file: ContentFile, type: DocumentTypeName): Pick<DocumentParts, 'texts' | 'body' | 'words'> {
  // What an editor takes out of the front page again may leave nothing.
  if (type === 'Front' && !/^[ \t]*[^\s#]/m.test(file.text)) return nothing
  try {
    const { fields, body } = type === 'Article' || type === 'Page' ? readMarkdownFile(file) : readYamlFile(file)
    const texts = fields ? checkFields(file, fields, fieldsOf(type)) : []
    for (const text of texts) checkFormat(file, text)
    for (const text of texts) checkPlaceholders(file, text)
    for (const text of texts) checkWords(file, text)
    const fault = body && beyondLimits(file.text.slice(body.start))
    if (fault)
      file.report(fault.finding, { field: 'body', start: body.start + fault.start, end: body.start + fault.end })
    if (!body || fault) return { ...nothing, texts }
    const tree = parseBody(body.text)
    const words = fields && type === 'Article' ? hashOfWords(fields, tree) : undefined
    return { texts, body: checkBody(file, body, tree), words }
  } catch (error) {
    // Parsers follow nesting by calling themselves, until the stack is full. Whatever else goes wrong is our own fault.
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error
    file.report({ rule: 'nested-too-deep', message: 'lists, quotes or brackets are nested too deep to be read' })
    return nothing
  }
}

/** A work that was ended because it took too long. */
export class TimeLimitError extends Error {
  override name = 'TimeLimitError'
}

const room = createContext({})
const script = new Script('work()')

/** How often longer than it may compute a work may take, where the machine has others to do. */
const maximumWaits = 8

/**
 * Does a work that may never end, and ends it where it stands once it has computed for so long; nothing of it goes on.
 * Node can do so by the clock alone (https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options). On a
 * machine that was busy with others the work is begun again with more time, so that nobody's text is refused for that.
 * @param seconds of processor time
 * @throws {TimeLimitError} and whatever goes wrong in the work
 */
export function withinTime<Result>(seconds: number, work: () => Result): Result {
  for (let waits = 1; ; waits *= 2) {
    const before = process.cpuUsage()
    try {
      room['work'] = work
      return script.runInContext(room, { timeout: Math.ceil(seconds * waits * 1000) }) as Result
    } catch (error) {
      // By its code alone: it is an Error of that other context.
      if ((error as { readonly code?: unknown } | undefined)?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error
      const { user, system } = process.cpuUsage(before)
      // Node says it of all threads together: each has its share.
      const computed = (user + system) / 1e6 / (isMainThread ? 1 : availableParallelism())
      if (waits >= maximumWaits || computed > seconds / 2) throw new TimeLimitError(`not done in ${seconds} s`)
    }
  }
}
