import type { Renderer, TextNode } from '@takumi-rs/core'
import { toLineOfText } from './coverage.ts'
import { aboveCapitals, textLeading, textNode, type TextSetting } from './textNode.ts'

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
  const line = toLineOfText(text)
  const set = async (words: string, size: number): Promise<FittedText> => {
    const node = textNode(words, setting, size)
    const { height } = await renderer.measure({ ...node, style: { ...node.style, width: room.width } })
    return { node, height: height - aboveCapitals * size }
  }
  const leading = textLeading(line, setting)
  const { word, whole } = await widths(renderer, line, setting)
  // No word is wider than the room, and no lines are fewer than those the text fills from side to side.
  const mostBySides = room.width / word
  const mostByArea = Math.sqrt((1.2 * room.width * room.height) / (whole * leading))
  const largest = 2 * Math.floor(Math.min(room.largest, mostBySides, mostByArea) / 2)
  let best: { readonly fitted: FittedText; readonly score: number } | undefined
  for (let size = largest; size >= room.smallest && size > (best?.score ?? 0); size -= 2) {
    const fitted = await set(line, size)
    if (fitted.height > room.height) continue
    const lines = Math.round((fitted.height / size + aboveCapitals) / leading)
    const score = size * (lines === 1 ? 1 : (whole * size) / (lines * room.width))
    if (score > (best?.score ?? 0)) best = { fitted, score }
  }
  return best?.fitted ?? shortened(line, room, (words) => set(words, room.smallest))
}

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
  const words = letters[count]?.trim() === '' ? text : text.replace(/\s\S{0,40}$/u, '')
  return `${words.replace(/[\p{P}\s]+$/u, '')}…`
}
