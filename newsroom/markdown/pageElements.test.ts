import { describe, expect, test } from 'vitest'
import { toBodyHtml } from './toBodyHtml.ts'
import { inEnglish } from '../testDocuments.ts'

/** The opening tags of the lists in a text. */
const lists = (markdown: string) => toBodyHtml(markdown, { pictures: {}, linked: {} }, inEnglish).match(/<ol[^>]*>/g)
const items = (count: number) => Array.from({ length: count }, () => '1. Tea').join('\n')

describe('a numbered list has room for its longest number', () => {
  test.each([
    [items(9), '<ol>'],
    [items(10), '<ol class="figures-2">'],
    [items(100), '<ol class="figures-3">'],
    ['98. Tea\n99. Bread\n100. Honey', '<ol start="98" class="figures-3">'],
    ['1986. Tea', '<ol start="1986" class="figures-4">'],
    ['3. Tea\n\n2004. Bread\n\n7. Honey', '<ol start="3" class="figures-4">'],
    ['123456789. Tea', '<ol start="123456789" class="figures-5">'],
    [`10. [x] Tea`, '<ol start="10" class="contains-task-list figures-2">'],
  ])('%j', (markdown, list) => {
    expect(lists(markdown)).toEqual([list])
  })

  test('each by itself', () => {
    expect(lists('- Tea\n\n  10. Bread\n\n> 200. Honey')).toEqual([
      '<ol start="10" class="figures-2">',
      '<ol start="200" class="figures-3">',
    ])
  })

  test('of notes', () => {
    const notes = Array.from({ length: 12 }, (_, index) => `a[^${index}]`).join(' ')
    const words = Array.from({ length: 12 }, (_, index) => `[^${index}]: b`).join('\n')
    expect(lists(`${notes}\n\n${words}`)).toEqual(['<ol class="figures-2">'])
  })
})
