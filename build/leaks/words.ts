/** The words of a text as they are compared, in small letters. @param isInTag whether it begins, and is meant, in a tag */
export function wordsIn(bytes: Uint8Array, isInTag = false): string[] {
  const { text, inTags } = wordsOf(bytes, isInTag)
  return isInTag ? (inTags[0] ?? []) : text
}

/**
 * The words of a text; those of each address and each attribute apart. Without the names of elements and attributes, which
 * all pages are full of.
 */
export function wordsOf(bytes: Uint8Array, isInTag = false): { readonly text: string[]; readonly inTags: string[][] } {
  const text: string[] = []
  const inTags = new Map<number, string[]>()
  for (const word = new Word(bytes, isInTag); word.next();) {
    if (word.isName) continue
    const letters = bytes.subarray(word.start, word.end).map((byte) => Math.abs(letterOf[byte] ?? 0))
    const words = word.isInTag ? (inTags.get(word.part) ?? []) : text
    words.push(Buffer.from(letters).toString('latin1'))
    if (word.isInTag) inTags.set(word.part, words)
  }
  return { text, inTags: [...inTags.values()] }
}

/**
 * The bytes that words are made of, in small letters; 0 for all others. What is not ASCII belongs to a word, unless the
 * next byte says otherwise: such a byte is negative here.
 */
const letterOf = Int16Array.from({ length: 256 }, (_, byte) => {
  if (byte === 0xc2 || (byte >= 0xe2 && byte <= 0xe9)) return -byte
  const sign = String.fromCharCode(byte).toLowerCase()
  return byte >= 0x80 ? byte : /[a-z0-9-]/.test(sign) ? sign.charCodeAt(0) : 0
})

const [slash, backslash, ampersand, less, equals, greater, letterU] = [0x2f, 0x5c, 0x26, 0x3c, 0x3d, 0x3e, 0x75]
const [newline, space, hyphen, dot, zero, nine, colon, caret] = [0x0a, 0x20, 0x2d, 0x2e, 0x30, 0x39, 0x3a, 0x5e]
const [openingParenthesis, closingParenthesis, openingBracket, closingBracket] = [0x28, 0x29, 0x5b, 0x5d]

/** A word has the hash FNV-1a of its letters. */
const [offset, prime] = [0x811c9dc5 | 0, 16777619]

/**
 * A word of a text (UTF-8) with its hash, one after the other. In scripts without spaces each sign is a word. Not a
 * generator, which takes five times as long.
 */
export class Word {
  readonly #bytes: Buffer
  start = 0
  end = 0
  hash = offset
  /** Whether the word is the name of an element, of an attribute, or of what an address asks for. */
  isName = false
  /** A number that each attribute of a tag has for itself, and each address. */
  part = 0
  /** Whether the next one is the name of an element. */
  #isTagBegun = false
  /** Where the text goes on behind the word. */
  #at = 0
  /** What ends the tag, or the address of a link in Markdown or its name, that the text is in; 0 outside of them. */
  #tagEnd: number

  constructor(bytes: Uint8Array, isInTag = false) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#tagEnd = isInTag ? greater : 0
  }

  /** Whether the word belongs to a tag of HTML or the address of a link, around which a sentence goes on. */
  get isInTag(): boolean {
    return this.#tagEnd !== 0
  }

  /** Whether slashes stand around it, or one behind it at the start of the text, as around the first part of a path. */
  get isInPath(): boolean {
    const { start, end } = this
    return this.#bytes[end] === slash && (start === 0 || this.#bytes[start - 1] === slash)
  }

  /** Goes on to the next word. @returns false where there is none */
  next(): boolean {
    while (this.#read()) if (!this.#isMark()) return true
    return false
  }

  /** Whether it is what Markdown begins the item of a list with, or rows of a table: no page has it among its words. */
  #isMark(): boolean {
    const first = this.#bytes[this.start] ?? 0
    return first === hyphen ? this.#isAll(hyphen, hyphen) : first <= nine && first >= zero && this.#isNumberOfItem()
  }

  #isNumberOfItem(): boolean {
    const bytes = this.#bytes
    const { start, end } = this
    if (!(bytes[end] === dot || bytes[end] === closingParenthesis) || bytes[end + 1] !== space) return false
    // Nothing stands before it in its line but what lists and quotations begin with.
    let at = start - 1
    while (bytes[at] === space || bytes[at] === greater || bytes[at] === hyphen) at -= 1
    return bytes[at] === newline && this.#isAll(zero, nine)
  }

  /** Whether all bytes of the word are from the one to the other. */
  #isAll(from: number, to: number): boolean {
    for (let at = this.start; at < this.end; at += 1) {
      const byte = this.#bytes[at] ?? 0
      if (byte < from || byte > to) return false
    }
    return true
  }

  #read(): boolean {
    const bytes = this.#bytes
    const { length } = bytes
    let at = this.#at
    let start = -1
    let hash = offset
    for (; at < length;) {
      const byte = bytes[at] ?? 0
      const letter = letterOf[byte] ?? 0
      if (letter > 0) {
        if (start < 0) start = at
        hash = Math.imul(hash ^ letter, prime)
        at += 1
        continue
      }
      const sign = letter === 0 ? 0 : signLength(byte, at + 1 < length ? (bytes[at + 1] ?? 0) : 0)
      if (sign === 1) {
        if (start < 0) start = at
        hash = Math.imul(hash ^ byte, prime)
        at += 1
        continue
      }
      if (start >= 0) break
      const from = at
      at += letter === 0 ? this.#separatorLength(byte, at) : sign
      if (sign === 3 && byte !== 0xe2 && !(byte === 0xe3 && at <= length && bytes[from + 1] === 0x80)) {
        for (let part = from; part < at && part < length; part += 1) hash = Math.imul(hash ^ (bytes[part] ?? 0), prime)
        start = from
        break
      }
    }
    this.#at = at
    this.start = start
    this.end = Math.min(at, length)
    this.hash = hash
    // An address stands in such brackets too: <https://…>
    const isElement = this.#isTagBegun && bytes[this.end] !== colon
    this.isName = this.isInTag && (isElement || bytes[this.end] === equals)
    if (this.#isTagBegun || this.isName) this.part += 1
    this.#isTagBegun = false
    return start >= 0
  }

  /** How many bytes a sign has that stands for another one in HTML (`&amp;`) or JSON (`\n`, `\u003c`); 1 for any other. */
  #separatorLength(byte: number, at: number): number {
    if (byte === ampersand || byte === backslash) return this.#escapeLength(at)
    if (byte === this.#tagEnd || byte === less || byte === closingBracket) {
      const next = this.#bytes[at + 1] ?? 0
      // The marks of two notes: [^1][^2]
      const isNote = next === openingBracket && this.#bytes[at + 2] === caret
      this.#passTag(byte, isNote ? 0 : next)
    }
    return 1
  }

  #escapeLength(at: number): number {
    if (this.#bytes[at] === backslash && this.#bytes[at + 1] !== letterU) return 2
    const [sign = ''] = escaped.exec(this.#bytes.toString('latin1', at, at + longestEscape)) ?? []
    const meant = escapedBrackets[sign.toLowerCase()]
    if (meant !== undefined) this.#passTag(meant, this.#bytes[at + sign.length] ?? 0)
    return sign.length || 1
  }

  /** Takes notice of what a tag or the address of a link begins or ends with. */
  #passTag(byte: number, next: number): void {
    if (this.#tagEnd !== 0) {
      if (byte === this.#tagEnd) this.#tagEnd = 0
    } else if (byte === less && (next === slash || ((next | 0x20) >= 0x61 && (next | 0x20) <= 0x7a))) {
      this.#tagEnd = greater
      this.#isTagBegun = true
    } else if (byte === closingBracket && (next === openingParenthesis || next === openingBracket)) {
      // [words](address), or by the name of one: [words][name]
      this.#tagEnd = next === openingBracket ? closingBracket : closingParenthesis
      this.part += 1
    }
  }
}

const escaped = /^(?:&(?:[a-z]{2,6}|#\d{2,5}|#x[\da-f]{2,5});|\\u[\da-f]{4})/i
const longestEscape = 9
const escapedBrackets: Readonly<Record<string, number>> = {
  '&lt;': less,
  '&#60;': less,
  '&#x3c;': less,
  '\\u003c': less,
  '&gt;': greater,
  '&#62;': greater,
  '&#x3e;': greater,
  '\\u003e': greater,
}

/**
 * How many bytes a sign has that is no letter of a word: non-breaking spaces and guillemets, dashes and quotation marks,
 * the punctuation and the signs of Chinese and Japanese. 1 for any other byte.
 */
function signLength(byte: number, next: number): number {
  if (byte === 0xc2) return 2
  return (byte === 0xe2 && next === 0x80) || (byte >= 0xe3 && byte <= 0xe9) ? 3 : 1
}
