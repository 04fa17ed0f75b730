import { parse } from 'postcss'
import { describe, expect, test } from 'vitest'
import { shortenProperties } from './customProperties.ts'

function shortened(css: string): string {
  const root = parse(css)
  shortenProperties(root)
  return root.toString()
}

describe('a custom property', () => {
  test.each([
    ['on the root alone', ':root{--size:1rem}p{margin:var(--size)}', ':root{}p{margin:1rem}'],
    ['read by way of another', ':root{--a:var(--b);--b:red}p{color:var(--a)}', ':root{}p{color:red}'],
    ['with the same first value', '@property --x{initial-value:0}p{--x:0;margin:var(--x)}', 'p{margin:0}'],
  ])('%s is written where it is read', (_, css, expected) => {
    expect(shortened(css)).toBe(expected)
  })

  test.each([
    ['that changes', ':root{--ink:red}@media print{:root{--ink:black}}p{color:var(--ink)}'],
    ['under a condition only', '@media print{:root{--ink:black}}p{color:var(--ink)}'],
    ['of some elements only', '.a{--ink:red}p{color:var(--ink)}'],
    ['read with something to fall back on', ':root{--ink:red}p{color:var(--ink, var(--ink))}'],
    ['that no element has at first', '@property --ink{inherits:false}.a{--ink:red}p{color:var(--ink, blue)}'],
  ])('%s stays, by a short name', (_, css) => {
    expect(shortened(css)).toBe(css.replaceAll('--ink', '--a'))
  })
})
