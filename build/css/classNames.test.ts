import { parse } from 'postcss'
import { expect, test } from 'vitest'
import { shortenClasses } from './classNames.ts'

function shortened(css: string) {
  const root = parse(css)
  const names = shortenClasses(root)
  return { css: root.toString(), names: Object.fromEntries(names) }
}

test('a class has the same short name wherever it stands', () => {
  expect(shortened('.mt-4{x:y}.md\\:flex:hover>.mt-4{x:y}@media print{p:not(.mt-4){x:y}}')).toEqual({
    css: '.a{x:y}.b:hover>.a{x:y}@media print{p:not(.a){x:y}}',
    names: { 'mt-4': 'a', 'md:flex': 'b' },
  })
})

test('classes that reader modes look for keep their names', () => {
  expect(shortened('.prose .byline .x{x:y}').css).toBe('.prose .byline .a{x:y}')
})

test('hundreds of classes have names of their own, none of which blockers of advertising hide', () => {
  const { names } = shortened(Array.from({ length: 900 }, (_, index) => `.class-${index}{x:y}`).join(''))
  const short = Object.values(names)
  expect(new Set(short).size).toBe(900)
  expect(short).not.toContain('ad')
  expect(short.every((name) => name.length <= 2)).toBe(true)
})
