import { describe, expect, test } from 'vitest'
import { paged, pageFromSegments, pageNumbers, pageToSegments } from './paging.ts'

const items = Array.from({ length: 120 }, (_, index) => index)

describe('a long list', () => {
  test('shows every item on exactly one page', () => {
    const pages = pageNumbers(items.length).map((number) => paged(items, number))
    expect(pages).toHaveLength(3)
    expect(pages.flatMap((page) => page?.items)).toEqual(items)
  })

  test('ends where it ends', () => {
    expect(paged(items, 4)).toBeUndefined()
    expect(paged(items, 0)).toBeUndefined()
    expect(paged(items, undefined)).toBeUndefined()
  })

  test('has one empty page when there is nothing in it', () => {
    expect(pageNumbers(0)).toEqual([1])
    expect(paged([], 1)).toEqual({ items: [], number: 1, count: 1 })
  })

  test('has one address for each page', () => {
    for (const number of [1, 2, 17]) expect(pageFromSegments(pageToSegments(number))).toBe(number)
    for (const segments of [
      ['page', '1'],
      ['page', '02'],
      ['page'],
      ['pages', '2'],
      ['page', '2', 'x'],
      ['page', '-2'],
    ]) {
      expect(pageFromSegments(segments)).toBeUndefined()
    }
  })
})
