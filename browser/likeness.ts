import { isUnspaced } from '../newsroom/search/words.ts'

/**
 * How far a word of the index answers one that is looked for, from 0 to 1. Endings differ between “envoy” and “envoys” in
 * many languages, so one of the two may be the beginning of the other, and up to three letters longer; a long beginning finds all.
 */
export function likenessOf(word: string, candidate: string): number {
  if (word === candidate) return 1
  if (word.includes(':') || candidate.includes(':')) return 0
  const [own, other] = [word.length, candidate.length]
  if (candidate.startsWith(word)) {
    if (isUnspaced(word)) return own === 1 ? 0.6 : 0
    return own > 4 || (own > 2 && other - own < 4) ? 0.6 : 0
  }
  return word.startsWith(candidate) && own - other <= Math.min(3, other - 2) ? 0.4 : 0
}
