import { describe, expect, test } from 'vitest'
import { replaceDestinations } from './destinations.ts'

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
