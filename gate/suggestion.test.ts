import { expect, test } from 'vitest'
import { Candidates } from './suggestion.ts'

test('the nearest of many words is found, and no more after very many times', () => {
  const candidates = new Candidates(Array.from({ length: 10_000 }, (_, index) => `/articles/story-${index}/`))
  expect(candidates.nearest('/articles/stroy-7/')).toBe('/articles/story-7/')
  const guesses = Array.from({ length: 600 }, () => candidates.nearest('/articles/stroy-7/'))
  expect(guesses[0]).toBe('/articles/story-7/')
  expect(guesses.at(-1)).toBeUndefined()
})
