import { expect, test } from 'vitest'
import { withReadElements } from './markdownInHtml.ts'

test.each([
  [
    'what is set off',
    'Before.\n\n<aside markdown="1" class="quote">\n  *Kites* rise.\n</aside>\n\nAfter.',
    'Before.\n\n> *Kites* rise.\n\nAfter.',
  ],
  [
    'an element in another',
    '<aside markdown="1">\n  <img src="kite.png" alt="A kite">\n  Kites rise.\n  <p markdown="1" class="by">\n— [Ada](/ada)\n  </p>\n</aside>',
    '> <img src="kite.png" alt="A kite">\n>\n> Kites rise.\n>\n> — [Ada](/ada)',
  ],
  [
    'an element of the same name that asks for nothing',
    '<div class="wide" markdown>\n\n<div>\n\n*Kites*\n\n</div>\n\n**rise**\n\n</div>\n',
    '<div>\n\n*Kites*\n\n</div>\n\n**rise**\n',
  ],
  [
    'a quotation in a part',
    '<div markdown="1">\n<aside markdown="1">\nKites\n\nrise\n</aside>\n</div>',
    '> Kites\n>\n> rise',
  ],
  ['lines that are broken', '<div markdown="1">\nKites  \nrise\n</div>', 'Kites  \nrise'],
  [
    'a part in another direction',
    '<div dir="rtl" markdown="1">\n## עפיפון\n</div>',
    '<div dir="rtl">\n\n## עפיפון\n\n</div>',
  ],
  [
    'words in a line',
    'The <span markdown="span" class="x">*kite*</span> and a <span dir=\'ltr\' markdown="1">kite</span>.',
    "The *kite* and a <span dir='ltr'>kite</span>.",
  ],
  [
    'a figure with its words',
    '<figure markdown>\n  ![A kite](kite.png){ width="300" }\n  <figcaption markdown="1">The "red" one</figcaption>\n</figure>',
    '![A kite](kite.png "The \\"red\\" one")',
  ],
  [
    'a part that opens',
    '<details markdown="1">\n<summary>More</summary>\nKites **rise**.\n</details>',
    '<details>\n\n<summary>More</summary>\n\nKites **rise**.\n\n</details>',
  ],
  [
    'an element between lines',
    'Kites\n<section markdown="1">\n    **rise**\n</section>\nin wind.',
    'Kites\n\n**rise**\n\nin wind.',
  ],
  ['an element behind words', 'Kites <p markdown="1">rise</p> in wind.', 'Kites\n\nrise\n in wind.'],
  [
    'an element in an item',
    '- <div markdown="1">\n  Kites\n\n  *rise*\n  </div>\n- Fall',
    '- Kites\n\n  *rise*\n- Fall',
  ],
  [
    'an element in a quotation',
    '> They say:\n> <div markdown="1">\n> *rise*\n> </div>\n',
    '> They say:\n>\n> *rise*\n',
  ],
  ['an element that is never closed', '<div markdown="1">\n\n*rise*\n', '*rise*'],
  [
    'what stays HTML',
    '<table>\n<tr><td markdown="1">**rise**</td></tr>\n</table>',
    '<table>\n<tr><td>**rise**</td></tr>\n</table>',
  ],
  ['an example of it', '```\n<div markdown="1">*rise*</div>\n```', '```\n<div markdown="1">*rise*</div>\n```'],
])('%s', (_, text, read) => {
  expect(withReadElements(text)).toBe(read)
})
