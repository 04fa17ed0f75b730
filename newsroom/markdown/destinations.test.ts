import { describe, expect, test } from 'vitest'
import { independentParts, replaceDestinations, withLinkNotes } from './destinations.ts'
import { inEnglish } from '../testDocuments.ts'

const marked = (markdown: string) => replaceDestinations(markdown, (_url, written) => `→${written}`)

describe('the destinations in a text', () => {
  test('are found wherever Markdown has them', () => {
    expect(marked('[a](/b/) ![c](../d.jpg "e | f") [g](</h i/> "j") [k][l] *[m](#n)*\n\n[l]: /o/ "p"')).toBe(
      '[a](→/b/) ![c](→../d.jpg "e | f") [g](<→/h i/> "j") [k][l] *[m](→#n)*\n\n[l]: →/o/ "p"',
    )
  })

  test('are found in notes, lists, quotations and tables', () => {
    expect(
      marked('A.[^1]\n\n- > [b](/b/)\n\n| c |\n| - |\n| [d](/d/) \\| [e](/e/) |\n\n[^1]: [f](/f/)\n\n    [g](/g/)'),
    ).toBe('A.[^1]\n\n- > [b](→/b/)\n\n| c |\n| - |\n| [d](→/d/) \\| [e](→/e/) |\n\n[^1]: [f](→/f/)\n\n    [g](→/g/)')
  })

  test('are not found where it shows brackets as they are', () => {
    const text = '`[a](/b/)` \\[c](/d/) [e] (/f/)\n\n```md\n[g](/h/)\n```\n\n~~~\n![i](../j.jpg)\n[k]: /l/\n~~~\n'
    expect(marked(text)).toBe(text)
  })

  test('are told from the same text beside them', () => {
    expect(marked('/a/ [/a/](/a/ "/a/") /a/')).toBe('/a/ [/a/](→/a/ "/a/") /a/')
    expect(marked('![see ](x) [ok](y)')).toBe('![see ](→x) [ok](→y)')
    expect(marked('[![b](/b/)](/a/)')).toBe('[![b](→/b/)](→/a/)')
  })

  test('are given as they are meant and as they are written', () => {
    const given: string[][] = []
    replaceDestinations('[a](/tea\\_time/?x&amp;y) [b](<#c d>)', (url, written) => {
      given.push([url, written])
      return undefined
    })
    expect(given).toEqual([
      ['/tea_time/?x&y', '/tea\\_time/?x&amp;y'],
      ['#c d', '#c d'],
    ])
  })

  test('leave every other character as it was: tabs, emoji, line ends and spaces', () => {
    const text = '\t1. 🐝\t[a](/b/)  \r\n\r\n    x\ty\n\n\n“Z” [c](/d/)\t\n'
    expect(marked(text).replaceAll('→', '')).toBe(text)
    expect(marked('-\t🐝\t[a](/b/)\n')).toBe('-\t🐝\t[a](→/b/)\n')
  })
})

describe('the parts of a Markdown text that can be read alone', () => {
  test('begin after a blank line, where nothing is indented, and lose no character', () => {
    const parts = [
      'One,\nstill one.\n\n \t\n',
      '- Two\n\n  [two](/b/)\n\n',
      '> Three\n>\n> [three](/c/)\n\n',
      '# Four\n',
    ]
    expect(independentParts(parts.join(''))).toEqual(parts)
  })

  test.each([
    ['code', '```md\n\n[a](/b/)\n\n```'],
    ['another fence', '~~~\n\n[a](/b/)\n\n~~~'],
    ['HTML', '<!--\n\n[a](/b/)\n\n-->'],
    ['a link that takes the brackets around it out of use', '[see [a] there](/b/)\n\n[a]: /c/'],
    ['a note', 'A.[^1]\n\n[^1]: B\n\n    [c](/d/)'],
  ])('are the whole text where there is %s', (_name, text) => {
    expect(independentParts(text)).toEqual([text])
  })
})

const media = { pictures: {}, linked: { 'report.pdf': { path: '/media/report-0.pdf', format: 'PDF', bytes: 999_600 } } }
const noted = (markdown: string) => withLinkNotes(markdown, media, inEnglish)

test('the words of every link to a file say what it is, and nothing else changes', () => {
  expect(noted('A [*b* c](../media/report.pdf "t") and [d](/e/), *[f](<../media/report.pdf#page=2>)*.\n')).toBe(
    'A [*b* c (PDF, 1 MB)](../media/report.pdf "t") and [d](/e/), *[f (PDF, 1 MB)](<../media/report.pdf#page=2>)*.\n',
  )
})

test('a link by reference keeps its reference, though its words were the name of it', () => {
  const definition = '\n\n[the ruling]: ../media/report.pdf\n'
  const note = 'The ruling (PDF, 1 MB)'
  expect(noted(`[The ruling]${definition}`)).toBe(`[${note}][The ruling]${definition}`)
  expect(noted(`[The ruling][]${definition}`)).toBe(`[${note}][The ruling]${definition}`)
  expect(noted(`[Read it][the ruling]${definition}`)).toBe(`[Read it (PDF, 1 MB)][the ruling]${definition}`)
})

test('code that shows a link, and files that are not known, stay as they are', () => {
  const text = '`[a](../media/report.pdf)` [b](../media/other.pdf) ![c](../media/report.pdf)\n'
  expect(noted(text)).toBe(text)
})
