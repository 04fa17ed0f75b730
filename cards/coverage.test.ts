import { afterEach, beforeEach, expect, test } from 'vitest'
import { cardCoverage, Coverage, drawableWords, toRanges } from './coverage.ts'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cardWords } from './testCards.ts'

const coverage = await cardCoverage()

test.each([
  ['Latin', 'Žluťoučký kůň, “naïve” œuvre: ½ of £3 — Łódź'],
  ['Vietnamese', 'Ngọn hải đăng được thắp sáng'],
  ['Cyrillic', 'Чай у маяка, ґанок, љубав'],
  ['Greek', 'Η χορωδία μαθαίνει, ὕδωρ'],
  ['Arabic', 'كوب شاي على رصيف الميناء، واقفًا'],
  ['Hebrew', 'כוס תה ליד המגדלור'],
  ['emoji', '🐝 👍🏽 🇬🇧 ❤️ 1️⃣'],
  ['signs', 'CO₂ → 20 °C ≤ ± № €'],
  ['letters in parts', 'Zu\u0308rich'],
])('cards can show %s', (_, text) => {
  expect(coverage.undrawable(text)).toEqual([])
})

test('what no font has is named once, as readers count characters', () => {
  expect(coverage.undrawable('Tea 茶 and हि and 茶')).toEqual(['茶', 'हि'])
})

test('a line break in a headline is a space, and the marks of direction around a name are nothing to be drawn', () => {
  expect(coverage.undrawable('Tea\nat \u2068Ada\u2069')).toEqual([])
})

test.each(['\u115F', '\u1160', '\u3164', '\uFFA0', '\u{1BCA0}', '\u{1BCA3}'])(
  'a filler that is set with a glyph, though nobody sees it, cannot be shown: %j',
  (filler) => {
    expect(coverage.undrawable(`Tea ${filler} lamps`)).toEqual([filler])
  },
)

test('a letter and its marks come from one font', () => {
  const letters = new Coverage([[[97, 122]], [[0x302, 0x302]]])
  expect(letters.undrawable('a q\u0302')).toEqual([' ', 'q\u0302'])
})

test('code points make ranges', () => {
  expect(toRanges([5, 1, 2, 3, 9])).toEqual([
    [1, 3],
    [5, 5],
    [9, 9],
  ])
})

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coverage-'))
})

afterEach(() => rm(folder, { recursive: true }))

test.each(['', '{"fonts":', 'null'])('a record that cannot be understood is made anew: %j', async (text) => {
  const file = join(folder, 'card-coverage.json')
  await writeFile(file, text)
  expect((await cardCoverage(folder)).undrawable('Tea 茶')).toEqual(['茶'])
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('coverage')
})

test('an editor’s words are checked where nothing can be remembered, too', async () => {
  // A folder in its place keeps even a superuser from writing the file.
  await mkdir(join(folder, 'card-coverage.json'))
  expect((await cardCoverage(folder)).undrawable('Tea 茶')).toEqual(['茶'])
})

test('words that can be drawn are drawn as they are', () => {
  expect(drawableWords(cardWords(), coverage)).toEqual(cardWords())
})

test('in place of a headline no font has stands the publication’s name, above what else there is', () => {
  expect(drawableWords(cardWords({ headline: '灯 Lamp' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'The Lantern',
    topic: 'Harbour',
    byline: 'By Ada Fenn',
  })
})

test('a byline is shown with every author or not at all', () => {
  expect(drawableWords(cardWords({ byline: 'By Ada Fenn and 灯' }), coverage).byline).toBeUndefined()
})

test('a publication whose name no font has is named by its address', () => {
  expect(drawableWords(cardWords({ nameplate: '灯塔報' }), coverage).nameplate).toBe('lantern.example')
  expect(drawableWords(cardWords({ nameplate: '灯塔報', headline: '灯' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'lantern.example',
  })
  expect(drawableWords(cardWords({ nameplate: undefined, headline: '灯塔報' }), coverage).headline).toBe(
    'lantern.example',
  )
})
