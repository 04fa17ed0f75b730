import type { Language } from '../../newsroom/language.ts'
import type { CardShape } from '../../newsroom/paths.ts'
import { cardSize, type CardWords } from '../../newsroom/syndication/cards.ts'
import { Drawing, type Colour } from './drawing.ts'
import { fitText, type Room } from './fitText.ts'
import type { Palette } from './palette.ts'
import type { TypeStyle, Typesetter } from './typesetter.ts'

/** From the edges, in pixels: some crop a few per cent. */
const margin = 72

/** Sizes in pixels of a card 1200 wide, which is mostly seen at a quarter to a half of that. */
const sizes = {
  nameplate: { largest: 44, smallest: 28, height: 54 },
  kicker: { largest: 34, smallest: 34, height: 48 },
  byline: { largest: 34, smallest: 30, height: 94 },
  description: { largest: 44, smallest: 34, height: 210 },
}

const largestHeadline: Readonly<Record<CardShape, number>> = { wide: 116, '4x3': 132, square: 148 }
const smallestHeadline = 40
/** A publication's name that is the headline. */
const largestName = 168

const styles = {
  nameplate: { weight: 680, opticalSize: 24, tracking: -0.015, looseness: 1 },
  headline: { weight: 660, opticalSize: 32, tracking: -0.012, looseness: 1 },
  topic: { weight: 650, opticalSize: 14, tracking: 0, looseness: 1 },
  text: { weight: 430, opticalSize: 14, tracking: 0, looseness: 1.2 },
} as const satisfies Record<string, TypeStyle>

/** Space between parts, in pixels. */
const gaps = { aboveRule: 16, belowRule: 36, belowKicker: 26, aboveByline: 34, aboveDescription: 30 }

/**
 * A card as outlines alone, so that it looks the same on every machine: the publication's name and a rule at the top, all
 * else at the foot, aligned to where the headline's script begins.
 */
export function cardSvg(words: CardWords, shape: CardShape, typesetter: Typesetter, palette: Palette): string {
  const { width, height } = cardSize(shape)
  const column = width - 2 * margin
  const drawing = new Drawing({ left: margin, right: width - margin }, words.headlineLanguage.direction, palette)
  const fit = (text: string, language: Language, style: TypeStyle, room: Omit<Room, 'width'>, measure = column) =>
    fitText((part) => typesetter.paragraph(part, language, style), text, { ...room, width: measure })
  const { nameplate, headline, headlineLanguage, description, byline, language } = words

  let top = margin - 6
  let foot = height - margin + 4
  if (nameplate !== undefined) {
    const name = fit(nameplate, language, styles.nameplate, sizes.nameplate)
    drawing.lines(name, top, 'ink')
    top += name.height + gaps.aboveRule
  }
  drawing.rule(top)
  top += gaps.belowRule

  if (byline !== undefined) {
    const names = fit(byline, language, styles.text, sizes.byline)
    foot -= names.height
    drawing.lines(names, foot, 'quiet')
    foot -= gaps.aboveByline
  }
  if (description !== undefined) {
    const text = fit(description, language, styles.text, sizes.description)
    foot -= text.height
    drawing.lines(text, foot, 'quiet')
    foot -= gaps.aboveDescription
  }
  const kicker = kickerParts(words).map(({ text, style, colour }) => ({
    // The topic leaves room for the kind beside it.
    text: fit(text, language, style, sizes.kicker, column * 0.75),
    colour,
  }))
  const kickerHeight = Math.max(0, ...kicker.map(({ text }) => text.height + gaps.belowKicker))
  const largest = nameplate === undefined ? largestName : largestHeadline[shape]
  const room = { largest, smallest: smallestHeadline, height: foot - top - kickerHeight }
  const title = fit(headline, headlineLanguage, styles.headline, room)
  foot -= title.height
  drawing.lines(title, foot, 'ink')
  drawing.row(language.direction === 'rtl' ? kicker.toReversed() : kicker, foot - kickerHeight)
  return drawing.toSvg(width, height)
}

interface KickerPart {
  readonly text: string
  readonly style: TypeStyle
  readonly colour: Colour
}

/** The main topic and what sort of work it is, as above the headline of the page. */
function kickerParts({ topic, kind }: CardWords): KickerPart[] {
  const quiet = (text: string) => ({ text, style: styles.text, colour: 'quiet' as const })
  return [
    ...(topic === undefined ? [] : [{ text: topic, style: styles.topic, colour: 'accent' as const }]),
    ...(topic === undefined || kind === undefined ? [] : [quiet('/')]),
    ...(kind === undefined ? [] : [quiet(kind)]),
  ]
}
