import type { Renderer, TextNode } from '@takumi-rs/core'
import sharp from 'sharp'
import { languageOf } from '../newsroom/language.ts'
import type { Card, CardWords } from '../newsroom/syndication/cards.ts'
import type { TextSetting } from './fittedText.ts'

/** The words of a card, for tests: all that an article's has, unless a test says otherwise. */
export function cardWords(words: Partial<CardWords> = {}): CardWords {
  const language = languageOf('en-GB')
  return {
    nameplate: 'The Lantern',
    host: 'lantern.example',
    topic: 'Harbour',
    kind: 'Feature',
    headline: 'The lighthouse has a new lamp',
    headlineLanguage: language,
    description: undefined,
    byline: 'By Ada Fenn',
    language,
    ...words,
  }
}

export function aCard(words: Partial<CardWords> = {}, path = '/articles/lamp/card.png'): Card {
  return { path, shape: 'wide', words: cardWords(words) }
}

/** How headlines are set, black on white. */
export function setting(language = 'en'): TextSetting {
  return {
    language: languageOf(language),
    side: 'left',
    color: '#000000',
    weight: 660,
    opticalSize: 32,
    tracking: -0.012,
    looseness: 1,
  }
}

/** How far the ink of a text reaches to the right, in all and line by line, on paper wider than it is to be. */
export async function inkOf(
  renderer: Renderer,
  node: TextNode,
  width: number,
): Promise<{ readonly width: number; readonly lines: readonly number[] }> {
  const page = { width: 2 * width, height: 600 }
  const png = await renderer.render(
    {
      type: 'container',
      style: { ...page, display: 'flex', backgroundColor: '#ffffff', paddingTop: 100 },
      children: [{ ...node, style: { ...node.style, width } }],
    },
    page,
  )
  const { data } = await sharp(png).removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const rows = Array.from({ length: page.height }, (_, y) =>
    data.subarray(y * page.width, (y + 1) * page.width).findLastIndex((grey) => grey < 128),
  )
  const leading = Number(node.style?.fontSize) * Number(node.style?.lineHeight)
  const first = rows.findIndex((right) => right >= 0)
  const last = rows.findLastIndex((right) => right >= 0)
  const count = Math.ceil((last - first) / leading)
  const lines = Array.from({ length: count }, (_, line) =>
    Math.max(...rows.slice(Math.round(first + line * leading), Math.round(first + (line + 0.6) * leading))),
  )
  return { width: Math.max(...rows), lines }
}
