/** Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

/** Words as Unicode counts them, which also holds for languages written without spaces. */
export function countWords(text: string): number {
  return [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike)
    .length
}

/** Whole minutes, at least one. */
export function readingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / wordsPerMinute))
}
