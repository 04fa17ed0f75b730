/** Words that blockers of advertising hide wherever they are the class of something. */
const hidden = new Set(['ad', 'aD', 'Ad', 'AD'])

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Names of one letter, then of two, and so on: none that is taken already. */
export function* shortNames(taken: ReadonlySet<string>): Generator<string, never> {
  for (let length = 1; ; length++) {
    for (const name of words(length)) if (!taken.has(name) && !hidden.has(name)) yield name
  }
}

function* words(length: number): Generator<string> {
  if (length === 0) yield ''
  else for (const start of words(length - 1)) for (const letter of letters) yield start + letter
}
