import { expect, test } from 'vitest'
import { aBody, type Fault, frontMatter, headlinesOf, lampPath, testFaults } from '../testPublication.ts'

const vanish = 'would vanish from the page without a word'

const faults: readonly Fault[] = [
  {
    name: 'an article without text is incomplete',
    changes: aBody(''),
    says: 'content/articles/lamp.md:7:1 there is no text below the front matter',
  },
  {
    name: 'an article that ends with its front matter is incomplete',
    changes: { files: { [lampPath]: frontMatter().trimEnd() } },
    says: 'content/articles/lamp.md:7:1 there is no text below the front matter',
  },
  {
    name: 'a rule alone is no text',
    changes: aBody('***'),
    says: 'content/articles/lamp.md:7:1 there is no text below the front matter',
  },
  {
    name: 'HTML would vanish, and its Markdown is suggested',
    changes: aBody('The <tt>new</tt> lamp.'),
    says: `content/articles/lamp.md:9:5 body: HTML in the text ${vanish}: "<tt>"`,
    help: 'in Markdown, that is `words`',
  },
  {
    name: 'a block of HTML would vanish with all that is in it',
    changes: aBody('Look:\n\n<div class="box">\n  It shines.\n</div>'),
    says: `content/articles/lamp.md:11:1 body: HTML in the text ${vanish}: "<div class=\\"box\\">"`,
  },
  {
    name: 'HTML in a table in a later column is found where it stands',
    changes: aBody('| lamp | age |\n| - | - |\n| new | 1<blink>day |'),
    says: `content/articles/lamp.md:11:10 body: HTML in the text ${vanish}: "<blink>"`,
  },
  {
    name: 'HTML in a list after an emoji is found in the column text editors count',
    changes: aBody('- 💡 é <big>lit</big>'),
    says: `content/articles/lamp.md:9:8 body: HTML in the text ${vanish}: "<big>"`,
  },
  {
    name: 'two signs of comparison can make a tag',
    changes: aBody('If a <b and c> d, it shines.'),
    says: `content/articles/lamp.md:9:6 body: HTML in the text ${vanish}: "<b and c>"`,
    allowed: 'Markdown; a bare < is written \\<',
  },
  {
    name: 'a heading of the first level would be a second headline',
    changes: aBody('# The lamp'),
    says: 'content/articles/lamp.md:9:1 body: the headline is the one heading of the first level',
    help: 'write ## The lamp',
  },
  {
    name: 'a heading that is underlined with equals signs is of the first level too',
    changes: aBody('It shines.\n\nThe lamp\n===='),
    says: 'content/articles/lamp.md:11:1 body: the headline is the one heading of the first level',
  },
  {
    name: 'a heading may not skip a level below the headline',
    changes: aBody('### The lamp'),
    says: 'content/articles/lamp.md:9:1 body: a heading of level 3 follows the headline',
    help: 'write ## The lamp',
  },
  {
    name: 'a heading may not skip a level below another',
    changes: aBody('## The lamp\n\n#### Its light'),
    says: 'content/articles/lamp.md:11:1 body: a heading of level 4 follows one of level 2',
    help: 'write ### Its light',
  },
  {
    name: 'a text whose levels all start too high is one fault, and told the levels that are right',
    changes: aBody('# Lamp\n\n## Light\n\n### Lens\n\n# Keeper\n\nHer house\n---\n\nGlad.'),
    says: 'content/articles/lamp.md:9:1 body: the headline is the one heading of the first level',
    help: 'write ## for #, ### for ##, #### for ###',
  },
  {
    name: 'a text whose levels skip some is one fault',
    changes: aBody('### Lamp\n\n##### Light\n\n### Keeper'),
    says: 'content/articles/lamp.md:9:1 body: a heading of level 3 follows the headline',
    help: 'write ## for ###, ### for #####',
  },
  {
    name: 'where one level is right in one place and wrong in another, each line is named',
    changes: aBody('## Lamp\n\n#### Light\n\n## Keeper\n\n### House\n\n#### Door\n\nOf the\nsea\n===='),
    says: 'content/articles/lamp.md:11:1 body: a heading of level 4 follows one of level 2',
    help: 'write ### in line 11, ## in line 19',
  },
  {
    name: 'a heading in a quote is part of the outline',
    changes: aBody('> #### The lamp'),
    says: 'content/articles/lamp.md:9:3 body: a heading of level 4 follows the headline',
  },
  {
    name: 'a heading has words',
    changes: aBody('It shines.\n\n##'),
    says: 'content/articles/lamp.md:11:1 body: the heading has no words',
  },
  {
    name: 'a heading without a space after its signs is no heading',
    changes: aBody('It shines.\n##The lamp'),
    says: 'content/articles/lamp.md:10:1 body: without a space after ## this is no heading, and the signs would be printed',
    help: 'write ## The lamp',
  },
  {
    name: 'hyphens right below a paragraph make it a heading',
    changes: aBody('It shines.\n---\nIt does.'),
    says: 'content/articles/lamp.md:9:1 body: the line of hyphens below makes this paragraph a heading',
  },
  {
    name: 'a paragraph that is indented is shown as code',
    changes: aBody('It shines.\n\n    It does.'),
    says: 'content/articles/lamp.md:11:1 body: a line that starts with four spaces or a tab is shown as program code',
  },
  {
    name: 'a block of code that is never closed swallows the rest',
    changes: aBody('```\nlamp on\n\nIt shines.'),
    says: 'content/articles/lamp.md:9:1 body: this block of code is never closed, so all that follows is shown as code',
  },
  {
    name: 'a cell too many would vanish from a table',
    changes: aBody('| lamp | age |\n| - | - |\n| new | 1 | day |'),
    says: 'content/articles/lamp.md:11:11 body: this row has 3 cells below a head of 2, so the last would vanish',
  },
  {
    name: 'a backslash breaks no line in a table',
    changes: aBody('| day | ferries |\n| - | - |\n| Monday | 9:00\\\n14:00 |\n| Friday | 8:00 |'),
    says: 'content/articles/lamp.md:11:16 body: a row of a table is one line, so this backslash would be printed and the row end here',
    help: 'write <br> in place of the backslash and the line break',
  },
  {
    name: 'a table whose second line does not fit is no table',
    changes: aBody('| lamp | age |\n| - |\n| new | 1 |'),
    says: 'content/articles/lamp.md:9:1 body: this is no table, as its head and the line of hyphens have not the same number of cells',
  },
  {
    name: 'a table without a head is no table',
    changes: aBody('| - | - |\n| new | 1 |'),
    says: 'content/articles/lamp.md:9:1 body: this is no table, as there is no head above the line of hyphens, in the same paragraph',
  },
  {
    name: 'bold words with a space inside their asterisks are not bold',
    changes: aBody('The ** new ** lamp.'),
    says: 'content/articles/lamp.md:9:5 body: this is not set in bold, and its asterisks would be printed',
  },
  {
    name: 'two ranges with tildes would be struck through between them',
    changes: aBody('From 10~20 to 20~30 lamps.'),
    says: 'content/articles/lamp.md:9:8 body: the text between these two tildes would be struck through',
  },
  {
    name: 'an entity makes no character that turns text around',
    changes: aBody('The &#x202E;lamp.'),
    says: 'content/articles/lamp.md:9:1 body: this makes a right-to-left override (U+202E)',
  },
]

testFaults(faults)

test('what editors write is let through', () => {
  const bodies = [
    'Tea costs $5 [sic] or 5 < 6, a <3, “quotes” & ampersands.',
    'As seen [sic][1], and cited [1][2], \\[words][name] and \\[^1].',
    'Mail ada@example.org or <ada@example.org>; see www.example.org or <https://example.org/a?b=c>.',
    '👨‍👩‍👧 🏳️‍🌈 ❤️‍🔥 🏴󠁧󠁢󠁷󠁬󠁳󠁿 👍🏽 می‌خواهم PDF‌ها क्‍ष ភាសា\u200Bខ្មែរ é ﬁ 你好',
    'What the f***, 2 ** 8, 5 * 6 * 7 and \\*\\*stars\\*\\*; f(x)[0] and a_b_c.',
    '#lamp is a tag, and #1 a place. 10 ~ 20 and ~~not~~ lit.',
    'A lamp\\\nin two lines  \nor three.\n\n***\n\n- [x] lit\n- [ ] blue\n\n1. one\n\n   > quote\n\n| a | b |\n| - | - |\n| c \\| d |',
    '```html\n<b>[x](javascript:alert(1))</b> # no [^note] or [x][y]\n```\n\n`<b>` and `[^1]`',
    '## The lamp\n\n### Its light\n\n## The keeper\n\nShe is glad.',
    'The lamp[^1] and[^blue].\n\n[^1]: It is new, says [the log][log].[^more]\n[^blue]: Blue.\n[^more]: On page 3.\n\n[log]: https://example.org/log "The log"',
  ]
  for (const body of bodies) expect(headlinesOf(aBody(body))).toEqual([])
})

test('a body is read the same with the line ends of Windows and of old Macs', () => {
  const text = `${frontMatter()}\nIt shines.\n\n### Light\n`
  for (const lineEnd of ['\n', '\r\n', '\r']) {
    expect(headlinesOf({ files: { [lampPath]: text.replaceAll('\n', lineEnd) } })).toEqual([
      'content/articles/lamp.md:11:1 body: a heading of level 3 follows the headline',
    ])
  }
})
