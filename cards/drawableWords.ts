import type { CardWords } from '../newsroom/syndication/cards.ts'
import type { Coverage } from './coverage.ts'

/**
 * As much of a card's words as its fonts can draw. A line is shown whole or not at all; in place of the headline stands
 * the publication's name, and in place of that its address, which is always in Latin letters.
 */
export function drawableWords(words: CardWords, coverage: Coverage): CardWords {
  const drawable = (text: string | undefined) =>
    text !== undefined && coverage.undrawable(text).length === 0 ? text : undefined
  const name = words.nameplate === undefined ? undefined : (drawable(words.nameplate) ?? words.host)
  const headline = drawable(words.headline)
  return {
    ...words,
    ...(headline === undefined
      ? { nameplate: undefined, headline: name ?? words.host, headlineLanguage: words.language }
      : { nameplate: name, headline }),
    topic: drawable(words.topic),
    description: drawable(words.description),
    byline: drawable(words.byline),
  }
}
