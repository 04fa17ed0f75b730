import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { CONTINUE, SKIP, visit } from 'unist-util-visit'

/** Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

const html = unified().use(rehypeParse, { fragment: true }).freeze()

/** The words of an article's text as Unicode counts them, which holds for languages written without spaces too. */
export function wordCount(bodyHtml: string, language: string): number {
  return [...segmenter(language).segment(textOf(bodyHtml))].filter((part) => part.isWordLike).length
}

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** What is read from beginning to end: no captions. */
function textOf(bodyHtml: string): string {
  let text = ''
  visit(html.parse(bodyHtml), (node) => {
    if (node.type === 'element' && node.tagName === 'figure') return SKIP
    if (node.type === 'text') text += node.value
    return CONTINUE
  })
  return text
}

/** Segmenters are slow to make. */
const segmenters = new Map<string, Intl.Segmenter>()

function segmenter(language: string): Intl.Segmenter {
  const made = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
  segmenters.set(language, made)
  return made
}
