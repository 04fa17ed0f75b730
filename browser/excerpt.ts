import { isUnspaced, tokensOf, wordsOfQuery } from '../newsroom/search/words.ts'
import { likenessOf } from './likeness.ts'

/** A part of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string
  readonly isMatch: boolean
}

/** How many characters of a text are shown, and how many of them stand before the first match. */
const [usualLength, usualLead] = [240, 60]

/** The place in a text where most words of a query stand together, with these words marked; its beginning if there are none. */
export function excerptOf(text: string, query: string): Piece[] {
  const isWithoutSpaces = isUnspaced(text.replace(/^\P{L}+/u, ''))
  // Each sign of such a text says about as much as two letters, and is as wide.
  const share = isWithoutSpaces ? 0.5 : 1
  const [length, lead] = [usualLength * share, usualLead * share]
  const matches = matchesIn(text, wordsOfQuery(query))
  const wordsFrom = ({ start }: Match) =>
    new Set(matches.filter((one) => one.start >= start && one.end < start + length - lead).map(({ word }) => word)).size
  const [best] = matches.toSorted((a, b) => wordsFrom(b) - wordsFrom(a))
  const from = Math.max(0, (best?.start ?? 0) - lead)
  const begin = from === 0 ? 0 : from + cutWord(text.slice(from, best?.start), isWithoutSpaces).length
  const shown = text.slice(begin, begin + length)
  const isWhole = shown.length < length || isWithoutSpaces
  const end = begin + (isWhole ? length : Math.max(shown.lastIndexOf(' '), length / 2))
  const pieces: Piece[] = begin > 0 ? [{ text: '… ', isMatch: false }] : []
  let place = begin
  for (const match of matches) {
    if (match.start < begin || match.end > end) continue
    pieces.push({ text: text.slice(place, Math.max(place, match.start)), isMatch: false })
    pieces.push({ text: text.slice(Math.max(place, match.start), match.end), isMatch: true })
    place = match.end
  }
  return [...pieces, { text: text.slice(place, end) + (end < text.length ? ' …' : ''), isMatch: false }]
}

/** What is left of a word at the beginning of a text that was cut, with the space after it. */
function cutWord(text: string, isWithoutSpaces: boolean): string {
  return (isWithoutSpaces ? /^[a-z\d]*/i : /^\S* ?/).exec(text)?.[0] ?? ''
}

interface Match {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Every place of the words in a text, in their order. Those of pairs of signs overlap. */
function matchesIn(text: string, words: readonly string[]): Match[] {
  return tokensOf(text).flatMap(({ word: token, start, end }) => {
    if (!isUnspaced(token)) {
      const word = words.find((one) => likenessOf(one, token) > 0)
      return word === undefined ? [] : [{ word, start, end }]
    }
    return Array.from(token).flatMap((_, index) => {
      const word = words.find((one) => isUnspaced(one) && token.startsWith(one, index))
      return word === undefined ? [] : [{ word, start: start + index, end: start + index + word.length }]
    })
  })
}
