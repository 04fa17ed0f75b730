import type { TextNode } from '@takumi-rs/core'
import type { Language } from '../newsroom/language.ts'

/** How a text is set, but for its size. */
export interface TextSetting {
  readonly language: Language
  /** Where its lines start. */
  readonly side: 'left' | 'right'
  readonly color: string
  readonly weight: number
  /** The size its letters are cut for: the one they are seen at, a good deal smaller than the one drawn. */
  readonly opticalSize: number
  /** Added after each letter, in ems. */
  readonly tracking: number
  /** From baseline to baseline, as a multiple of what headlines have. */
  readonly looseness: number
}

/** How far a line reaches above its capitals, in ems: so much nearer stands what is above it. */
export const aboveCapitals = 0.18

/** A text in even lines, as CSS has it. @param size in pixels */
export function textNode(text: string, setting: TextSetting, size: number): TextNode {
  const { language, side, color, weight, opticalSize, tracking } = setting
  return {
    type: 'text',
    text,
    lang: language.tag,
    dir: language.direction,
    style: {
      color,
      fontSize: size,
      fontWeight: weight,
      fontVariationSettings: `"opsz" ${opticalSize}`,
      letterSpacing: joined.test(text) ? 0 : `${tracking}em`,
      lineHeight: textLeading(text, setting),
      marginTop: `-${aboveCapitals}em`,
      textAlign: side,
      textWrap: 'balance',
      // Where even the smallest size leaves a word too wide, it is cut rather than lost.
      overflowWrap: 'anywhere',
    },
  }
}

/** Letters of scripts that join them. */
const joined = /\p{Script=Arabic}/u

/** Letters that are tall, or have two marks above each other. */
const tall = /\p{Script=Hebrew}|\p{Mark}{2}/u

/** From baseline to baseline, in ems, as its letters ask. */
export function textLeading(text: string, { looseness }: TextSetting): number {
  if (joined.test(text)) return 1.45 * looseness
  return (tall.test(text.normalize('NFD')) ? 1.2 : 1.1) * looseness
}
