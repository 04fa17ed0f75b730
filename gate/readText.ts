import { isUtf8 } from 'node:buffer'
import { reportInvisible } from './invisible.ts'
import { ContentFile, fileWith } from './problem.ts'

const largest = 1_000_000

/** A file's text, with whatever no text should hold reported. */
export interface ReadFile {
  readonly file: ContentFile
  /** False where the text is no text at all, or too long to go on: everything else said of it would be noise. */
  readonly isReadable: boolean
}

/** Reads a file's bytes as text. */
export function readText(path: string, bytes: Uint8Array): ReadFile {
  if (bytes.length > largest) {
    const file = fileWith(path, {
      rule: 'file-too-large',
      message: `the file has ${bytes.length.toLocaleString('en')} bytes`,
      allowed: `at most ${largest.toLocaleString('en')} bytes; the longest novels fit into that`,
    })
    return { file, isReadable: false }
  }
  if (isOtherEncoding(bytes)) {
    const file = fileWith(path, {
      rule: 'not-utf-8',
      message: 'the file is not text in UTF-8: it is text in UTF-16, or no text at all',
      allowed: 'text in UTF-8',
      help: 'save it again as UTF-8',
    })
    return { file, isReadable: false }
  }
  const file = new ContentFile(path, plainText(bytes))
  const isWhole = isUtf8(bytes)
  if (!isWhole) reportEncoding(file, bytes)
  reportInvisible(file, { isWhole })
  return { file, isReadable: true }
}

/** UTF-16 starts with its byte order mark or is full of zeros; so are programs and pictures. */
function isOtherEncoding(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const beginning = bytes.subarray(0, 4096)
  return beginning.filter((byte) => byte === 0).length > beginning.length / 8
}

function reportEncoding(file: ContentFile, bytes: Uint8Array): void {
  const { before, byte } = firstFault(bytes)
  const others = file.text.split('\uFFFD').length - 2
  const start = before.replace(/\r\n?/g, '\n').length
  file.report(
    {
      rule: 'not-utf-8',
      message: `byte 0x${byte.toString(16).padStart(2, '0')} is not UTF-8${others > 0 ? `, nor are others below (${others})` : ''}`,
      allowed: 'text in UTF-8',
      help: 'the file was saved in another encoding, such as Windows-1252: save it again as UTF-8',
    },
    { start, end: start + 1 },
  )
}

/** The first byte that is no text, and the text before it: there, a decoder writes a sign that does not stand in the file. */
function firstFault(bytes: Uint8Array): { readonly before: string; readonly byte: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let [at, from] = [0, 0]
  for (const { index } of text.matchAll(/\uFFFD/g)) {
    at += Buffer.byteLength(text.slice(from, index))
    from = index
    const isWritten = bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd
    if (!isWritten) return { before: text.slice(0, index).replace(/^\uFEFF/, ''), byte: bytes[at] ?? 0 }
  }
  throw new Error('all of it is text')
}

/**
 * The text of a file as every tool of ours reads it: without the byte order mark some editors put first, and with every
 * line ended by a line feed. Contentlayer takes files as they are, and would read `status: draft` at the end of the
 * front matter of a file from Windows as "draft\r", which is neither a draft nor published.
 */
export function plainText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
}
