import { grouped } from '../newsroom/collections.ts'
import type { Span } from './problem.ts'
import { stepsBetween } from './suggestion.ts'

/** Two words or more that begin with capital letters. */
export const fullName = /\p{Lu}[\p{L}'’-]{3,}(?: \p{Lu}[\p{L}'’-]{2,})+/u

/** Words, and where they stand in their text. */
export interface Words extends Span {
  readonly words: string
}

/** In how many texts more a name must be spelt one way before another is called wrong. */
const sureFactor = 2

/**
 * Names that stand in several texts and are spelt in another way in one: a letter or two of one word differ, the others are the
 * same. Only names that share a word are compared, so that an archive takes seconds.
 * @returns each with its place, and in how many texts it is spelt in the other way
 */
export function namesSpeltTwice<Of extends { readonly names: readonly Words[] }>(texts: readonly Of[]) {
  const places = grouped(
    texts.flatMap((text) =>
      text.names.map(({ words, start, end }) => [withOneApostrophe(words), { text, start, end }]),
    ),
  )
  const byWord = grouped(
    [...places.keys()].flatMap((name) => [...new Set(name.split(' '))].map((word) => [word, name] as const)),
  )
  const counts = new Map(Array.from(places, ([name, all]) => [name, new Set(all.map(({ text }) => text)).size]))
  const textsWith = (name: string) => counts.get(name) ?? 0
  return [...places].flatMap(([name, all]) => {
    const count = textsWith(name)
    const other = [...new Set(name.split(' ').flatMap((word) => byWord.get(word) ?? []))].find(
      (candidate) => isSpeltAlike(name, candidate) && textsWith(candidate) >= count * sureFactor,
    )
    return other === undefined ? [] : all.map((place) => ({ ...place, name, other, count: textsWith(other) }))
  })
}

/** Which apostrophe a text has is another question than how a name is spelt. */
function withOneApostrophe(name: string): string {
  return name.replaceAll('’', "'")
}

/** Whether all words but one are the same, and that one differs in a letter or two, its first and its last aside: plurals are no slips. */
function isSpeltAlike(name: string, other: string): boolean {
  const [words, others] = [name.split(' '), other.split(' ')]
  if (name === other || words.length !== others.length) return false
  const differing = words.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  )
  const [first] = differing
  if (!first || differing.length > 1) return false
  const [word, meant] = first
  const isLong = Math.min(word.length, meant.length) >= 5
  return isLong && word.charAt(0) === meant.charAt(0) && word.at(-1) === meant.at(-1) && stepsBetween(word, meant) <= 2
}
