import { distance } from 'fastest-levenshtein'

/** The candidate a mistyped word was probably meant to be, if one is near enough to dare a guess. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const typed = word.toLowerCase()
  const [best] = candidates
    .map((candidate) => ({ candidate, steps: distance(typed, candidate.toLowerCase()) }))
    .toSorted((a, b) => a.steps - b.steps)
  const limit = Math.max(1, Math.floor(Math.max(typed.length, best?.candidate.length ?? 0) / 3))
  return best && best.steps <= limit ? best.candidate : undefined
}

/** `did you mean "world"?`, or nothing. */
export function didYouMean(word: string, candidates: readonly string[]): string | undefined {
  const meant = nearest(word, candidates)
  return meant === undefined ? undefined : `did you mean "${meant}"?`
}

/** A list for people: all of a short one, the beginning of a long one. */
export function listed(words: readonly string[]): string {
  const shown = words.slice(0, 12).join(', ')
  return words.length > 12 ? `${shown} and ${words.length - 12} more` : shown
}
