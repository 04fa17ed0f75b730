import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parseBody, syntaxOf, syntaxPlugins } from './articleSyntax.ts'

const wholeSyntax = unified().use(syntaxPlugins).freeze()

/** What links without brackets are made of, and what may stand around them; a space stands between two pieces. */
const words =
  'tea www www.tea.example http https://tea.example/a WWW. HTTP:// ftp://tea.example ada@tea.example @ mailto: xmpp: w h ' +
  '&#64; &#119;ww. \\@ \\: . - _ + / [ ] ]( ) < > * ~~ ` | [^1] :'
const pieces = [...words.split(' '), ' ', ' ', '\n', '\n\n', '\n- ', '\n> ', '\n| - |\n']

test('a text is read the same without what it has no signs of', () => {
  let state = 7
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
  for (let round = 0; round < 3000; round++) {
    const text = Array.from({ length: 1 + next(12) }, () => pieces[next(pieces.length)]).join('')
    expect([text, parseBody(text)]).toEqual([text, wholeSyntax.parse(text)])
  }
})

test.each([
  ['', 0],
  ['Tea at four.', 0],
  ['Ask ada@tea.example.', 1],
  ['See www.tea.example.', 2],
  ['See [us](HTTPS://tea.example/).', 2],
  ['See http://tea.example or ask ada@tea.example.', 3],
])('%j is searched for links without brackets only where it may have some', (text, kinds) => {
  const constructs = syntaxOf(text).flatMap((extension) => Object.values(extension.text ?? {}).flat())
  const searched = new Set(constructs.map((construct) => construct?.name).filter((name) => name?.endsWith('Autolink')))
  expect(searched.size).toBe(kinds)
})
