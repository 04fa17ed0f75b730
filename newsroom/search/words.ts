import { unspacedCharacters } from '../markdown/unspacedScripts.ts'

/** A word of a text, or a run of characters between which no spaces are written. */
export interface Token {
  /** As it is looked for: without capitals and accents. */
  readonly word: string
  /** Where it stands in the text. */
  readonly start: number
  readonly end: number
}

const characters = String.raw`\p{L}\p{M}\p{N}`
const unspaced = new RegExp(`^[${unspacedCharacters}]`, 'u')

/** Whether a word is written without spaces around it. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word)
}

/** An abbreviation with points, which is looked for without them; a run of unspaced characters; a word. */
const tokens = new RegExp(
  String.raw`(?<![${characters}.])\p{L}(?:\.\p{L})+(?![${characters}])|[[${unspacedCharacters}]&&[${characters}]]+|[[${characters}]--[${unspacedCharacters}]]+`,
  'gv',
)

/** What is written with Latin, Greek, Cyrillic, Hebrew and Arabic letters and left out by many who type: accents, points, vowels. */
const accents = /[\u0300-\u036F]|[\u0591-\u05C7]|[\u064B-\u065F]|\u0670|[\u0640.]/g

/** The words of a text in their order. Index and query are read by the same pattern, so that they agree. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(tokens), ({ 0: match, index }) => {
    return { word: lookedFor(match), start: index, end: index + match.length }
  }).filter(({ word }) => word !== '')
}

/** A word as it is looked for. */
function lookedFor(match: string): string {
  return match.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
}

/** How often a text has each of its words, as the index has them. What is written alike is made ready once. */
export function countsOf(text: string): Map<string, number> {
  const written = new Map<string, number>()
  for (const match of text.match(tokens) ?? []) written.set(match, (written.get(match) ?? 0) + 1)
  const counts = new Map<string, number>()
  for (const [match, count] of written) {
    for (const word of indexedWordsOf(lookedFor(match))) counts.set(word, (counts.get(word) ?? 0) + count)
  }
  counts.delete('')
  return counts
}

/**
 * A word as the index has it. Where no spaces are written, every two neighbours are one: which signs belong together,
 * browsers and Node decide differently.
 */
export function pairsOf(word: string): string[] {
  const signs = Array.from(word)
  if (!isUnspaced(word) || signs.length === 1) return [word]
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
}

/** All that a word is found by: the last sign of a run alone too, as others are by the pair they begin. */
function indexedWordsOf(word: string): string[] {
  return isUnspaced(word) ? [...new Set([...pairsOf(word), ...Array.from(word).slice(-1)])] : [word]
}

/** What a query looks for, each once, as the index has it. */
export function wordsOfQuery(query: string): string[] {
  return [...new Set(tokensOf(query).flatMap(({ word }) => pairsOf(word)))]
}
