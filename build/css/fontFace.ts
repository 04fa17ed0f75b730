import type { AtRule, Declaration } from 'postcss'
import { remembered } from '../../newsroom/remembered.ts'
import { isIn, rangesIn } from '../../newsroom/unicodeRanges.ts'
import type { Cut, TypesetText } from './typesetText.ts'

/**
 * What has to be on a page for a face: text in its cut, and of its characters if it is for some only.
 * @example 'face italic U+41-5A'
 */
export function faceName(face: AtRule): string {
  return `face ${cutOf(face)} ${valueOf(face, 'unicode-range')}`.trim()
}

function cutOf(face: AtRule): Cut {
  const isBold = Number.parseInt(valueOf(face, 'font-weight'), 10) >= 550
  if (valueOf(face, 'font-style') === 'italic') return isBold ? 'bold-italic' : 'italic'
  return isBold ? 'headline' : 'text'
}

/** The value of a rule's own declaration, or nothing. */
export function valueOf(rule: AtRule, prop: string): string {
  const declaration = rule.nodes?.find((node): node is Declaration => node.type === 'decl' && node.prop === prop)
  return declaration?.value ?? ''
}

/** Whether a page has text for a face. @param words its name without the first word */
export function isFaceUsed(words: string, text: TypesetText): boolean {
  const [cut = '', ...range] = words.split(' ')
  const characters = text[cut as Cut]
  if (range.length === 0) return characters.size > 0
  const ranges = knownRanges(range.join(' '))
  for (const character of characters) if (isIn(ranges, character.codePointAt(0) ?? 0)) return true
  return false
}

/** There are few ranges, and each is compared with every page. */
const knownRanges = remembered(rangesIn)
