import type { Renderer, TextNode } from '@takumi-rs/core'
import type { Language } from '../newsroom/language.ts'
import { remembered, rememberedOf } from '../newsroom/remembered.ts'
import { fontOfLanguage } from './cardFonts.ts'
import { toLineOfText } from './coverage.ts'
import { lineMeasures } from './lineMeasures.ts'
import { withWordBreaks } from './wordBreaks.ts'

/** The room for a text, in pixels, and the sizes it may be set in, all even. */
export interface Room {
  readonly width: number
  readonly height: number
  readonly largest: number
  readonly smallest: number
}

/** A text in the size in which it fits best, and how much of the room's height it takes, in pixels. */
export interface FittedText {
  readonly node: TextNode
  readonly height: number
}

/**
 * Sets a text large, but with lines well filled: a somewhat smaller size that fills them looks better than the largest
 * that leaves them ragged. Only a text that does not fit at the smallest size is shortened, at a word, with an ellipsis.
 */
export async function fitText(renderer: Renderer, text: string, setting: TextSetting, room: Room): Promise<FittedText> {
  const line = withWordBreaks(toLineOfText(text), setting.language)
  const set = async (words: string, size: number): Promise<FittedText> => {
    const node = textNode(words, setting, size)
    const { height } = await renderer.measure({ ...node, style: { ...node.style, width: room.width } })
    return { node, height: height - measures.above * size }
  }
  const measures = lineMeasures(line)
  const leading = measures.leading * setting.looseness
  const { word, whole } = await widths(renderer, line, setting)
  // No word is wider than the room, and no lines are fewer than those the text fills from side to side.
  const mostBySides = room.width / word
  const mostByArea = Math.sqrt((1.2 * room.width * room.height) / (whole * leading))
  const largest = 2 * Math.floor(Math.min(room.largest, mostBySides, mostByArea) / 2)
  const setIn = remembered(async (size: number) => {
    const fitted = await set(line, size)
    return { fitted, lines: Math.round((fitted.height / size + measures.above) / leading) }
  })
  let best = { score: 0, fitted: undefined as FittedText | undefined }
  let size = await largestSize(room.smallest, largest, async (one) => (await setIn(one)).fitted.height <= room.height)
  while (size !== undefined) {
    const { fitted, lines } = await setIn(size)
    const score = size * (lines === 1 ? 1 : (whole * size) / (lines * room.width))
    if (score > best.score) best = { score, fitted }
    // Of sizes with as many lines the largest fills them best. None has a score above itself.
    const least = Math.max(room.smallest, 2 * Math.floor(best.score / 2) + 2)
    size = await largestSize(least, size - 2, async (one) => (await setIn(one)).lines < lines)
  }
  return best.fitted ?? shortened(line, room, (words) => set(words, room.smallest))
}

/** The largest even size in which something is so that is so in all smaller ones, found by halving. */
async function largestSize(
  smallest: number,
  largest: number,
  isSo: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  if (largest < smallest || !(await isSo(smallest))) return undefined
  let [size, least] = [smallest, largest + 2]
  while (least - size > 2) {
    const middle = size + 2 * Math.floor((least - size) / 4)
    if (await isSo(middle)) size = middle
    else least = middle
  }
  return size
}

/** The same of what many cards say, such as the name of a topic. */
export const fitOnce = rememberedOf((renderer: Renderer) =>
  remembered((text: string, setting: TextSetting, room: Room) => fitText(renderer, text, setting, room)),
)

/** Of a text's widest word, and of all of it on one line, in ems. */
async function widths(
  renderer: Renderer,
  text: string,
  setting: TextSetting,
): Promise<{ readonly word: number; readonly whole: number }> {
  const size = 100
  const node = textNode(text, setting, size)
  const { children } = await renderer.measure({
    type: 'container',
    style: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start' },
    children: ['min-content', 'max-content'].map((width) => {
      return { ...node, style: { ...node.style, width, overflowWrap: 'normal' } }
    }),
  })
  const [word = 0, whole = 0] = children.map(({ width }) => width / size)
  return { word, whole }
}

/** More UTF-16 units than any room holds: to measure all of a very long text again and again would take seconds. */
const mostUnits = 2000

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** As much of a text as there is room for, found by halving. */
async function shortened(text: string, room: Room, set: (text: string) => Promise<FittedText>): Promise<FittedText> {
  const whole = await set(text)
  if (whole.height <= room.height) return whole
  const letters = Array.from(graphemes.segment(text.slice(0, mostUnits)), ({ segment }) => segment)
  let fitted = await set('…')
  let [few, many] = [0, letters.length]
  while (few < many) {
    const count = Math.ceil((few + many) / 2)
    const attempt = await set(beginning(letters, count))
    if (attempt.height <= room.height) [few, fitted] = [count, attempt]
    else many = count - 1
  }
  return fitted
}

/** So many letters, without a word only begun, unless it is as long as a line, and without the signs before the ellipsis. */
function beginning(letters: readonly string[], count: number): string {
  const text = letters.slice(0, count).join('')
  const words = /^[\s\u200B]/.test(letters[count] ?? '') ? text : text.replace(/[\s\u200B][^\s\u200B]{0,40}$/u, '')
  return `${words.replace(/[\p{P}\s\u200B]+$/u, '')}…`
}

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

/** A text in even lines, as CSS has it. @param size in pixels */
export function textNode(text: string, setting: TextSetting, size: number): TextNode {
  const { language, side, color, weight, opticalSize, tracking, looseness } = setting
  const { leading, above } = lineMeasures(text)
  return {
    type: 'text',
    text,
    lang: language.tag,
    dir: language.direction,
    style: {
      fontFamily: fontOfLanguage(language),
      color,
      fontSize: size,
      fontWeight: weight,
      fontVariationSettings: `"opsz" ${opticalSize}`,
      letterSpacing: tracked.test(text) ? `${tracking}em` : 0,
      lineHeight: leading * looseness,
      marginTop: `-${above}em`,
      textAlign: side,
      textWrap: 'balance',
      wordBreak: 'keep-all',
      // Where even the smallest size leaves a word too wide, it is cut rather than lost.
      overflowWrap: 'anywhere',
    },
  }
}

/** Texts of letters that stand by themselves: they do not join, carry no vowels and fill no squares. */
const tracked =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Common}\p{Script=Inherited}]*$/u
