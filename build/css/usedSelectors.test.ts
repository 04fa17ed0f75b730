import { parse } from 'postcss'
import { expect, test } from 'vitest'
import type { PageTokens } from './pageTokens.ts'
import { usedIn, selectorsIn } from './usedSelectors.ts'

const selectors = selectorsIn(
  parse(`p{} h2{} .prose>h2{} #theme\\:dark{} :is(:lang(ar)) p{} @font-face{font-family:x;unicode-range:U+400-4FF}`),
)

function answers(tokens: Partial<Record<keyof PageTokens, readonly string[]>>): string[] {
  const { tags = [], classes = [], ids = [], within = [], languages = [], characters = [] } = tokens
  const page = {
    tags: new Set(tags),
    classes: new Set(classes),
    ids: new Set(ids),
    within: new Set(within),
    languages: new Set(languages),
    characters: new Set(characters),
  }
  return usedIn(selectors, page)
}

test('pages that differ in nothing the styles ask for share their styles', () => {
  const one = answers({ tags: ['p', 'main'], classes: ['prose'], ids: ['a-heading'], characters: ['a', 'b'] })
  const other = answers({ tags: ['h1', 'p'], classes: ['prose', 'x'], ids: ['another'], characters: ['z'] })
  expect(one).toEqual(other)
})

test.each([
  { tags: ['p'] },
  { tags: ['h2'] },
  { within: ['tag h2 in prose'] },
  { classes: ['prose'] },
  { ids: ['theme:dark'] },
  { languages: ['ar-EG'] },
  { characters: ['ж'] },
])('a page with %j has styles of its own', (tokens) => {
  expect(answers(tokens)).not.toEqual(answers({}))
})

test('a page’s answers are words that say what they are about', () => {
  expect(answers({ tags: ['p', 'h1'], classes: ['prose'], languages: ['ar-EG'], characters: ['ж'] })).toEqual([
    'class prose',
    'lang ar',
    'range U+400-4FF',
    'tag p',
  ])
})
