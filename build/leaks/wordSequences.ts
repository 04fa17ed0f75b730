import { Word, wordsIn, wordsOf } from './words.ts'

/** Words in a row, or the name of an address, with the file they are from. */
export interface Sequence {
  readonly words: string
  readonly file: string
  /** Where it tells something, if not everywhere: a name that is an ordinary word may stand elsewhere by chance. */
  readonly within?: Exclude<Place, 'text'>
}

/** What a file holds: texts, data, or names of addresses and nothing else. */
export type Place = 'text' | 'data' | 'names'

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

  /** Every eight words in a row of a text, and of each address and attribute in it. */
  addAll(bytes: Uint8Array, file: string): void {
    const { text, inTags } = wordsOf(bytes)
    for (const words of [text, ...inTags]) {
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
   * data; where it is one word, or a date, among names.
   */
  addName(name: string, file: string): void {
    if (!/^(?=.*[a-z]).+-./.test(name)) this.#add({ words: name, file, within: 'names' })
    else if (name.split('-').length > 2 || /\d/.test(name)) this.#add({ words: name, file })
    else this.#add({ words: name, file, within: 'data' })
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

  /** Forgets what stands in a text, but for names that are words of any text; those where names are given. */
  remove(bytes: Uint8Array, place: 'text' | 'names' = 'text'): this {
    this.scan(bytes, {
      onSequence: (hash, { within }) => {
        if (within !== 'names' || place === 'names') this.byHash.delete(hash)
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
    // A sentence goes on behind a tag or the address of a link.
    const text = new LastWords()
    const inTag = new LastWords()
    let part = 0
    for (const word = new Word(bytes); word.next();) {
      if (word.isInPath && onPath?.(word.start)) return
      if (word.isName) continue
      if (word.isInTag && word.part !== part) {
        inTag.clear()
        ;({ part } = word)
      }
      const words = word.isInTag ? inTag : text
      words.add(word)
      const { count, sum, sums, starts } = words
      for (let index = 0; index < lengths.length; index += 1) {
        const length = lengths[index] ?? 0
        if (length > count) continue
        const hash = (sum - Math.imul(sums[(count - length) & 15] ?? 0, powers[index] ?? 0)) | 0
        if (mayBe[hash & last] === 0) continue
        const sequence = this.byHash.get(hash)
        const from = starts[(count - length + 1) & 15] ?? 0
        const isFound = sequence && wordsIn(bytes.subarray(from, word.end), word.isInTag).join(' ') === sequence.words
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

  clear(): void {
    this.count = 0
    this.sum = 0
    this.sums[0] = 0
  }

  add({ hash, start }: Word): void {
    this.sum = (Math.imul(this.sum, base) + hash) | 0
    this.count += 1
    this.sums[this.count & 15] = this.sum
    this.starts[this.count & 15] = start
  }
}

/** Whether it is no chance that a sequence stands there. */
export function tells({ within }: Sequence, place: Place): boolean {
  return within === undefined || within === place || place === 'names'
}

function lengthOf({ words }: Sequence): number {
  return words.split(' ').length
}

interface Found {
  readonly onSequence: (hash: number, sequence: Sequence) => boolean
  readonly onPath?: (start: number) => boolean
}

/** The hash of a sequence is a polynomial of its words' hashes, so that the next one follows from the last. */
const base = 0x2545f491

function powerOf(length: number): number {
  let power = 1
  for (let count = 0; count < length; count += 1) power = Math.imul(power, base)
  return power
}
