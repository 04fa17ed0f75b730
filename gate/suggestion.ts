import { distance } from 'fastest-levenshtein'

/** The candidate a mistyped word was probably meant to be, if one is near enough to dare a guess. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  let best: { readonly candidate: string; readonly steps: number } | undefined
  for (const candidate of candidates) {
    const limit = Math.max(1, Math.floor(Math.max(typed.length, candidate.length) / 3))
    const maximum = Math.min(limit, best ? best.steps - 1 : limit)
    // Cheap to know, and it spares most of the comparisons where there are thousands of candidates.
    if (Math.abs(candidate.length - typed.length) > maximum) continue
    const steps = stepsBetween(typed, candidate.toLowerCase())
    if (steps <= maximum) best = { candidate, steps }
  }
  return best?.candidate
}

/**
 * How many words are compared with how many, at most: seconds' worth. An archive that was brought along can have as many
 * broken links as pages, and to compare each with each would take hours.
 */
const maximumCompared = 5_000_000

/** Words that are asked for the nearest one again and again; after very many times they know none any more. */
export class Candidates {
  readonly words: readonly string[]
  #compared = 0

  constructor(words: readonly string[]) {
    this.words = words
  }

  nearest(word: string): string | undefined {
    this.#compared += this.words.length
    return this.#compared > maximumCompared ? undefined : nearest(word, this.words)
  }
}

/** Letters that changed places are one slip of the fingers, not two. */
export function stepsBetween(a: string, b: string): number {
  const steps = distance(a, b)
  return steps === 2 && lettersOf(a) === lettersOf(b) ? 1 : steps
}

function lettersOf(word: string): string {
  return [...word].toSorted().join('')
}

/** @example asQuestion('world') // 'did you mean "world"?' */
export function asQuestion(meant: string): string {
  return `did you mean "${meant}"?`
}

/** A list for people: all of a short one, the beginning of a long one. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12).join(', ')
  return words.length > 12 ? `${shown} and ${words.length - 12} more` : shown
}

/** A table in which many names have one answer: names are divided by spaces. */
export function namesTo(answers: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(answers).flatMap(([names, answer]) => names.split(' ').map((name) => [name, answer])))
}
