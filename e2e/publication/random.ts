/** A source of chance that gives the same answers for the same seed, on every machine. */
export interface Random {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number
  isLucky(probability: number): boolean
  /** @throws {RangeError} if there is nothing to pick from */
  pick<Item>(items: readonly Item[]): Item
  /** Some of the items, none twice, in any order; all of them if there are no more. */
  sample<Item>(items: readonly Item[], size: number): Item[]
}

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for a village. */
export function random(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    below,
    isLucky: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new RangeError('there is nothing to pick from')
      return item
    },
    sample: (items, size) => {
      const left = [...items]
      return Array.from({ length: Math.min(size, left.length) }, () => left.splice(below(left.length), 1)).flat()
    },
  }
}
