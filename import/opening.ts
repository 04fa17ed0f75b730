import type { Element, Root } from 'hast'
import { elementsIn, lineOf, replaceEach, type Found } from './htmlTree.ts'
import { toPublicationDate } from './dates.ts'

/** What is known of an article from outside of its text. */
interface Known {
  readonly title: string | undefined
  readonly summary?: string | undefined
  readonly author?: string | undefined
}

/**
 * Takes out of a text what stands above it anyway: its headline, its standfirst, and lines that say only who wrote it, or when.
 * @param outside what of it is known from outside of the text, so that its words there are there once more
 */
export function takeOpening(
  article: Root,
  { title, summary, author }: Known,
  outside: readonly (keyof Known)[],
  { leftOut }: Found,
): { readonly author: string | undefined; readonly date: string | undefined } {
  const found: { author: string | undefined; date: string | undefined } = { author: undefined, date: undefined }
  // What the fields say once, a text may say again and again.
  const said = new Set<keyof Known>(outside)
  const again = (name: keyof Known, words: string) => {
    const isSaid = said.has(name)
    said.add(name)
    return isSaid ? words : ''
  }
  const take = (element: Element, reason: string, words: string) => {
    if (words) leftOut.push({ reason, words })
    replaceEach(article, (one) => (one === element ? [] : undefined))
  }
  // The headline, the standfirst, the author and the date, in this order or any other.
  for (let line = 0; line < 5; line++) {
    const first = elementsIn(article, (one) => /^(?:h[1-6]|p)$/.test(one.tagName) && lineOf(one) !== '')[0]
    const words = lineOf(first)
    if (!first || words.length > 300) break
    const [, label = '', name = ''] = byline.exec(words) ?? []
    if (isSame(words, title)) {
      take(first, 'the headline stood again in the text', again('title', words))
    } else if (isSame(words, summary)) {
      take(first, 'the standfirst stood again in the text', again('summary', words))
    } else if (isSame(words, author) || isSame(name, author) || (name && !found.author && first.tagName === 'p')) {
      found.author ??= name || words
      take(first, 'said by the field author', again('author', words) || label)
    } else if (first.tagName === 'p' && toPublicationDate(words, 'UTC')) {
      found.date = words
      take(first, 'said by the date', words)
    } else break
  }
  return found
}

const byline =
  /^((?:author|byline|written by)\s*:?|by(?=\s\p{Lu})|von(?=\s\p{Lu}))\s*([^.!?,]{2,60}(?:\.[^.!?,]{1,20})?)$/iu

function isSame(words: string, other: string | undefined): boolean {
  return Boolean(other) && words.toLowerCase() === other?.toLowerCase()
}
