import { expect, test } from 'vitest'
import { anArticle, type Fault, frontMatter, gateOf, headlinesOf, testFaults } from './testPublication.ts'

const allowed = 'letters of the Latin, Greek, Cyrillic, Arabic and Hebrew scripts, and emoji'
const message = 'no font of the cards shown where pages are shared can draw'

const faults: readonly Fault[] = [
  {
    name: 'a headline in a script no font has is pointed out where that begins',
    changes: anArticle({ title: 'Tea, 茶 and ไทย' }),
    says: `content/articles/lamp.md:2:13 title: ${message} "茶" (U+8336), "ไ" (U+0E44), "ท" (U+0E17), and "ย" (U+0E22)`,
    allowed,
    help: 'the card will show the publication’s name, the topic and the author, without the headline',
  },
  {
    name: 'a character that readers count as one is named as one',
    changes: anArticle({ title: 'हिमालय' }),
    says: `content/articles/lamp.md:2:8 title: ${message} "हि" (U+0939 U+093F), "मा" (U+092E U+093E), "ल" (U+0932), and "य" (U+092F)`,
  },
  {
    name: 'of many characters the first are named',
    changes: anArticle({ title: '港の灯りがともる' }),
    says: `content/articles/lamp.md:2:8 title: ${message} "港" (U+6E2F), "の" (U+306E), "灯" (U+706F), "り" (U+308A), "が" (U+304C), and 3 more`,
  },
  {
    name: 'a character written as an escape is pointed out with its headline',
    changes: anArticle({ title: String.raw`"Tea \u8336"` }),
    says: `content/articles/lamp.md:2:8 title: ${message} "茶" (U+8336)`,
  },
  {
    name: 'a character nobody sees, but which no font can leave out, is pointed out too',
    changes: anArticle({ title: String.raw`"Tea \U0001BCA0"` }),
    says: `content/articles/lamp.md:2:8 title: ${message} "\u{1BCA0}" (U+1BCA0)`,
  },
  {
    name: 'an author’s name no card can show leaves the line of authors out',
    changes: { files: { 'content/authors/ada-fenn.yaml': 'name: Ada 茶\n' } },
    says: `content/authors/ada-fenn.yaml:1:11 name: ${message} "茶" (U+8336)`,
    help: 'the card will show the publication’s name, and no line of authors',
  },
  {
    name: 'a description of a topic is on its card too',
    changes: { files: { 'content/topics/village.yaml': 'name: Village\ndescription: Tea, 茶.\n' } },
    says: `content/topics/village.yaml:2:19 description: ${message} "茶" (U+8336)`,
    help: 'the card will show the topic’s name alone',
  },
]

testFaults(faults)

test('what a card cannot show does not keep an article from being published', () => {
  expect(gateOf(anArticle({ title: '茶' })).isPassed).toBe(true)
})

test.each([
  ['in Arabic', 'كوب شاي على رصيف الميناء'],
  ['in Hebrew', 'כוס תה'],
  ['in Greek', 'Η χορωδία'],
  ['with emoji', 'Bees 🐝'],
])('a headline %s needs no warning', (_, title) => {
  expect(headlinesOf(anArticle({ title }))).toEqual([])
})

test('words that stand on no card may be in any script', () => {
  expect(headlinesOf(anArticle({ summary: '茶' }, '茶'))).toEqual([])
})

test('a publication in a script no font has is told so twenty times, not ten thousand times', () => {
  const files = Array.from({ length: 50 }, (_, index) => [
    `content/articles/a${index}.md`,
    frontMatter({ title: `茶 ${index}` }),
  ])
  const said = headlinesOf({ files: Object.fromEntries(files) as Record<string, string> })
  const warnings = said.filter((line) => line.includes(message))
  expect(warnings).toHaveLength(20)
  expect(warnings.filter((line) => line.endsWith('; so it is with 30 more names and headlines'))).toHaveLength(1)
})
