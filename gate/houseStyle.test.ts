import { describe, expect, test } from 'vitest'
import { checkContent } from './gate.ts'
import { checkHouseStyle } from './houseStyle.ts'
import { headline } from './report.ts'
import { aFolder, type Changes, coverage, frontMatter, lampPath, mended } from './testPublication.ts'

const summary = 'The lighthouse shines again, and ships come home by night as they did before.'
const now = new Date('2026-06-01T12:00:00Z')

/** What is said of the style of a text, with what an editor has decided of the house's. */
function styleOf(body: string, { style = '', fields = {} }: { style?: string; fields?: Record<string, string> } = {}) {
  return checkContent(aFolder(written(body, style, fields)), { now, coverage, checkStyle: checkHouseStyle }).problems
}

function written(body: string, style = '', fields: Record<string, string> = {}): Changes {
  const site = Buffer.from(aFolder().texts.get('content/site.yaml') ?? []).toString()
  return {
    files: {
      'content/site.yaml': `${site}${style && `style: ${style}\n`}`,
      'content/articles/tea.md': frontMatter({ title: 'Tea festival opens', summary }) + 'The festival has begun.\n',
      [lampPath]: `${frontMatter({ summary, ...fields })}\n${body}\n`,
    },
  }
}

const long = Array.from({ length: 151 }, (_, index) => `word${index}`).join(' ')

describe('the style of the house', () => {
  test.each([
    ['a word said twice', 'It shines over the the bay.', '', '9:16 unexpected repeated "the"', 'the'],
    ['two spaces', 'It shines.  It shone.', '', '9:11 2 spaces', ' '],
    ['spaces within a sentence', 'It shines   over the *bay* there.', '', '9:10 3 spaces', ' '],
    ['a link that says nothing', 'Read [here](/about/) of it.', '', '9:6 a link that says "here"', undefined],
    ['a long paragraph', long, '', '9:1 a paragraph of 151 words', undefined],
    ['an abbreviation', 'The IAEA came.', '{ spellOut: [IAEA] }', '9:5 "IAEA" is not spelt out', undefined],
    ['a word to avoid', 'We leverage lamps.', '{ avoid: [leverage] }', '9:4 the house avoids "leverage"', undefined],
    [
      'a date',
      'Lit on November 22, 2026.',
      '{ dates: day-first }',
      '9:8 found "November 22, 2026"',
      '22 November 2026',
    ],
    ['another date', 'Lit on 22nd May.', '{ dates: month-first }', '9:8 found "22nd May"', 'May 22'],
    ['a number', 'It has 7 stairs.', '{ numbers: words-to-nine }', '9:8 found 7', 'seven'],
  ])('points out %s, and mends it where it can', (_, body, style, says, meant) => {
    const problems = styleOf(body, { style })
    expect(problems.map(headline)).toEqual([expect.stringContaining(`${lampPath}:${says}`)])
    const [problem] = problems
    expect(problem?.severity).toBe('warning')
    expect(problem?.mend?.edits?.map(({ text }) => text)).toEqual(meant === undefined ? undefined : [meant])
    if (!problem?.mend) return
    const after = mended(aFolder(written(body, style)), lampPath, problem.mend)
    expect(checkContent(after, { now, coverage, checkStyle: checkHouseStyle }).problems).toEqual([])
  })

  test.each([
    ['a word that is said twice for a reason', 'He had had it. That that is, is.', ''],
    ['one sort of quotes', '"It shines", she said.', ''],
    [
      'an abbreviation that is spelt out',
      'The Atomic Energy Agency (IAEA) came. The IAEA left.',
      '{ spellOut: [IAEA] }',
    ],
    ['a part of a word to avoid', 'The average lamp.', '{ avoid: [rage] }'],
    [
      'numbers that are no count',
      'At 7 p.m., on May 7, 7 km off, 7%, 3.7, 7:30 and 1,007.',
      '{ numbers: words-to-nine }',
    ],
    ['numbers above', 'It has 10 stairs.', '{ numbers: words-to-nine }'],
    ['code', '`the the`', ''],
    [
      'all of it, switched off',
      `It  is the the [here](/about/).`,
      '{ off: [repeated-word, double-space, vague-link] }',
    ],
  ])('lets %s stand', (_, body, style) => {
    expect(styleOf(body, { style }).map(headline)).toEqual([])
  })

  test('points out the quotes of which there are fewer', () => {
    const problems = styleOf('“It shines”, she said. “It does.” "So it does."')
    expect(problems.map(headline)).toEqual([
      `${lampPath}:9:35 unexpected straight quote """, expected "“"`,
      `${lampPath}:9:47 unexpected straight quote """, expected "”"`,
    ])
  })

  const german =
    'Der Drachen stieg am Morgen über dem Hafen auf, und niemand wusste, wer ihn gebaut hatte. Die Kinder liefen am Kai entlang, bis er hinter der Bäckerei herunterkam, wo ihn am Abend der Wärter des Leuchtturms fand, der solche Dinge aufhebt und der ihn am nächsten Tag zurückgab.'

  test.each<[string, string, Record<string, string>, string]>([
    ['the publication’s', german, {}, `${lampPath}:9:1 this text reads as German, and is published as English`],
    [
      'the one it says',
      german,
      { language: 'fr' },
      `${lampPath}:7:11 language: this text reads as German, and is published as French`,
    ],
    [
      'one from right to left',
      'העפיפון עלה בבוקר מעל הנמל, ואיש לא ידע מי בנה אותו. '.repeat(5).trim(),
      {},
      `${lampPath}:9:1 this text reads as Hebrew, and is published as English`,
    ],
  ])('points out a text that is in another language than %s', (_, body, fields, says) => {
    expect(styleOf(body, { fields }).map(headline)).toEqual([says])
  })

  test.each<[string, string, Record<string, string>]>([
    ['in the language it says', german, { language: 'de-AT' }],
    ['in a language near the one it says', german.replaceAll('Der', 'De'), { language: 'gsw' }],
    ['in one whose way of writing has no letters of its own', german, { language: 'de-Latf' }],
    ['with a few words of another', 'It says “die Kinder liefen am Kai entlang”, as I heard.', {}],
    ['of code in another', `It is:\n\n\`\`\`\n${german}\n\`\`\``, {}],
    [
      'in Chinese, of commands',
      '安装 archlinux pacman firefox chromium 之后运行 systemctl enable sshd',
      { language: 'zh-CN' },
    ],
    [
      'in Chinese, with a sign of Japanese',
      '今天早上风筝の上升到港口上空，没有人知道是谁做的，也没有人知道它要去哪里，直到傍晚。',
      { language: 'zh-TW' },
    ],
  ])('lets a text stand that is %s', (_, body, fields) => {
    expect(styleOf(body, { fields }).map(headline)).toEqual([])
  })

  test('looks at what is read before the text too, where nothing can be mended for certain', () => {
    const fields = {
      title: 'Lamp lit lit',
      summary: 'The  lighthouse shines again, and we leverage it for ships that come home by night.',
    }
    const problems = styleOf('It shines.', { style: '{ avoid: [leverage] }', fields })
    expect(problems.map(({ rule, field }) => [rule, field])).toEqual([
      ['repeated-word', 'title'],
      ['double-space', 'summary'],
      ['avoided-word', 'summary'],
    ])
    expect(problems.every(({ mend }) => mend === undefined)).toBe(true)
  })

  test('knows the length of headlines and standfirsts', () => {
    const fields = { title: 'A lamp '.repeat(17).trim(), summary: 'It shines.' }
    expect(styleOf('It shines.', { fields }).map(({ rule, field }) => [rule, field])).toEqual([
      ['long-headline', 'title'],
      ['summary-length', 'summary'],
    ])
  })

  test('finds a name that other texts spell otherwise, whatever apostrophe they have', () => {
    const changes = written('Hettie Marlowe came.')
    const others = ['kites', 'buns'].map((name) => [
      `content/articles/${name}.md`,
      `${frontMatter({ title: name, summary })}Hettie Marlow came, and Hettie Barlow, to Hettie's Kitchen.\n`,
    ])
    const files = {
      ...changes.files,
      ...Object.fromEntries(others),
      [lampPath]: `${frontMatter({ summary })}Hettie Marluw came to Hettie’s Kitchen.\n`,
    }
    const { problems } = checkContent(aFolder({ files }), { now, coverage, checkStyle: checkHouseStyle })
    expect(problems.map(headline)).toEqual([
      expect.stringMatching(/lamp\.md:\d+:1 "Hettie Marluw" is "Hettie Marlow" in 2 other texts$/),
    ])
  })

  test('is asked for by nobody who builds', () => {
    expect(checkContent(aFolder(written('the the')), { now, coverage }).problems).toEqual([])
  })

  test('switches are checked like every field', () => {
    expect(styleOf('It shines.', { style: '{ off: [double-spaces] }' }).map(headline)).toEqual([
      expect.stringContaining('style.off[0]'),
    ])
  })
})

function checkAgain(style: string, knownStyles: ReturnType<typeof checkContent>['styles'] = new Map()) {
  const folder = aFolder(written('It shines over the the bay. We utilise it.', style))
  return checkContent(folder, { now, coverage, checkStyle: checkHouseStyle, knownStyles })
}

test('a check that knows what an earlier one found says the same, and looks again where the house has decided otherwise', () => {
  const first = checkAgain('')
  const second = checkAgain('', first.styles)
  expect(second.problems).toEqual(first.problems)
  expect([...second.styles.values()].every((one) => [...first.styles.values()].includes(one))).toBe(true)
  expect(checkAgain('{ avoid: [utilise] }', first.styles).problems).toHaveLength(first.problems.length + 1)
})
