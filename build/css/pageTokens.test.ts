import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { elementTokens } from './pageTokens.ts'

test('what stands inside a class is known only for the classes selector for, at any depth', () => {
  const page = parse('<div class="prose x"><ul class="list"><li id="one">Tea</ul></div><p class="prose">')
  expect([...elementTokens(page, new Set(['prose'])).within]).toEqual([
    'tag ul in prose',
    'class list in prose',
    'tag li in prose',
    'id one in prose',
  ])
})
