/** Keeps one of all values that are the same: of ten thousand pages, most need the same styles. */
export class Shared<Value> {
  readonly #known = new Map<string, Value>()
  readonly #kept = new Set<Value>()

  /** The first that was the same, by its JSON. */
  one(value: Value): Value {
    if (this.#kept.has(value)) return value
    const key = JSON.stringify(value)
    const known = this.#known.get(key) ?? value
    this.#known.set(key, known)
    this.#kept.add(known)
    return known
  }
}
