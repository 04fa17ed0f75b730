import { describe, expect, test } from 'vitest'
import { pagesOfList } from './paging.ts'

const items = Array.from({ length: 120 }, (_, index) => index)

describe('a long list', () => {
  test('shows every item on exactly one page', () => {
    const pages = pagesOfList(items)
    expect(pages).toHaveLength(3)
    expect(pages.flatMap((page) => page.items)).toEqual(items)
    expect(pages.map(({ number, count }) => [number, count])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ])
  })

  test('has one empty page when there is nothing in it', () => {
    expect(pagesOfList([])).toEqual([{ items: [], number: 1, count: 1 }])
  })
})
