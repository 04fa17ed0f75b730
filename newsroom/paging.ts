/** One page of a long list. */
export interface Paged<Item> {
  readonly items: readonly Item[]
  /** Counted from 1. */
  readonly number: number
  readonly count: number
}

/**
 * How many stories a list page shows: as many as are looked through at once, in 10 KB as sent. An article stands on five
 * lists, so a fifth of this number is how many articles there are to each page of a list.
 */
const pageSize = 50

/** The given page of a list, or undefined past its end. An empty list has one empty page. */
export function paged<Item>(items: readonly Item[], number: number | undefined): Paged<Item> | undefined {
  const count = pageCount(items.length)
  if (number === undefined || number < 1 || number > count) return undefined
  return { items: items.slice((number - 1) * pageSize, number * pageSize), number, count }
}

/** The numbers of a list's pages, from 1. */
export function pageNumbers(length: number): number[] {
  return Array.from({ length: pageCount(length) }, (_, index) => index + 1)
}

function pageCount(length: number): number {
  return Math.max(1, Math.ceil(length / pageSize))
}

/** The segments below a list's path that lead to a page of it: none, or `page` and its number from 2. */
export function pageFromSegments(segments: readonly string[] | undefined): number | undefined {
  if (!segments || segments.length === 0) return 1
  const [word, number, ...rest] = segments
  if (word !== 'page' || !number || rest.length > 0 || !/^[1-9]\d*$/.test(number) || number === '1') return undefined
  return Number(number)
}

/** The reverse of {@link pageFromSegments}. */
export function pageToSegments(page: number): string[] {
  return page === 1 ? [] : ['page', String(page)]
}
