import { isUnspaced } from './words.ts'

/** A part of the index, of some articles: what a browser knows before it asks for anything in it. */
export interface SearchPart {
  /** Of its folder: a hash of its files, so that no two editions are mixed. */
  readonly name: string
  readonly articles: number
  /** How many files of words it has. */
  readonly shards: number
}

/**
 * A file of words: by word, the articles that have it, in ascending order. Each is four times the distance from the one
 * before (the first from -1), plus how much the word says of it, from 0 to 3.
 */
export type Postings = Readonly<Record<string, readonly number[]>>

/** How many names of articles stand in a file: one file is fetched for each result. */
export const slugsPerFile = 100

/**
 * The file of a part that holds a word. Words that begin alike stand together, so that the beginning of one finds them;
 * names of filters, such as `topic:harbour`, stand by themselves.
 */
export function shardOf(word: string, shards: number): number {
  const beginning = word.includes(':') ? word : Array.from(word).slice(0, isUnspaced(word) ? 1 : 3)
  let hash = 0
  for (const sign of beginning) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) >>> 0
  return hash % shards
}
