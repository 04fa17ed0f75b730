import { checkBody, type CheckedBody } from './body/body.ts'
import { beyondLimits } from './body/bodyLimits.ts'
import { ContentFile } from './contentFile.ts'
import { fieldsOf, type DocumentTypeName } from './fieldDefinitions.ts'
import { checkFields, type CheckedText } from './fields.ts'
import { checkFormat } from './formats.ts'
import { readMarkdownFile, readYamlFile, type Body } from './frontMatter.ts'
import { placeOf, type Place } from './places.ts'
import type { Problem } from './problem.ts'
import { readText } from './readText.ts'
import { checkWords } from './textRules.ts'
import { TimeLimitError, withinTime } from './timeLimit.ts'
import type { TextValue } from './value.ts'

/**
 * All that can be said of a file without a look at any other. It follows from the path, the bytes and the gate's own
 * code alone, and is plain data: so it can be kept from one check to the next, and made in another thread.
 */
export interface CheckedFile {
  readonly problems: readonly Problem[]
  /** False where the file is no text, or too long: its lines are then not shown. */
  readonly isReadable: boolean
  /** Undefined where nothing would be published from a file in this place. */
  readonly document: CheckedParts | undefined
  /** Whether it took too long to find out more, which another machine, or another day, might be quick enough for. */
  readonly isUnfinished?: boolean
}

interface CheckedParts {
  readonly type: DocumentTypeName
  readonly name: string
  readonly isInPlace: boolean
  readonly texts: readonly FieldText[]
  readonly body: BodyParts | undefined
}

/** A text without the file it stands in. */
export type FreeText = Omit<TextValue, 'file'>

interface FieldText extends FreeText {
  /** Whether it stands there without quotes, where YAML takes ` #` for the start of a comment. */
  readonly isPlain: boolean
}

interface BodyParts {
  readonly links: readonly FreeText[]
  readonly pictures: readonly FreeText[]
  readonly anchors: ReadonlySet<string>
  readonly html: string | undefined
}

/**
 * What a file may take of processor time: as much as the longest table needs on a machine five times as slow as the one it
 * was measured on.
 */
function secondsFor(bytes: Uint8Array): number {
  return Math.min(60, 5 + bytes.length / 6000)
}

/**
 * Checks a file by itself.
 * @param seconds of processor time after which that is ended
 */
export function checkFile(path: string, bytes: Uint8Array, seconds = secondsFor(bytes)): CheckedFile {
  try {
    return withinTime(seconds, () => checkAll(path, bytes))
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error
    const file = new ContentFile(path, '')
    file.report({
      rule: 'too-slow',
      message: `the file could not be read in ${Math.ceil(seconds)} seconds: a few signs in it stand for very much`,
      help: 'look for what stands there very often, such as quotes, brackets or asterisks, or divide the text',
    })
    return { problems: file.problems, isReadable: false, document: undefined, isUnfinished: true }
  }
}

function checkAll(path: string, bytes: Uint8Array): CheckedFile {
  const { file, isReadable } = readText(path, bytes)
  const place = placeOf(path)
  if ('rule' in place) {
    file.report(place)
    return { problems: file.problems, isReadable, document: undefined }
  }
  const { type, name, fault } = place
  if (fault) file.report(fault)
  const parts = isReadable ? checkParts(file, place) : nothing
  return { problems: file.problems, isReadable, document: { type, name, isInPlace: !fault, ...parts } }
}

type Parts = Pick<CheckedParts, 'texts' | 'body'>

const nothing: Parts = { texts: [], body: undefined }

function checkParts(file: ContentFile, { type, isMarkdown }: Place): Parts {
  try {
    const { fields, body } = isMarkdown ? readMarkdownFile(file) : readYamlFile(file)
    const texts = fields ? checkFields(file, fields, fieldsOf(type)) : []
    texts.forEach(checkFormat)
    texts.forEach(checkWords)
    return { texts: texts.map(toFieldText), body: body && readBody(file, body) }
  } catch (error) {
    // Parsers follow nesting by calling themselves, until the stack is full. Whatever else goes wrong is our own fault.
    if (!(error instanceof RangeError && error.message.includes('call stack'))) throw error
    file.report({ rule: 'nested-too-deep', message: 'lists, quotes or brackets are nested too deep to be read' })
    return nothing
  }
}

function readBody(file: ContentFile, body: Body): BodyParts | undefined {
  const fault = beyondLimits(body.text)
  if (!fault) return toBodyParts(checkBody(file, body))
  file.report({ field: 'body', ...fault.finding }, body.offset + fault.start, body.offset + fault.end)
  return undefined
}

function toFieldText(text: CheckedText): FieldText {
  return { ...toFreeText(text), isPlain: text.isPlain }
}

function toBodyParts({ links, pictures, anchors, html }: CheckedBody): BodyParts {
  return { links: links.map(toFreeText), pictures: pictures.map(toFreeText), anchors, html }
}

function toFreeText({ field, text, start, end }: TextValue): FreeText {
  return { field, text, start, end }
}
