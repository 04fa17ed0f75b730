/**
 * A table in which names are looked up that somebody else has written: it holds its own alone, where a plain object also
 * finds `constructor` and the like.
 */
export function byName<Value>(values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, values)
}
