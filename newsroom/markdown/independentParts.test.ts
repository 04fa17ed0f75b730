import { describe, expect, test } from 'vitest'
import { independentParts } from './independentParts.ts'

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
