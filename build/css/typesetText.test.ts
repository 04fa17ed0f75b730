import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { typesetText, type Cut } from './typesetText.ts'

function lettersOf(html: string): Partial<Record<Cut, string>> {
  const all = Object.entries(typesetText(parse(html)).all).map(
    ([cut, letters]) => [cut, [...letters].join('')] as const,
  )
  return Object.fromEntries(all.filter(([, letters]) => letters !== ''))
}

test.each<[what: string, html: string, letters: Partial<Record<Cut, string>>]>([
  ['text and what is strong in it', '<p>a<strong>b</strong></p>', { text: 'a', headline: 'b' }],
  ['a headline, by its class', '<h1 class="mt-2 font-bold">a</h1>', { headline: 'a' }],
  ['a heading in a text', '<div class="prose"><h2>a</h2></div><h2>b</h2>', { headline: 'a', text: 'b' }],
  [
    'emphasis, also in what is strong',
    '<p><em>a</em><b>b<cite>c</cite></b></p>',
    {
      italic: 'a',
      headline: 'b',
      'bold-italic': 'c',
    },
  ],
  [
    'emphasis where nothing is slanted',
    '<p lang="ar-EG"><em>a</em><i lang="en">b</i></p>',
    {
      headline: 'a',
      italic: 'b',
    },
  ],
  [
    'labels and code, with what is ours in them',
    '<footer class="font-label">a<p class="font-serif">b</p></footer><code>c</code>',
    {
      text: 'b',
    },
  ],
  ['what nobody sees', '<title>a</title><style>b</style><script>c</script><p>d</p>', { text: 'd' }],
])('%s: a page asks for the letters it sets in each cut', (_, html, letters) => {
  expect(lettersOf(html)).toEqual(letters)
})

test('what is hidden has its typeface at hand, and no browser is told to fetch that beforehand', () => {
  const page = parse('<p>a<span hidden>b</span></p>')
  expect([...typesetText(page).all.text]).toEqual(['a', 'b'])
  expect([...typesetText(page).shown.text]).toEqual(['a'])
})
