import { parse } from 'postcss'
import { describe, expect, test } from 'vitest'
import { keepUsedCss } from './usedCss.ts'

const usedSelectors = new Set([
  'tag p',
  'tag a',
  'tag h3',
  'tag p in prose',
  'class prose',
  'class md:flex',
  'id theme:dark',
  'lang en',
  'lang ar',
  'face text U+0-7F',
  'face headline U+0-7F',
])

function used(css: string): string {
  const root = parse(css)
  keepUsedCss(root, usedSelectors)
  return root.toString().replace(/\s+/g, '')
}

const face = (family: string, range: string) => `@font-face{font-family:${family};unicode-range:${range}}`

describe('the styles sent with a page', () => {
  test.each([
    'p{color:red}',
    '.prose>*+*{color:red}',
    '.prose>p{color:red}',
    '.prose+h3{color:red}',
    '.prose:is(p,h2)+a{color:red}',
    '.md\\:flex{display:flex}',
    'a:hover{color:red}',
    ':focus-visible{color:red}',
    ':root[data-theme=dark]{color:red}',
    ':root:has(#theme\\:dark:checked){color:red}',
    'p:not(.gone){color:red}',
    ':is(p,h2)a{color:red}',
    'a[aria-current=page]{color:red}',
    ':lang(ar){color:red}',
    ':lang(en)p{color:red}',
    '@mediaprint{p{color:red}}',
    '@keyframesblink{from{color:red}}',
  ])('keep %s', (css) => {
    expect(
      used(
        css
          .replace('@mediaprint', '@media print')
          .replace('@keyframesblink', '@keyframes blink')
          .replace(')a{', ') a{')
          .replace(')p{', ') p{'),
      ),
    ).toBe(css)
  })

  test.each([
    'h2{color:red}',
    ':lang(he){color:red}',
    '.gone{color:red}',
    '#gone{color:red}',
    ':host{color:red}',
    '.prose h2{color:red}',
    '.prose h3{color:red}',
    '.prose>:is(h2,h3){color:red}',
    '.prose p+h3{color:red}',
    ':is(h2,h4){color:red}',
    '.prose:has(#gone){color:red}',
    '@media print{h2{color:red}}',
  ])('leave out %s', (css) => {
    expect(used(css)).toBe('')
  })

  test('keep the half of a rule that applies', () => {
    expect(used('h2,p{color:red}')).toBe('p{color:red}')
  })

  test('keep a custom property that is read by way of another, and no other', () => {
    expect(used(':root{--a:var(--b);--b:red;--c:blue}p{color:var(--a)}')).toBe(
      ':root{--a:var(--b);--b:red}p{color:var(--a)}',
    )
  })

  test('keep a font only if the page has a character of it in its cut and asks for its family', () => {
    const css = `${face('Serif', 'U+0-7F')}${face('Serif', 'U+400-4FF')}${face('Other', 'U+0-7F')}p{font-family:Serif}`
    expect(used(css)).toContain('@font-face{font-family:Serif')
    expect(used(css)).not.toMatch(/Other|U\+400/)
    expect(used(css.replaceAll('Serif;', 'Serif;font-style:italic;'))).toBe('p{font-family:Serif}')
  })

  test('say for which characters a face is only if its cut has another', () => {
    const css = `${face('Serif', 'U+0-7F')}${face('Serif', 'U+0')}p{font-family:Serif}`
    expect(used(css)).toBe('@font-face{font-family:Serif}p{font-family:Serif}')
    expect(used(css.replace('U+0}', 'U+0-7F}'))).toContain('unicode-range')
    expect(used(css.replace('U+0}', 'U+0-7F;font-weight:650}'))).not.toContain('unicode-range')
  })
})
