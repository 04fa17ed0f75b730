import { expect, test } from 'vitest'
import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { languageOf } from '../newsroom/language.ts'
import { cardRenderer } from './cardRenderer.ts'
import { cardLayout } from './cardLayout.ts'
import { fitText, textNode } from './fittedText.ts'
import { cardWords, inkOf, setting } from './testCards.ts'
import { Renderer } from '@takumi-rs/core'
import { cardCoverage } from './coverage.ts'
import { cardFonts } from './cardFonts.ts'
import { readPalette } from './palette.ts'
import { withWordBreaks, wordBreak } from './wordBreaks.ts'

const fonts = await cardFonts()
const renderer = await cardRenderer(new Set(fonts.map(({ name }) => name)))
const room = { width: 1056, height: 270, largest: 116, smallest: 40 }

/** A text set in the room of a headline, and how wide it then is. */
async function fit(text: string) {
  const { node, height } = await fitText(renderer, text, setting(), room)
  return { node, text: node.text, size: Number(node.style?.fontSize), height }
}

const long = 'The bench committee of Oakhaven Point concludes that the bench should face the sea except on Sundays, '

test.each([
  ['13', 'Bread returns'],
  ['20', 'The lamp is lit now.'],
  ['74', 'Kettles at the lighthouse are polished twice a week, says the committee ok'],
  ['139', long.repeat(2).slice(0, 139)],
  ['300', long.repeat(3).slice(0, 300)],
])('a headline of %s characters is set whole, within its room', async (_, headline) => {
  const { node, text, height } = await fit(headline)
  expect(text).toBe(headline)
  expect(height).toBeLessThanOrEqual(room.height)
  expect((await inkOf(renderer, node, room.width)).width).toBeLessThanOrEqual(room.width + 2)
})

test('the shorter of two headlines is the larger one', async () => {
  expect((await fit('Bread returns')).size).toBeGreaterThan((await fit(long)).size)
})

test('no word is left alone below a full line', async () => {
  const { node } = await fit('Kettles at the lighthouse are polished twice a week, says the committee ok')
  const { lines } = await inkOf(renderer, node, room.width)
  expect(lines.length).toBeGreaterThan(1)
  expect(Math.min(...lines)).toBeGreaterThan(Math.max(...lines) / 2)
})

test('a headline that cannot fit ends after a word, with an ellipsis, and fills the room it has', async () => {
  const { text, size, height } = await fit(long.repeat(10))
  expect(text).toMatch(/[a-z]…$/)
  expect(long.repeat(10)).toMatch(new RegExp(`^${text.slice(0, -1)}[ ,]`))
  expect(size).toBe(room.smallest)
  expect(height).toBeGreaterThan(room.height - room.smallest * 1.1)
  expect(height).toBeLessThanOrEqual(room.height)
})

test('of a text as long as a book the card shows the beginning', async () => {
  expect((await fit(long.repeat(170))).text).toBe((await fit(long.repeat(10))).text)
})

test('a word longer than any line is cut rather than lost', async () => {
  const word = 'Tee'.repeat(40)
  const { node, text } = await fit(word)
  const { lines, width } = await inkOf(renderer, node, room.width)
  expect(text).toBe(word)
  expect(lines.length).toBeGreaterThan(1)
  expect(width).toBeLessThanOrEqual(room.width + 2)
})

test('of a word longer than any room as much is shown as there is room for', async () => {
  const { text, height } = await fit(`The ${'Tee'.repeat(400)}`)
  expect(text).toMatch(/^The (?:Tee){50,}T?e?…$/)
  expect(height).toBeLessThanOrEqual(room.height)
})

const size = 40

/** The lines of a text, set in a column so wide, in pixels. */
async function linesOf(text: string, language: string, width: number): Promise<string[]> {
  const node = textNode(withWordBreaks(text, languageOf(language)), setting(language), size)
  const { runs } = await renderer.measure({ ...node, style: { ...node.style, width } })
  const lines = new Map<number, string>()
  const leading = size * Number(node.style?.lineHeight)
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const line = Math.round(run.y / leading)
    lines.set(line, (lines.get(line) ?? '') + run.text)
  }
  return Array.from(lines.values(), (line) => line.replaceAll(wordBreak, '').trim())
}

/** The runs of a text, line by line, as they stand from left to right: marks and spaces nobody sees aside. */
async function seen(text: string, language: string, width = 4000): Promise<string[]> {
  const node = textNode(withWordBreaks(text, languageOf(language)), setting(language), size)
  const { runs } = await renderer.measure({ ...node, style: { ...node.style, width } })
  return runs
    .toSorted((a, b) => Math.round((a.y - b.y) / size) || a.x - b.x)
    .map((run) => run.text.replaceAll(/[\u2068\u2069]/g, '').trim())
    .filter((part) => part !== '')
}

function svgOf(text: string, language: string, by = renderer): Promise<string> {
  return by.renderSvg(textNode(text, setting(language), size), { width: 100_000, height: 100 })
}

async function widthOf(text: string): Promise<number> {
  const { runs } = await renderer.measure(textNode(text, setting('ar'), size))
  return runs.reduce((sum, { width }) => sum + width, 0)
}

/** The outlines a text is drawn with, each once. */
async function outlines(text: string, language = 'en', by = renderer): Promise<string[]> {
  const paths = (await svgOf(text, language, by)).matchAll(/<path[^>]* d="([^"]+)"/g)
  return Array.from(paths, ([, outline = '']) => outline)
}

test('an Arabic name in an English line keeps its place, and its letters their order', async () => {
  const line = await seen('By \u2068ياسمينة الفانوسي\u2069 and \u2068Ada\u2069', 'en')
  expect(line.join(' ')).toBe('By الفانوسي ياسمينة and Ada')
})

test('numbers and Latin words in a Hebrew line run to the right, from right to left after each other', async () => {
  expect(await seen('תה 61 עם Tea חם', 'he')).toEqual(['חם', 'Tea', 'עם', '61', 'תה'])
})

test.each([
  ['an emoji', '🐝'],
  ['an emoji with a tone of skin', '👍🏽'],
  ['an emoji of several', '👩\u200D🌾'],
  ['the flag of a nation', '🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
])('%s between Hebrew words is as neutral as any sign', async (_, emoji) => {
  for (const language of ['he', 'en']) expect(await seen(`תה ${emoji} חם`, language)).toEqual(['חם', emoji, 'תה'])
})

test('right-to-left text is laid out with its first letter on the right', async () => {
  const svg = await svgOf('אב', 'he')
  const places = Array.from(svg.matchAll(/<use href="#(\w+)" x="([\d.]+)"/g), ([, id, x]) => ({ id, x: Number(x) }))
  const rightmost = places.toSorted((a, b) => b.x - a.x)[0]
  const [first = ''] = await outlines('א')
  expect(places).toHaveLength(2)
  expect(svg).toContain(`<path id="${rightmost?.id}" d="${first}"`)
})

test('Arabic letters join, as they do not when they stand alone', async () => {
  const apart = await Promise.all(Array.from('شاي', widthOf))
  expect(await widthOf('شاي')).toBeLessThan(0.95 * apart.reduce((sum, width) => sum + width, 0))
})

test('words held together by a space that does not break stay on one line', async () => {
  const lines = await seen('In 212\u00A0steps to half-past one', 'en', 180)
  expect(lines).toEqual(['In', '212\u00A0steps', 'to half-', 'past one'])
})

/** What the fonts draw in place of a character they do not have. */
async function boxesOfFonts(): Promise<ReadonlySet<string>> {
  const boxes = new Set<string>()
  for (const path of fonts.flatMap(({ files }) => files.map((file) => file.path))) {
    const alone = new Renderer()
    await alone.registerFont({ name: 'alone', data: await readFile(path) })
    for (const box of await outlines('Ꮳ', 'en', alone)) boxes.add(box)
  }
  return boxes
}

const boxes = await boxesOfFonts()

/** Headlines with marks above and below, letters that join and change places, and Latin words. */
const headlines = [
  ['zh-Hans', '村长谈AI与“灯塔”：从海上二十公里外都能看见它的光'],
  ['zh-Hant', '燈塔換上新燈，村民說從海上二十公里外「都看得見」'],
  ['ja', '灯台に新しいランプ、沖合20キロから見えると村の人々。'],
  ['ko', '등대에 새 등이 켜졌다, 마을 사람들은 바다에서도 보인다고'],
  ['hi', 'प्रकाशस्तंभ में नई बत्ती लगी, गाँव के क्षेत्र में खुशी'],
  ['bn', 'বাতিঘরে নতুন বাতি জ্বলল, গ্রামবাসীরা দেখলেন'],
  ['ta', 'கலங்கரை விளக்கத்தில் புதிய விளக்கு ஏற்றப்பட்டது'],
  ['te', 'దీపస్తంభానికి కొత్త దీపం వచ్చింది'],
  ['kn', 'ದೀಪಸ್ತಂಭಕ್ಕೆ ಹೊಸ ದೀಪ ಬಂದಿದೆ'],
  ['ml', 'വിളക്കുമാടത്തിന് പുതിയ വിളക്ക്'],
  ['gu', 'દીવાદાંડીમાં નવો દીવો, દૂરથી દેખાય છે'],
  ['pa', 'ਚਾਨਣ ਮੁਨਾਰੇ ਵਿੱਚ ਨਵਾਂ ਦੀਵਾ'],
  ['or', 'ବତୀଘରରେ ନୂଆ ବତୀ, ସମୁଦ୍ରରୁ ଦେଖାଯାଏ'],
  ['si', 'ප්‍රදීපාගාරයට නව පහනක් ලැබී ඇත'],
  ['th', 'ประภาคารมีโคมไฟใหม่แล้ว ที่นี่มีปู่ผู้ใหญ่น้ำปั้น'],
  ['lo', 'ປະພາຄານມີໂຄມໄຟໃໝ່ແລ້ວ ຊາວບ້ານເຫັນ'],
  ['km', 'ប៉មភ្លើងហ្វារមានចង្កៀងថ្មី អ្នកភូមិនិយាយ'],
  ['my', 'မီးပြတိုက်တွင် မီးအိမ်အသစ်ရှိပြီ၊ ရွာသားများ'],
  ['bo', 'བརྡ་གཏོང་ཁང་ལ་སྒྲོན་མེ་གསར་པ་ཞིག་ཡོད།'],
  ['ka', 'შუქურას ახალი ლამპა აქვს'],
  ['hy', 'Փարոսը նոր լամպ ունի, գյուղացիներն ասում են'],
  ['am', 'የመብራት ቤቱ አዲስ መብራት አለው፣ ነዋሪዎች ይላሉ።'],
  ['dv', 'ބައްތީގެ މިނާރަށް އާ ބައްތިއެއް'],
] as const

test.each(headlines)('a headline in %s is drawn without a box', async (language, headline) => {
  const drawn = await outlines(withWordBreaks(headline, languageOf(language)), language)
  expect(drawn.length).toBeGreaterThan(5)
  expect(drawn.filter((outline) => boxes.has(outline))).toEqual([])
})

/** How many bands of ink there are on a card, from top to bottom, with paper between them. */
async function bandsOfInk(png: Buffer): Promise<number> {
  const { data, info } = await sharp(png).removeAlpha().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const rows = Array.from({ length: info.height }, (_, y) => {
    return data.subarray(y * info.width, (y + 1) * info.width).some((grey) => grey < 160)
  })
  return rows.filter((isInk, y) => isInk && !rows[y - 1]).length
}

test.each(headlines)('no mark of a headline in %s touches the line above or below it', async (language, headline) => {
  const [word = ''] = headline.split(/[ ，、]/)
  const own = languageOf(language)
  const words = cardWords({ nameplate: word, topic: word, byline: word, headline: word, language: own })
  const node = await cardLayout({ ...words, headlineLanguage: own }, 'wide', await readPalette(), renderer)
  // Its name, the rule, the topic, the headline, the byline: a mark that stands apart from its letters makes two of one.
  expect(await bandsOfInk(await renderer.render(node, { width: 1200, height: 630 }))).toBeGreaterThanOrEqual(5)
})

test('Chinese, Japanese and Korean have shapes of their own for one character', async () => {
  const shapes = await Promise.all(['zh-Hans', 'zh-Hant', 'ja', 'ko'].map((language) => outlines('骨', language)))
  expect(new Set(shapes.flat()).size).toBeGreaterThan(2)
  expect(shapes[0]).not.toEqual(shapes[2])
})

test('letters of Hindi join to one, and a vowel that is written first stands first', async () => {
  expect(await outlines('क्ष')).toHaveLength(1)
  const vowelFirst = await outlines('कि')
  expect(vowelFirst).toHaveLength(2)
  expect(vowelFirst[1]).toEqual((await outlines('क'))[0])
})

test.each([
  ['ja', '灯台に新しいランプ、沖合から見えると村の人々。「本当に」と村長（60）は言う。'],
  ['zh', '灯塔换上新灯：村民说，“从海上看得见”。航船（渔船）不再迷路！'],
])('no line in %s starts with a closing sign or ends with an opening one', async (language, text) => {
  for (let width = 240; width < 600; width += 40) {
    const lines = await linesOf(text, language, width)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.filter((line) => /^[、。，：！”」）]|[「（“]$/.test(line))).toEqual([])
  }
})

test('lines in Thai end between words', async () => {
  const text = 'ชาวบ้านบอกว่าเห็นแสงจากทะเล'
  const broken = withWordBreaks(text, languageOf('th')).split(wordBreak)
  const lines = await linesOf(text, 'th', 180)
  expect(lines.length).toBeGreaterThan(2)
  for (const line of lines) expect(Array.from(broken, (_, start) => startingAt(broken, start)).flat()).toContain(line)
})

/** What whole words in a row can make, from one of them on. */
function startingAt(words: readonly string[], start: number): string[] {
  return words.slice(start).map((_, count) => words.slice(start, start + count + 1).join(''))
}

test('each character that the gate lets pass is drawn, and none as a box', async () => {
  expect(await outlines('Ꮳ')).toEqual([expect.toSatisfy((box: string) => boxes.has(box))])

  const coverage = await cardCoverage()
  const characters = Array.from({ length: 0x2_00_00 }, (_, code) => String.fromCodePoint(code).normalize('NFC'))
  // As they stand below, after a space: the marks of half-width katakana are one character with what is before them.
  const drawable = characters.filter(
    (character) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) && coverage.undrawable(`a ${character}`).length === 0,
  )
  expect(drawable.length).toBeGreaterThan(40_000)
  for (let start = 0; start < drawable.length; start += 100) {
    const text = drawable.slice(start, start + 100).join(' ')
    const drawn = await outlines(text)
    expect
      .soft(
        drawn.filter((outline) => boxes.has(outline)),
        text,
      )
      .toEqual([])
  }
})
