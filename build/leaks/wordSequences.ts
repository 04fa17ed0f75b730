/** Words in a row, with the file they are from. */
export interface Sequence {
  readonly words: string
  readonly file: string
}

/** So many words in a row are said twice by nobody who does not quote. */
const shingle = 8

/** A headline of fewer words may stand anywhere by chance. */
const fewestWords = 3

/** How many bits tell most of what is no secret from what may be. */
const bits = 1 << 23

/** Sequences of words, found in a text in one pass, each by a hash that rolls along. */
export class WordSequences {
  /** By their hashes: plain data, that can be passed to a thread. */
  readonly byHash: Map<number, Sequence>
  readonly #mayBe = new Uint8Array(bits / 8)
  readonly #lengths = new Set<number>()

  constructor(byHash: ReadonlyMap<number, Sequence> = new Map()) {
    this.byHash = new Map(byHash)
    for (const [hash, { words }] of byHash) this.#mark(hash, words.split(' ').length)
  }

  /** Every eight words in a row of a text. */
  addAll(bytes: Uint8Array, file: string): void {
    const words = wordsIn(bytes)
    for (let end = shingle; end <= words.length; end += 1) this.add(words.slice(end - shingle, end), file)
  }

  /** These words in a row; nothing, where they are too few to tell anything. Of more than eight, the first. */
  add(words: readonly string[], file: string): void {
    const sequence = words.slice(0, shingle)
    if (sequence.length < fewestWords) return
    const text = sequence.join(' ')
    let hash = 0
    forEachWord(Buffer.from(text, 'latin1'), (_start, _end, word) => {
      hash = (Math.imul(hash, base) + word) | 0
      return false
    })
    this.byHash.set(hash, { words: text, file })
    this.#mark(hash, sequence.length)
  }

  #mark(hash: number, length: number): void {
    this.#lengths.add(length)
    const bit = hash & (bits - 1)
    this.#mayBe[bit >> 3] = (this.#mayBe[bit >> 3] ?? 0) | (1 << (bit & 7))
  }

  /** Forgets what stands in a text. */
  remove(bytes: Uint8Array): void {
    this.#scan(bytes, (hash) => {
      this.byHash.delete(hash)
      return false
    })
  }

  firstIn(bytes: Uint8Array): Sequence | undefined {
    let found: Sequence | undefined
    this.#scan(bytes, (_, sequence) => {
      found = sequence
      return true
    })
    return found
  }

  /** Calls back for each sequence that stands in a text, until that says to stop. */
  #scan(bytes: Uint8Array, onFound: (hash: number, sequence: Sequence) => boolean): void {
    const lengths = [...this.#lengths]
    const powers = lengths.map(powerOf)
    const mayBe = this.#mayBe
    // Of the last sixteen words: what the text up to there hashes to, and where they begin.
    const sums = new Int32Array(16)
    const starts = new Int32Array(16)
    let count = 0
    let sum = 0
    forEachWord(bytes, (start, end, word) => {
      sum = (Math.imul(sum, base) + word) | 0
      count += 1
      sums[count & 15] = sum
      starts[count & 15] = start
      for (let index = 0; index < lengths.length; index += 1) {
        const length = lengths[index] ?? 0
        if (length > count) continue
        const hash = (sum - Math.imul(sums[(count - length) & 15] ?? 0, powers[index] ?? 0)) | 0
        const bit = hash & (bits - 1)
        if (((mayBe[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) continue
        const sequence = this.byHash.get(hash)
        const from = starts[(count - length + 1) & 15] ?? 0
        const isFound = sequence && wordsIn(bytes.subarray(from, end)).join(' ') === sequence.words
        if (isFound && onFound(hash, sequence)) return true
      }
      return false
    })
  }
}

/** For a hash that rolls along (FNV-1a of each word, and a polynomial of those). */
const [offset, prime, base] = [0x811c9dc5 | 0, 16777619, 0x2545f491]

function powerOf(length: number): number {
  let power = 1
  for (let count = 0; count < length; count += 1) power = Math.imul(power, base)
  return power
}

/** The words of a text as they are compared: in small letters. */
export function wordsIn(bytes: Uint8Array): string[] {
  const words: string[] = []
  forEachWord(bytes, (start, end) => {
    const letters = bytes.subarray(start, end).map((byte) => letterOf[byte] ?? 0)
    words.push(Buffer.from(letters).toString('latin1'))
    return false
  })
  return words
}

/** The bytes that words are made of, in small letters; 0 for all others. What is not ASCII belongs to a word. */
const letterOf = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte).toLowerCase()
  return byte >= 0x80 ? byte : /[a-z0-9-]/.test(sign) ? sign.charCodeAt(0) : 0
})

/**
 * Calls back for each word of a text (UTF-8) with its hash, until that says to stop. In scripts without spaces each sign
 * is a word.
 */
function forEachWord(bytes: Uint8Array, onWord: (start: number, end: number, hash: number) => boolean): void {
  let start = -1
  let hash = offset
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = at < bytes.length ? (bytes[at] ?? 0) : 0
    const length = byte < 0x80 ? 1 : signLength(byte, bytes[at + 1] ?? 0)
    const letter = length === 1 ? (letterOf[byte] ?? 0) : 0
    if (letter !== 0) {
      if (start < 0) start = at
      hash = Math.imul(hash ^ letter, prime)
      continue
    }
    if (start >= 0 && onWord(start, at, hash)) return
    start = -1
    hash = offset
    const isMark = byte === 0xe2 || (byte === 0xe3 && bytes[at + 1] === 0x80)
    if (length === 3 && !isMark) {
      for (let part = 0; part < 3; part += 1) hash = Math.imul(hash ^ (bytes[at + part] ?? 0), prime)
      if (onWord(at, at + 3, hash)) return
      hash = offset
    }
    // What is escaped in JSON, such as \n, is no letter.
    at += byte === 0x5c ? 1 : length - 1
  }
}

/**
 * How many bytes a sign has that is no letter of a word: non-breaking spaces and guillemets, dashes and quotation marks,
 * the punctuation and the signs of Chinese and Japanese. 1 for any other byte.
 */
function signLength(byte: number, next: number): number {
  if (byte === 0xc2) return 2
  return (byte === 0xe2 && next === 0x80) || (byte >= 0xe3 && byte <= 0xe9) ? 3 : 1
}
