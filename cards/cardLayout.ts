import type { Node, Renderer, TextNode } from '@takumi-rs/core'
import type { Language } from '../newsroom/language.ts'
import type { CardShape } from '../newsroom/paths.ts'
import { cardSize, type CardWords } from '../newsroom/syndication/cards.ts'
import type { Palette } from './palette.ts'
import { fontOfLanguage } from './cardFonts.ts'
import { toLineOfText } from './coverage.ts'
import { remembered, rememberedOf } from '../newsroom/remembered.ts'
import { lineMeasures } from './lineMeasures.ts'
import { withWordBreaks } from './wordBreaks.ts'

/** From the edges, in pixels: some crop a few per cent. */
const margin = { top: 66, side: 72, foot: 68 }

const columnWidth = 1200 - 2 * margin.side

/** Sizes in pixels of a card 1200 wide, which is mostly seen at a quarter to a half of that. */
const rooms = {
  nameplate: { largest: 44, smallest: 28, width: columnWidth, height: 54 },
  // The topic leaves room for the kind beside it.
  kicker: { largest: 34, smallest: 34, width: columnWidth * 0.75, height: 56 },
  description: { largest: 44, smallest: 34, width: columnWidth, height: 216 },
  byline: { largest: 34, smallest: 30, width: columnWidth, height: 100 },
} satisfies Record<string, Room>

const largestHeadline: Readonly<Record<CardShape, number>> = { wide: 116, '4x3': 132, square: 148 }
const smallestHeadline = 40
/** A publication's name that is the headline. */
const largestName = 168

const styles = {
  nameplate: { color: 'ink', weight: 680, opticalSize: 24, tracking: -0.015, looseness: 1 },
  headline: { color: 'ink', weight: 660, opticalSize: 32, tracking: -0.012, looseness: 1 },
  topic: { color: 'accent', weight: 650, opticalSize: 14, tracking: 0, looseness: 1 },
  kind: { color: 'quiet', weight: 430, opticalSize: 14, tracking: 0, looseness: 1 },
  text: { color: 'quiet', weight: 430, opticalSize: 14, tracking: 0, looseness: 1.2 },
} as const satisfies Record<string, Partial<TextSetting> & { readonly color: keyof Palette }>

/** Above each part, in pixels, and between the words of the kicker. */
const gaps = { rule: 16, kicker: 36, headline: 26, description: 30, byline: 34, words: 11 }

/** Something that stands in the column of a card, and how much of its height it takes. */
interface Part {
  readonly node: Node
  readonly height: number
}

/**
 * A card as boxes and texts: the publication's name and a rule at the top, all else at the foot, aligned to where the
 * headline's script begins.
 */
export async function cardLayout(
  words: CardWords,
  shape: CardShape,
  palette: Palette,
  renderer: Renderer,
): Promise<Node> {
  const { width, height } = cardSize(shape)
  const { nameplate, topic, kind, headline, headlineLanguage, description, byline, language } = words
  const side = headlineLanguage.direction === 'rtl' ? 'right' : 'left'
  const fit = async (text: string | undefined, style: keyof typeof styles, room: Room, gap = 0, of = language) => {
    const setting = { ...styles[style], color: palette[styles[style].color], language: of, side } as const
    if (text === undefined) return []
    const fitted =
      style === 'headline' ? fitText(renderer, text, setting, room) : fitOnce(renderer)(text, setting, room)
    return [below(gap, await fitted)]
  }

  const head = [
    ...(await fit(nameplate, 'nameplate', rooms.nameplate)),
    below(nameplate === undefined ? 0 : gaps.rule, rule(palette.ink)),
  ]
  const kicker = [
    ...(await fit(topic, 'topic', rooms.kicker)),
    ...(await fit(topic && kind && '/', 'kind', rooms.kicker)),
    ...(await fit(kind, 'kind', rooms.kicker)),
  ]
  const above = kicker.length === 0 ? [] : [row(kicker, language, headlineLanguage)]
  const under = [
    ...(await fit(description, 'text', rooms.description, gaps.description)),
    ...(await fit(byline, 'text', rooms.byline, gaps.byline)),
  ]
  const gap = above.length === 0 ? 0 : gaps.headline
  const taken = [...head, ...above, ...under].reduce((sum, part) => sum + part.height, gaps.kicker + gap)
  const room = {
    largest: nameplate === undefined ? largestName : largestHeadline[shape],
    smallest: smallestHeadline,
    width: columnWidth,
    height: height - margin.top - margin.foot - taken,
  }
  const title = await fit(headline, 'headline', room, gap, headlineLanguage)
  return {
    type: 'container',
    style: {
      ...column,
      width,
      height,
      justifyContent: 'space-between',
      padding: `${margin.top}px ${margin.side}px ${margin.foot}px`,
      backgroundColor: palette.paper,
    },
    children: [stack(head), stack([...above, ...title, ...under])],
  }
}

/** In pixels: what stands below a photograph. */
export const stripHeight = 104

/** What is said below a photograph. */
export type StripWords = Pick<CardWords, 'nameplate' | 'host' | 'language'>

/** The publication's name in a strip of paper, for the foot of a photograph. */
export async function stripLayout(
  { nameplate, host, language }: StripWords,
  palette: Palette,
  renderer: Renderer,
): Promise<Node> {
  const side = language.direction === 'rtl' ? 'right' : 'left'
  const setting = { ...styles.nameplate, color: palette.ink, language, side } as const
  const { node } = await fitText(renderer, nameplate ?? host, setting, rooms.nameplate)
  return {
    type: 'container',
    style: {
      ...column,
      width: columnWidth + 2 * margin.side,
      height: stripHeight,
      justifyContent: 'center',
      padding: `0 ${margin.side}px`,
      backgroundColor: palette.paper,
    },
    children: [node],
  }
}

const column = { display: 'flex', flexDirection: 'column' } as const

function stack(parts: readonly Part[]): Node {
  return { type: 'container', style: column, children: parts.map(({ node }) => node) }
}

function below(gap: number, { node, height }: Part): Part {
  if (gap === 0) return { node, height }
  return { node: { type: 'container', style: { ...column, paddingTop: gap }, children: [node] }, height: gap + height }
}

function rule(color: string): Part {
  const height = 2
  return { node: { type: 'container', style: { height, backgroundColor: color } }, height }
}

/** Texts of a line each, beside each other on one baseline, in the order of the language they are in. */
function row(texts: readonly Part[], language: Language, { direction }: Language): Part {
  const node: Node = {
    type: 'container',
    dir: language.direction,
    style: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: language.direction === direction ? 'flex-start' : 'flex-end',
      gap: gaps.words,
    },
    children: texts.map((text) => text.node),
  }
  return { node, height: Math.max(...texts.map(({ height }) => height)) }
}

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
const fitOnce = rememberedOf((renderer: Renderer) =>
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
