import { parse } from 'postcss'
import { expect, test } from 'vitest'
import type { PageTokens } from './pageTokens.ts'
import { usedIn, selectorsIn } from './usedSelectors.ts'

const selectors = selectorsIn(
  parse(
    `p{} h2{} .prose>h2{} #theme\\:dark{} :is(:lang(ar)) p{} @font-face{font-style:italic;unicode-range:U+400-4FF}`,
  ),
)

type Words = Record<Exclude<keyof PageTokens, 'text'> | 'upright' | 'italic', readonly string[]>

function answers(words: Partial<Words>): string[] {
  const { tags = [], classes = [], ids = [], within = [], languages = [], upright = [], italic = [] } = words
  const page = {
    tags: new Set(tags),
    classes: new Set(classes),
    ids: new Set(ids),
    within: new Set(within),
    languages: new Set(languages),
    text: {
      text: new Set(upright),
      headline: new Set<string>(),
      italic: new Set(italic),
      'bold-italic': new Set<string>(),
    },
  }
  return usedIn(selectors, page)
}

test('pages that differ in nothing the styles ask for share their styles', () => {
  const one = answers({
    tags: ['p', 'main'],
    classes: ['prose'],
    ids: ['a-heading'],
    upright: ['a', 'ж'],
    italic: ['a'],
  })
  const other = answers({ tags: ['h1', 'p'], classes: ['prose', 'x'], ids: ['another'], upright: ['z'] })
  expect(one).toEqual(other)
})

test.each([
  { tags: ['p'] },
  { tags: ['h2'] },
  { within: ['tag h2 in prose'] },
  { classes: ['prose'] },
  { ids: ['theme:dark'] },
  { languages: ['ar-EG'] },
  { italic: ['ж'] },
])('a page with %j has styles of its own', (tokens) => {
  expect(answers(tokens)).not.toEqual(answers({}))
})

test('a page’s answers are words that say what they are about', () => {
  expect(answers({ tags: ['p', 'h1'], classes: ['prose'], languages: ['ar-EG'], italic: ['ж'] })).toEqual([
    'class prose',
    'face italic U+400-4FF',
    'lang ar',
    'tag p',
  ])
})
