import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { type Card, cardSize } from '../newsroom/syndication/cards.ts'
import { remembered } from '../newsroom/remembered.ts'
import { workPath, writeWhole } from '../system/files.ts'
import { cardCoverage, drawableWords, fontsOfWords } from './coverage.ts'
import { cardFontsHash } from './cardFonts.ts'
import { cardLayout, stripHeight, stripLayout, type StripWords } from './cardLayout.ts'
import { cardRenderer } from './cardRenderer.ts'
import { readPalette } from './palette.ts'
import { photographCard } from './photographCard.ts'

/** The file in `.standfirst/cards` of each card, by its path on the site. */
export type DrawnCards = Readonly<Record<string, string>>

/**
 * Draws the cards into `.standfirst/cards`. One that was drawn before from the same words, fonts, colours and code is
 * kept; files of no card are removed. Photographs are read from its folder `media`.
 * @param progress is told after each drawing how many are done
 * @param folder where it works, `.standfirst` unless it is told otherwise
 */
export async function drawCards(
  cards: Iterable<Card>,
  progress: (done: number, all: number) => void,
  folder = workPath(),
): Promise<DrawnCards> {
  await mkdir(join(folder, 'cards'), { recursive: true })
  const codeHash = await hashOfCode()
  const coverage = await cardCoverage()
  const palette = await readPalette()
  const drawn: Record<string, string> = {}
  const missing = new Map<string, Card>()
  for (const { words: all, ...rest } of cards) {
    const card = { ...rest, words: drawableWords(all, coverage) }
    const { path, shape, photograph } = card
    const shown = photograph ? [photograph.file.fallback, stripWords(card)] : [card.words]
    const file = `${fileHash([codeHash, palette, cardSize(shape), ...shown])}${extname(path)}`
    drawn[path] = file
    if (!existsSync(join(folder, 'cards', file))) missing.set(file, card)
  }

  if (missing.size > 0) {
    const fonts = Array.from(missing.values(), ({ words }) => fontsOfWords(words, coverage))
    const renderer = await cardRenderer(new Set(fonts.flat()))
    // The same for all photographs of a publication.
    const stripOf = remembered(async (words: StripWords) =>
      renderer.render(await stripLayout(words, palette, renderer), { ...cardSize('wide'), height: stripHeight }),
    )
    const draw = async (card: Card) => {
      const { words, shape, photograph } = card
      if (!photograph) return renderer.render(await cardLayout(words, shape, palette, renderer), cardSize(shape))
      const strip = await stripOf(stripWords(card))
      return photographCard(join(folder, photograph.file.fallback), shape, { strip, paper: palette.paper })
    }
    const waiting = missing.entries()
    let done = 0
    const drawWaiting = async () => {
      // The workers take turns at one list.
      for (const [file, card] of waiting) {
        await writeWhole(join(folder, 'cards', file), await draw(card))
        progress((done += 1), missing.size)
      }
    }
    await Promise.all(Array.from({ length: availableParallelism() + 1 }, drawWaiting))
  }
  await sweep(join(folder, 'cards'), new Set(Object.values(drawn)))
  return drawn
}

function stripWords({ words: { nameplate, host, language } }: Card): StripWords {
  return { nameplate, host, language }
}

/** All that decides how given words come out, apart from the colours: fonts, code, and the programs behind it. */
async function hashOfCode(): Promise<string> {
  const sources = (await readdir('cards')).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const code = await Promise.all(sources.toSorted().map((name) => readFile(join('cards', name), 'utf8')))
  // The door to the program says for which version of it it is.
  const library = await readFile(createRequire(import.meta.url).resolve('@takumi-rs/core'), 'utf8')
  return fileHash([await cardFontsHash(), code, library])
}

function fileHash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)
}

async function sweep(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder)) if (!kept.has(name)) await rm(join(folder, name))
}
