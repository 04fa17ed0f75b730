import type { Nodes } from 'mdast'
import { describe, expect, test } from 'vitest'
import { parseBody } from './articleSyntax.ts'
import { toBodyHtml } from './toBodyHtml.ts'
import { inEnglish } from '../testDocuments.ts'

/** The HTML of a text without pictures. */
function html(markdown: string): string {
  return toBodyHtml(markdown, { pictures: {}, linked: {} }, inEnglish)
}

/** Where the links of a text lead. */
function addresses(markdown: string): string[] {
  return [...html(markdown).matchAll(/href="([^"]*)"/g)].map(([, href = '']) =>
    href.replaceAll('&#x26;', '&').replaceAll('&#x27;', "'"),
  )
}

/** The numbers a browser prints. */
function printed(markdown: string): number[] {
  let number = 0
  return [...html(markdown).matchAll(/<ol(?: start="(\d+)")?(?: class="[^"]*")?>|<li(?: value="(\d+)")?>/g)].flatMap(
    ([tag, start = '1', value]) => {
      number = tag.startsWith('<ol') ? Number(start) - 1 : Number(value ?? number + 1)
      return tag.startsWith('<ol') ? [] : [number]
    },
  )
}

describe('an address without brackets', () => {
  test.each([
    ['“The plan is at https://tea.example/plan.” She left.', ['https://tea.example/plan']],
    ['«https://tea.example/a», „https://tea.example/b“ and ‘https://tea.example/c’', ['a', 'b', 'c']],
    ['https://tea.example/a—which is new—and https://tea.example/b… or so', ['a', 'b']],
    ['见https://tea.example/a。更多内容，请看https://tea.example/b，谢谢。', ['a', 'b']],
    ['詳細は（https://tea.example/a）を見る。https://tea.example/bを読む', ['a', 'b']],
    ['https://tea.example/a에서, https://tea.example/bที่นี่', ['a', 'b']],
    ['[siehe „https://tea.example/a“; 見https://tea.example/b。]', ['a', 'b']],
    ['(https://tea.example/a)🙂 https://tea.example/b🙂 https://tea.example/c\u200B', ['a', 'b', 'c']],
    [
      "The site www.tea.example’s owner, www.tea.example's tea, “www.tea.example/x”",
      ['http://www.tea.example', 'http://www.tea.example', 'http://www.tea.example/x'],
    ],
  ])('ends where the sentence goes on: %j', (markdown, expected) => {
    const whole = expected.map((end) => (end.startsWith('http') ? end : `https://tea.example/${end}`))
    expect(addresses(markdown)).toEqual(whole)
  })

  test.each([
    ["https://tea.example/Murphy's_law", "https://tea.example/Murphy's_law"],
    ['https://tea.example/(green)', 'https://tea.example/(green)'],
    ['https://tea.example/?a=1&b=2#c', 'https://tea.example/?a=1&b=2#c'],
    ['http://localhost:3000/*/x', 'http://localhost:3000/*/x'],
    ['https://tea.example/Tee-f\u00FCr-München', 'https://tea.example/Tee-f%C3%BCr-M%C3%BCnchen'],
    ['https://чай.example/путь', 'https://%D1%87%D0%B0%D0%B9.example/%D0%BF%D1%83%D1%82%D1%8C'],
    ['http://茶.example/道', 'http://%E8%8C%B6.example/%E9%81%93'],
    ['https://ca.tea.example/Col·legi', 'https://ca.tea.example/Col%C2%B7legi'],
  ])('is not cut short: %s', (markdown, href) => {
    expect(addresses(`See ${markdown}, it is new.`)).toEqual([href])
  })

  test('leaves what follows to be read as Markdown', () => {
    expect(html('见https://tea.example/a。**新**茶')).toContain('</a>。<strong>新</strong>茶')
  })

  test('in brackets knows its place, as do the words beside it', () => {
    const [paragraph] = parseBody('a\n\n[see\nhttps://tea.example/x” now]').children.slice(1)
    const children = paragraph && 'children' in paragraph ? (paragraph.children as Nodes[]) : []
    expect(children.map(({ position }) => [position?.start.offset, position?.end.line, position?.end.column])).toEqual([
      [3, 4, 1],
      [8, 4, 22],
      [29, 4, 28],
    ])
  })
})

describe('emphasis', () => {
  test.each([
    ['**注意：**今晚开放。', '<strong>注意：</strong>今晚开放。'],
    [
      'これは**「重要」**です。また**『注意』**も',
      'これは<strong>「重要」</strong>です。また<strong>『注意』</strong>も',
    ],
    ['他说**“你好”**然后', '他说<strong>“你好”</strong>然后'],
    ['*注意：*今晚', '<em>注意：</em>今晚'],
    ['~~旧的。~~新的', '<del>旧的。</del>新的'],
    ['**이것은(정말)**입니다', '<strong>이것은(정말)</strong>입니다'],
    ['snake_case and 2 * 3', 'snake_case and 2 * 3'],
  ])('holds beside the punctuation of Chinese, Japanese and Korean: %s', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`)
  })
})

describe('the numbers of a list', () => {
  test.each([
    ['1986. One.\n\n1991. Two.\n\n2004. Three.', [1986, 1991, 2004]],
    ['10. Tea\n9. Bread\n8. Honey', [10, 9, 8]],
    ['1. a\n2. b\n2. c\n5) d', [1, 2, 2, 5]],
    ['0. a\n5. b\n6. c', [0, 5, 6]],
    ['1. a\n1. b\n2. c', [1, 1, 2]],
    ['> 3. a\n> 1. b', [3, 1]],
  ])('are those its author wrote: %j', (markdown, numbers) => {
    expect(printed(markdown)).toEqual(numbers)
  })

  test.each(['1. a\n1. b\n1. c', '0. a\n0. b'])('are counted where all are the same: %j', (markdown) => {
    expect(html(markdown)).not.toContain('value=')
  })
})

describe('the names of parts', () => {
  test('are never empty, also of a heading of signs alone', () => {
    expect(html('## 🙂\n\n## ★ —')).toBe('<h2 id="u1f642">🙂</h2>\n<h2 id="u2605-u2014">★ —</h2>')
  })

  test('do not hold the numbers of notes', () => {
    expect(html('A[^x]\n\n## Results[^1]\n\n[^1]: A note.\n[^x]: Another.')).toContain('<h2 id="results">')
  })

  test('stand there once, whatever headings and notes are called', () => {
    const text = html(
      'A[^a] b[^a] c[^a-2] d[^1].\n\n## fn 1\n\n## Footnote label\n\n## fnref a\n\n## A\n\n## A\n\n## A 1\n\n[^a]: x\n[^a-2]: y\n[^1]: z',
    )
    const ids = [...text.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const ways = [...text.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(ways.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('of ways back lead to the reference they are for', () => {
    const text = html('A[^a] b[^a] c[^a-2].\n\n[^a]: x\n[^a-2]: y')
    expect([...text.matchAll(/href="#(fnref[^"]*)"/g)].map(([, id]) => id)).toEqual([
      'fnref-a',
      'fnref2-a',
      'fnref-a-2',
    ])
  })
})

describe('a wrapped line', () => {
  test.each([
    ['一行目の文章です。\n二行目の文章です。', '一行目の文章です。二行目の文章です。'],
    ['他说：“好。”\n“走吧。”', '他说：“好。”“走吧。”'],
    ['港口 \n  **今晚**\n开放', '港口<strong>今晚</strong>开放'],
    ['灯台\n`run` 灯', '灯台\n<code dir="ltr">run</code> 灯'],
    ['한국어\n문장', '한국어\n문장'],
    ['灯台\nlighthouse\n灯', '灯台\nlighthouse\n灯'],
    ['一行\\\n二行', '一行<br>\n二行'],
  ])('of Chinese or Japanese is joined without a space: %j', (markdown, expected) => {
    expect(html(markdown)).toBe(`<p>${expected}</p>`)
  })
})

test('code and bare addresses are read from left to right in every script', () => {
  expect(html('شغّل `run()` ثم https://tea.example/x/ و www.tea.example و ada@tea.example.')).toBe(
    '<p>شغّل <code dir="ltr">run()</code> ثم <a href="https://tea.example/x/" class="bare" dir="ltr">https://tea.example/x/</a>' +
      ' و <a href="http://www.tea.example" class="bare" dir="ltr">www.tea.example</a>' +
      ' و <a href="mailto:ada@tea.example" class="bare" dir="ltr">ada@tea.example</a>.</p>',
  )
})
