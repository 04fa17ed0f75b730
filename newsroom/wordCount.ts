/** Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

/** The words of an article's text as Unicode counts them, which holds for languages written without spaces too. */
export function wordCount(bodyHtml: string, language: string): number {
  let words = 0
  for (const { isWordLike } of segmenter(language).segment(textOf(bodyHtml))) if (isWordLike) words += 1
  return words
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/**
 * What is read from beginning to end: no captions. The HTML is what rehype-stringify writes, in which a `<` always starts
 * a tag, values stand in double quotes, and signs are written by their numbers: nothing a whole parser is needed for.
 */
function textOf(bodyHtml: string): string {
  let text = ''
  let isFigure = false
  for (const [part] of bodyHtml.matchAll(/<(?:[^>"]|"[^"]*")*>|[^<]+/g)) {
    if (part.startsWith('<figure')) isFigure = true
    else if (part === '</figure>') isFigure = false
    else if (!isFigure && !part.startsWith('<')) text += part
  }
  return text.replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

/** Segmenters are slow to make. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
