import type { Language } from '../newsroom/language.ts'
import { remembered } from '../newsroom/remembered.ts'

/** Letters of scripts that put no space between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]/u

const words = remembered((language: string) => new Intl.Segmenter(language, { granularity: 'word' }))

/** Where a line may end: between words that no space parts (Unicode: ZERO WIDTH SPACE). */
export const wordBreak = '\u200B'

/**
 * A text that says where its lines may end, if it is of a script without spaces. Japanese endings stay with their words,
 * and measures with their numbers.
 */
export function withWordBreaks(text: string, { tag }: Language): string {
  if (!unspaced.test(text)) return text
  const segments = Array.from(words(tag).segment(text))
  const parts = segments.map(({ segment, isWordLike }, index) => {
    const before = segments[index - 1]
    const isBreak = isWordLike && before?.isWordLike && !/\p{N}$/u.test(before.segment)
    return isBreak && !/^\p{Script=Hiragana}{1,2}$/u.test(segment) ? wordBreak + segment : segment
  })
  return parts.join('')
}
