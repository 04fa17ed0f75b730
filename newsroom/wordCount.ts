import { phrasingElements } from './markdown/carriedHtml.ts'
import { remembered } from './remembered.ts'

/** Silent reading of English non-fiction averages 238 words a minute (Brysbaert 2019, a review of 190 studies). */
const wordsPerMinute = 238

/** The words of an article's text as Unicode counts them, which holds for languages written without spaces too. */
export function wordCount(bodyHtml: string, language: string): number {
  return wordsIn(textOf(bodyHtml, asides), language)
}

/** How many words a text without HTML has. @param language BCP 47 */
export function wordsIn(text: string, language: string): number {
  const countIn = wordCounter(language)
  let words = 0
  for (const part of text.split(/[ \n]+/)) {
    for (const [piece] of part.matchAll(pieces)) words += countIn(piece)
  }
  return words
}

/**
 * What stands between two spaces, cut where it is very long, at the end of a sentence if there is one: to count words takes
 * time with the square of a text, and Chinese and Japanese put no spaces.
 */
const pieces = /(?=[^]{1001})[^]{1,999}[、。，！？；]|[^]{1,1000}/gu

/** Whole minutes, at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute))
}

/** What is not read in its turn: captions, and how characters beside it are pronounced. */
const asides: ReadonlySet<string> = new Set(['figcaption', 'rt', 'rp'])

/**
 * The words of a text, without those of some elements. The HTML is what rehype-stringify writes, in which a `<` always starts
 * a tag, values stand in double quotes, and special characters are written by their numbers: no parser is needed for it.
 */
export function textOf(bodyHtml: string, leftOut: ReadonlySet<string> = new Set()): string {
  let text = ''
  let aside: string | undefined
  for (const [part] of bodyHtml.matchAll(/<(?:[^>"]|"[^"]*")*>|[^<]+/g)) {
    if (!part.startsWith('<')) {
      if (aside === undefined) text += part
    } else if (aside !== undefined) {
      if (part === `</${aside}>`) aside = undefined
    } else {
      const name = nameOf(part)
      if (leftOut.has(name)) aside = name
      // Where a line or a block ends, a word does, though no space need be written there.
      else if (name === 'br' || phrasingElements[name] === undefined) text += ' '
    }
  }
  return text.replaceAll(/&#x([0-9A-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function nameOf(tag: string): string {
  const start = tag.startsWith('</') ? 2 : 1
  const space = tag.indexOf(' ', start)
  return tag.slice(start, space === -1 ? -1 : space)
}

/**
 * Counts the words in a text without spaces, across which no word goes on. The same few thousand such texts fill most
 * articles, so their counts are remembered; to make a segmenter is slow.
 */
const wordCounter = remembered((language: string) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const known = new Map<string, number>()
  return (text: string): number => {
    const before = known.get(text)
    if (before !== undefined) return before
    const words = Array.from(segmenter.segment(text)).filter(({ isWordLike }) => isWordLike).length
    if (text.length < maxLength && known.size < maxKnown) known.set(text, words)
    return words
  }
})

/** Longer ones hardly come again. */
const maxLength = 20
/** They take some megabytes of memory. */
const maxKnown = 50_000
