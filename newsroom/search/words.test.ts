import { expect, test } from 'vitest'
import { countsOf, pairsOf, tokensOf } from './words.ts'

function words(text: string): string[] {
  return tokensOf(text).map(({ word }) => word)
}

test('capitals, accents and the points of abbreviations make no difference', () => {
  expect(words('The U.S. envoys’ RÉPLY, at 9:30')).toEqual(['the', 'us', 'envoys', 'reply', 'at', '9', '30'])
  expect(words('Ёлка и чай')).toEqual(['елка', 'и', 'чаи'])
})

test('vowel points of Arabic and Hebrew may be left out, signs that make another word may not', () => {
  expect(words('الْقَهْوَة')).toEqual(words('القهوة'))
  expect(words('שָׁלוֹם')).toEqual(words('שלום'))
  expect(words('कि')).not.toEqual(words('क'))
  expect(words('ガ')).not.toEqual(words('カ'))
})

test('a word knows where it stands in the text', () => {
  const text = 'Le phare éclairé.'
  expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Le', 'phare', 'éclairé'])
})

test('where no spaces are written, any two neighbours are found, and each sign alone', () => {
  expect(words('2026年灯台 北')).toEqual(['2026', '年灯台', '北'])
  expect(pairsOf('年灯台')).toEqual(['年灯', '灯台'])
  expect(pairsOf('北')).toEqual(['北'])
  expect([...countsOf('年灯台').keys()]).toEqual(['年灯', '灯台', '台'])
  expect(pairsOf('lamp')).toEqual(['lamp'])
})
