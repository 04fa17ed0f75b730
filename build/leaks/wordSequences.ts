/** Words in a row, or the name of an address, with the file they are from. */
export interface Sequence {
  readonly words: string
  readonly file: string
  /** Names are in data what words are in a text: such a one may stand anywhere else by chance. */
  readonly isInDataAlone?: boolean
}

/** So many words in a row are said twice by nobody who does not quote. */
const shingle = 8

/** A headline of fewer words may stand anywhere by chance. */
const fewestWords = 3

/** Sequences of words, found in a text in one pass, each by a hash that rolls along. */
export class WordSequences {
  /** By their hashes: plain data, that can be passed to a thread. */
  readonly byHash: Map<number, Sequence>
  readonly #lengths: Set<number>
  /** Where hashes are, by their last bits. Of those that were forgotten too, as what is marked is looked up. */
  #mayBe: Uint8Array | undefined

  constructor(byHash: ReadonlyMap<number, Sequence> = new Map()) {
    this.byHash = new Map(byHash)
    this.#lengths = new Set(Array.from(byHash.values(), lengthOf))
  }

  /** Every eight words in a row of a text. */
  addAll(bytes: Uint8Array, file: string): void {
    for (const words of Object.values(wordsOf(bytes))) {
      for (let end = shingle; end <= words.length; end += 1) this.add(words.slice(end - shingle, end), file)
    }
  }

  /** These words in a row; nothing, where they are too few to tell anything. Of more than eight, the first. */
  add(words: readonly string[], file: string): void {
    const sequence = words.slice(0, shingle)
    if (sequence.length >= fewestWords) this.#add({ words: sequence.join(' '), file })
  }

  /**
   * The name of an address, such as `old-lamp-2026`: of three parts, or with a figure, wherever it stands; of two, in
   * data; nothing, where it is one word, or a date.
   */
  addName(name: string, file: string): void {
    if (!/^(?=.*[a-z]).+-./.test(name)) return
    const isTelling = name.split('-').length > 2 || /\d/.test(name)
    this.#add({ words: name, file, isInDataAlone: !isTelling })
  }

  #add(sequence: Sequence): void {
    let hash = 0
    for (const word = new Word(Buffer.from(sequence.words, 'latin1')); word.next();) {
      hash = (Math.imul(hash, base) + word.hash) | 0
    }
    this.byHash.set(hash, sequence)
    this.#lengths.add(lengthOf(sequence))
    this.#mayBe = undefined
  }

  /** Forgets what stands in a text. */
  remove(bytes: Uint8Array): this {
    this.scan(bytes, {
      onSequence: (hash) => {
        this.byHash.delete(hash)
        return false
      },
    })
    return this
  }

  /**
   * Calls back for each sequence that stands in a text, and for each word that a path may begin with, until that says
   * to stop.
   */
  scan(bytes: Uint8Array, { onSequence, onPath }: Found): void {
    const lengths = [...this.#lengths]
    const powers = lengths.map(powerOf)
    const mayBe = (this.#mayBe ??= this.#marks())
    const last = mayBe.length - 1
    // A sentence goes on behind a tag or the address of a link, and what these say goes on in the next.
    const text = new LastWords()
    const tags = new LastWords()
    for (const word = new Word(bytes); word.next();) {
      const { start, end } = word
      const isInPath = end < bytes.length && bytes[end] === slash && (start === 0 || bytes[start - 1] === slash)
      if (isInPath && onPath?.(start)) return
      const words = word.isInTag ? tags : text
      words.add(word)
      const { count, sum, sums, starts } = words
      for (let index = 0; index < lengths.length; index += 1) {
        const length = lengths[index] ?? 0
        if (length > count) continue
        const hash = (sum - Math.imul(sums[(count - length) & 15] ?? 0, powers[index] ?? 0)) | 0
        if (mayBe[hash & last] === 0) continue
        const sequence = this.byHash.get(hash)
        const from = starts[(count - length + 1) & 15] ?? 0
        const isFound = sequence && wordsIn(bytes.subarray(from, end), word.isInTag).join(' ') === sequence.words
        if (isFound && onSequence(hash, sequence)) return
      }
    }
  }

  /** Tells most of what is no secret from what may be: small, so that it stays where a processor reads fast. */
  #marks(): Uint8Array {
    const marks = new Uint8Array(2 ** Math.ceil(Math.log2(4096 + 16 * this.byHash.size)))
    for (const hash of this.byHash.keys()) marks[hash & (marks.length - 1)] = 1
    return marks
  }
}

/** Of the last sixteen words: what all words up to there hash to, and where they begin. */
class LastWords {
  readonly sums = new Int32Array(16)
  readonly starts = new Int32Array(16)
  count = 0
  sum = 0

  add({ hash, start }: Word): void {
    this.sum = (Math.imul(this.sum, base) + hash) | 0
    this.count += 1
    this.sums[this.count & 15] = this.sum
    this.starts[this.count & 15] = start
  }
}

function lengthOf({ words }: Sequence): number {
  return words.split(' ').length
}

interface Found {
  readonly onSequence: (hash: number, sequence: Sequence) => boolean
  readonly onPath?: (start: number) => boolean
}

/** For a hash that rolls along (FNV-1a of each word, and a polynomial of those). */
const [offset, prime, base] = [0x811c9dc5 | 0, 16777619, 0x2545f491]

function powerOf(length: number): number {
  let power = 1
  for (let count = 0; count < length; count += 1) power = Math.imul(power, base)
  return power
}

/** The words of a text as they are compared, in small letters. @param isInTag whether it begins, and is meant, in a tag */
export function wordsIn(bytes: Uint8Array, isInTag = false): string[] {
  return wordsOf(bytes, isInTag)[isInTag ? 'inTags' : 'text']
}

function wordsOf(bytes: Uint8Array, isInTag = false): Record<'text' | 'inTags', string[]> {
  const words = { text: [] as string[], inTags: [] as string[] }
  for (const word = new Word(bytes, isInTag); word.next();) {
    const letters = bytes.subarray(word.start, word.end).map((byte) => Math.abs(letterOf[byte] ?? 0))
    words[word.isInTag ? 'inTags' : 'text'].push(Buffer.from(letters).toString('latin1'))
  }
  return words
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

const [slash, backslash, ampersand, less, greater, letterU] = [0x2f, 0x5c, 0x26, 0x3c, 0x3e, 0x75]
const [openingParenthesis, closingParenthesis, closingBracket] = [0x28, 0x29, 0x5d]

/**
 * A word of a text (UTF-8) with its hash, one after the other. In scripts without spaces each sign is a word. Not a
 * generator, which takes five times as long.
 */
class Word {
  readonly #bytes: Buffer
  start = 0
  end = 0
  hash = offset
  /** Where the text goes on behind the word. */
  #at = 0
  /** What ends the tag, or the address of a link in Markdown, that the text is in; 0 outside of them. */
  #tagEnd: number

  constructor(bytes: Uint8Array, isInTag = false) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#tagEnd = isInTag ? greater : 0
  }

  /** Whether the word belongs to a tag of HTML or the address of a link, around which a sentence goes on. */
  get isInTag(): boolean {
    return this.#tagEnd !== 0
  }

  /** Goes on to the next word. @returns false where there is none */
  next(): boolean {
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
    return start >= 0
  }

  /** How many bytes a sign has that stands for another one in HTML (`&amp;`) or JSON (`\n`, `\u003c`); 1 for any other. */
  #separatorLength(byte: number, at: number): number {
    if (byte === ampersand || byte === backslash) return this.#escapeLength(at)
    if (byte === this.#tagEnd || byte === less || byte === closingBracket) this.#passTag(byte, this.#bytes[at + 1] ?? 0)
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
    } else if (byte === closingBracket && next === openingParenthesis) {
      this.#tagEnd = closingParenthesis
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
