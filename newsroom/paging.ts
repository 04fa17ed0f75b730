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

/** Every page of a list, in order. An empty list has one empty page. */
export function pagesOfList<Item>(items: readonly Item[]): Paged<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / pageSize))
  return Array.from({ length: count }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    number: index + 1,
    count,
  }))
}
