import { languageOf } from '../../newsroom/language.ts'
import type { Card, CardWords } from '../../newsroom/syndication/cards.ts'

/** The words of a card, for tests: all that an article's has, unless a test says otherwise. */
export function cardWords(words: Partial<CardWords> = {}): CardWords {
  const language = languageOf('en-GB')
  return {
    nameplate: 'The Lantern',
    host: 'lantern.example',
    topic: 'Harbour',
    kind: 'Feature',
    headline: 'The lighthouse has a new lamp',
    headlineLanguage: language,
    description: undefined,
    byline: 'By Ada Fenn',
    language,
    ...words,
  }
}

export function aCard(words: Partial<CardWords> = {}, path = '/articles/lamp/card.png'): Card {
  return { path, shape: 'wide', words: cardWords(words) }
}
