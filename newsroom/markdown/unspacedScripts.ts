// A file of its own, as the script of the search takes it along: what else stands in a file would go out with it.
/** Characters of Chinese and Japanese with their punctuation and wide forms: a class of expressions with the flag `u`. */
export const wideCharacters =
  charactersOf(['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Yi']) + String.raw`\uFF00-\uFF9F`

/**
 * Characters of scripts whose words, or the endings of whose words, follow on what stands before without a space: a class
 * of expressions with the flag `u`.
 */
export const unspacedCharacters =
  wideCharacters + charactersOf(['Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan']) + String.raw`\uFFA0-\uFFEF`

function charactersOf(scripts: readonly string[]): string {
  return scripts.map((script) => String.raw`\p{scx=${script}}`).join('')
}
