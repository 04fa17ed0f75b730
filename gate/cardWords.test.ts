import { expect, test } from 'vitest'
import { anArticle, type Fault, frontMatter, gateOf, headlinesOf, testFaults } from './testPublication.ts'

const allowed =
  'letters of the Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic, Thaana, Ethiopic, Thai, Lao, Khmer, Myanmar, Tibetan, Chinese, Japanese and Korean scripts and of those of India and Sri Lanka, and emoji'
const message = 'no font of the cards shown where pages are shared can draw'

const faults: readonly Fault[] = [
  {
    name: 'a headline in a script no font has is pointed out where that begins',
    changes: anArticle({ title: 'Tea, Ꮳ and ꦠꦺꦃ' }),
    says: `content/articles/lamp.md:2:13 title: ${message} "Ꮳ" (U+13E3) and "ꦠꦺꦃ" (U+A9A0 U+A9BA U+A983)`,
    allowed,
    help: 'the card will show the publication’s name, the topic and the author, without the headline',
  },
  {
    name: 'a character that readers count as one is named as one',
    changes: anArticle({ title: 'ꦲꦶꦩꦭꦪ' }),
    says: `content/articles/lamp.md:2:8 title: ${message} "ꦲꦶ" (U+A9B2 U+A9B6), "ꦩ" (U+A9A9), "ꦭ" (U+A9AD), and "ꦪ" (U+A9AA)`,
  },
  {
    name: 'of many characters the first are named',
    changes: anArticle({ title: 'ᎠᎡᎢᎣᎤᎥᎦᎧ' }),
    says: `content/articles/lamp.md:2:8 title: ${message} "Ꭰ" (U+13A0), "Ꭱ" (U+13A1), "Ꭲ" (U+13A2), "Ꭳ" (U+13A3), "Ꭴ" (U+13A4), and 3 more`,
  },
  {
    name: 'a character written as an escape is pointed out with its headline',
    changes: anArticle({ title: String.raw`"Tea \u13E3"` }),
    says: `content/articles/lamp.md:2:8 title: ${message} "Ꮳ" (U+13E3)`,
  },
  {
    name: 'a character nobody sees, but which no font can leave out, is pointed out too',
    changes: anArticle({ title: String.raw`"Tea \U0001BCA0"` }),
    says: `content/articles/lamp.md:2:8 title: ${message} "\u{1BCA0}" (U+1BCA0)`,
  },
  {
    name: 'an author’s name no card can show leaves the line of authors out',
    changes: { files: { 'content/authors/ada-fenn.yaml': 'name: Ada Ꮳ\n' } },
    says: `content/authors/ada-fenn.yaml:1:11 name: ${message} "Ꮳ" (U+13E3)`,
    help: 'the card will show the publication’s name, and no line of authors',
  },
  {
    name: 'a description of a topic is on its card too',
    changes: { files: { 'content/topics/village.yaml': 'name: Village\ndescription: Tea, Ꮳ.\n' } },
    says: `content/topics/village.yaml:2:19 description: ${message} "Ꮳ" (U+13E3)`,
    help: 'the card will show the topic’s name alone',
  },
]

testFaults(faults)

test('what a card cannot show does not keep an article from being published', () => {
  expect(gateOf(anArticle({ title: 'Ꮳ' })).isPassed).toBe(true)
})

test.each([
  ['in Arabic', 'كوب شاي على رصيف الميناء'],
  ['in Hebrew', 'כוס תה'],
  ['in Greek', 'Η χορωδία'],
  ['with emoji', 'Bees 🐝'],
  ['in Japanese', '港の灯りがともる'],
  ['in Hindi', 'हिमालय'],
  ['in Thai', 'น้ำชา'],
])('a headline %s needs no warning', (_, title) => {
  expect(headlinesOf(anArticle({ title }))).toEqual([])
})

test('words that stand on no card may be in any script', () => {
  expect(headlinesOf(anArticle({ summary: 'Ꮳ' }, 'Ꮳ'))).toEqual([])
})

test('a publication in a script no font has is told so twenty times, not ten thousand times', () => {
  const files = Array.from({ length: 50 }, (_, index) => [
    `content/articles/a${index}.md`,
    frontMatter({ title: `Ꮳ ${index}` }),
  ])
  const said = headlinesOf({ files: Object.fromEntries(files) as Record<string, string> })
  const warnings = said.filter((line) => line.includes(message))
  expect(warnings).toHaveLength(20)
  expect(warnings.filter((line) => line.endsWith('; so it is with 30 more names and headlines'))).toHaveLength(1)
})
