import type { Node, Renderer } from '@takumi-rs/core'
import type { Language } from '../newsroom/language.ts'
import type { CardShape } from '../newsroom/paths.ts'
import { cardSize, type CardWords } from '../newsroom/syndication/cards.ts'
import { fitOnce, fitText, type Room, type TextSetting } from './fittedText.ts'
import type { Palette } from './palette.ts'

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
