import { isUtf8 } from 'node:buffer'
import { reportInvisible } from './invisible.ts'
import { ContentFile, fileWith, type Finding } from './problem.ts'

const largest = 1_000_000

/**
 * Reads a file's bytes as text, with whatever no text should hold reported.
 * @returns `isReadable`, false where the text is no text at all, or too long to go on: all else said of it would be noise
 */
export function readText(
  path: string,
  bytes: Uint8Array,
): { readonly file: ContentFile; readonly isReadable: boolean } {
  const fault = faultOf(bytes)
  if (fault) return { file: fileWith(path, fault), isReadable: false }
  const file = new ContentFile(path, plainText(bytes))
  const isWhole = isUtf8(bytes)
  if (!isWhole) reportEncoding(file, bytes)
  reportInvisible(file, { isWhole })
  return { file, isReadable: true }
}

/** Why bytes are not to be read as text. */
function faultOf(bytes: Uint8Array): Finding | undefined {
  if (bytes.length > largest) {
    const message = `the file has ${bytes.length.toLocaleString('en')} bytes`
    const allowed = `at most ${largest.toLocaleString('en')} bytes; the longest novels fit into that`
    return { rule: 'file-too-large', message, allowed }
  }
  // UTF-16 starts with its byte order mark or is full of zeros; so are programs and pictures.
  const hasMark = ['fffe', 'feff'].includes(Buffer.from(bytes.subarray(0, 2)).toString('hex'))
  const beginning = bytes.subarray(0, 4096)
  if (!hasMark && beginning.filter((byte) => byte === 0).length <= beginning.length / 8) return undefined
  const message = 'the file is not text in UTF-8: it is text in UTF-16, or no text at all'
  return { rule: 'not-utf-8', message, allowed: 'text in UTF-8', help: 'save it again as UTF-8' }
}

/** Reports the first byte that is no text: there, a decoder writes a sign that does not stand in the file. */
function reportEncoding(file: ContentFile, bytes: Uint8Array): void {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const found = [...text.matchAll(/\uFFFD/g)]
  let [at, from] = [0, 0]
  const fault = found.find(({ index }) => {
    at += Buffer.byteLength(text.slice(from, index))
    from = index
    return bytes[at] !== 0xef || bytes[at + 1] !== 0xbf || bytes[at + 2] !== 0xbd
  })
  const start = text
    .slice(0, fault?.index)
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n').length
  const also = found.length > 1 ? `, nor are others below (${found.length - 1})` : ''
  file.report(
    {
      rule: 'not-utf-8',
      message: `byte 0x${(bytes[at] ?? 0).toString(16).padStart(2, '0')} is not UTF-8${also}`,
      allowed: 'text in UTF-8',
      help: 'the file was saved in another encoding, such as Windows-1252: save it again as UTF-8',
    },
    { start, end: start + 1 },
  )
}

/**
 * The text of a file as every tool of ours reads it: without the byte order mark some editors put first, and with every
 * line ended by a line feed. Contentlayer takes files as they are, and would read `status: draft` at the end of the
 * front matter of a file from Windows as "draft\r", which is neither a draft nor published.
 */
export function plainText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
}
