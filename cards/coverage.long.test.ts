import { afterEach, beforeEach, expect, test } from 'vitest'
import { cardCoverage, Coverage, drawableWords } from './coverage.ts'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { languageOf } from '../newsroom/language.ts'
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
  ['Chinese', '灯塔换上新灯，燈塔換上新燈。'],
  ['Japanese', '灯台に新しいランプ、「沖合20キロ」'],
  ['Korean', '등대에 새 등이 켜졌다'],
  ['Devanagari', 'प्रकाशस्तंभ में नई बत्ती'],
  ['Bengali', 'বাতিঘরে নতুন বাতি জ্বলল'],
  ['Tamil', 'கலங்கரை விளக்கம்'],
  ['other scripts of India and Sri Lanka', 'દીવો ਚਾਨਣ ବତୀ దీపం ದೀಪ വിളക്ക് ප්‍රදීපාගාරය'],
  ['Thai and Lao', 'ปู่ผู้ใหญ่น้ำปั้น ໂຄມໄຟໃໝ່'],
  ['Khmer and Burmese', 'ចង្កៀងថ្មី မီးပြတိုက်တွင်'],
  ['Tibetan and Thaana', 'སྒྲོན་མེ་གསར་པ། ބައްތި'],
  ['Georgian, Armenian and Ethiopic', 'შუქურა Փարոսը የመብራት ቤት።'],
])('cards can show %s', (_, text) => {
  expect(coverage.undrawable(text)).toEqual([])
})

test('what no font has is named once, as readers count characters', () => {
  expect(coverage.undrawable('Tea Ꮳ and ꦏꦶ and Ꮳ')).toEqual(['Ꮳ', 'ꦏꦶ'])
})

test('a line break in a headline is a space, and the marks of direction around a name are nothing to be drawn', () => {
  expect(coverage.undrawable('Tea\nat \u2068Ada\u2069')).toEqual([])
})

test.each(['\u115F', '\u1160', '\uFFA0', '\u{1BCA0}', '\u{1BCA3}'])(
  'a filler that is set with a glyph, though nobody sees it, cannot be shown: %j',
  (filler) => {
    expect(coverage.undrawable(`Tea ${filler} lamps`)).toEqual([filler])
  },
)

test('a letter and its marks come from one font', () => {
  const letters = new Coverage([
    { name: 'letters', ranges: [[97, 122]] },
    { name: 'marks', ranges: [[0x302, 0x302]] },
  ])
  expect(letters.undrawable('a q\u0302')).toEqual([' ', 'q\u0302'])
})

test.each([
  ['zh', 'sc'],
  ['zh-TW', 'tc'],
  ['ja', 'jp'],
  ['ko', 'kr'],
  ['en', 'sc'],
])('a Chinese character in a text in %s is drawn in the font for %s', (language, part) => {
  expect(coverage.fontsOf('直', languageOf(language))).toEqual([`noto-serif-${part}`])
})

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coverage-'))
})

afterEach(() => rm(folder, { recursive: true }))

test.each(['', '{"fonts":', 'null'])('a record that cannot be understood is made anew: %j', async (text) => {
  const file = join(folder, 'card-coverage.json')
  await writeFile(file, text)
  expect((await cardCoverage(folder)).undrawable('Tea Ꮳ')).toEqual(['Ꮳ'])
  expect(JSON.parse(await readFile(file, 'utf8'))).toHaveProperty('coverage')
})

test('an editor’s words are checked where nothing can be remembered, too', async () => {
  // A folder in its place keeps even a superuser from writing the file.
  await mkdir(join(folder, 'card-coverage.json'))
  expect((await cardCoverage(folder)).undrawable('Tea Ꮳ')).toEqual(['Ꮳ'])
})

test('words that can be drawn are drawn as they are', () => {
  expect(drawableWords(cardWords(), coverage)).toEqual(cardWords())
})

test('in place of a headline no font has stands the publication’s name, above what else there is', () => {
  expect(drawableWords(cardWords({ headline: 'Ꮳ Lamp' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'The Lantern',
    topic: 'Harbour',
    byline: 'By Ada Fenn',
  })
})

test('a byline is shown with every author or not at all', () => {
  expect(drawableWords(cardWords({ byline: 'By Ada Fenn and Ꮳ' }), coverage).byline).toBeUndefined()
})

test('a publication whose name no font has is named by its address', () => {
  expect(drawableWords(cardWords({ nameplate: 'ᏣᎳᎩ' }), coverage).nameplate).toBe('lantern.example')
  expect(drawableWords(cardWords({ nameplate: 'ᏣᎳᎩ', headline: 'Ꮳ' }), coverage)).toMatchObject({
    nameplate: undefined,
    headline: 'lantern.example',
  })
  expect(drawableWords(cardWords({ nameplate: undefined, headline: 'ᏣᎳᎩ' }), coverage).headline).toBe('lantern.example')
})
