import { expect, test } from 'vitest'
import { cardCoverage } from './cardCoverage.ts'
import { drawableWords } from './drawableWords.ts'
import { cardWords } from './testCards.ts'

const coverage = await cardCoverage()

test('words that can be drawn are drawn as they are', () => {
  expect(drawableWords(cardWords(), coverage)).toEqual(cardWords())
})

test('in place of a headline no font has stands the publication’s name, above what else there is', () => {
  expect(drawableWords(cardWords({ headline: '灯 Lamp' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'The Lantern',
    topic: 'Harbour',
    byline: 'By Ada Fenn',
  })
})

test('a byline is shown with every author or not at all', () => {
  expect(drawableWords(cardWords({ byline: 'By Ada Fenn and 灯' }), coverage).byline).toBeUndefined()
})

test('a publication whose name no font has is named by its address', () => {
  expect(drawableWords(cardWords({ nameplate: '灯塔報' }), coverage).nameplate).toBe('lantern.example')
  expect(drawableWords(cardWords({ nameplate: '灯塔報', headline: '灯' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'lantern.example',
  })
  expect(drawableWords(cardWords({ nameplate: undefined, headline: '灯塔報' }), coverage).headline).toBe(
    'lantern.example',
  )
})
