/** The same function, which works out its answer to the same arguments once. They are told apart by their JSON. */
export function remembered<Arguments extends readonly unknown[], Value>(
  make: (...given: Arguments) => Value,
): (...given: Arguments) => Value {
  const answers = new Map<string, { readonly value: Value }>()
  return (...given) => {
    const key = JSON.stringify(given)
    const answer = answers.get(key) ?? { value: make(...given) }
    answers.set(key, answer)
    return answer.value
  }
}

/** The same function, which works out its answer to the same object once, for as long as that is in use. */
export function rememberedOf<Given extends object, Value>(make: (given: Given) => Value): (given: Given) => Value {
  const answers = new WeakMap<Given, { readonly value: Value }>()
  return (given) => {
    const answer = answers.get(given) ?? { value: make(given) }
    answers.set(given, answer)
    return answer.value
  }
}
