import { expect, test } from 'vitest'
import { leadFigureHtml } from './figures.ts'
import { inEnglish } from '../testDocuments.ts'

const file = { fallback: '/media/lamp.jpg', width: 1200, height: 800, sources: [] }

test('the picture of an article is fetched at once, and says who made it apart from what it shows', () => {
  expect(leadFigureHtml({ file, alt: 'A "lamp"', caption: 'Lit at last.', credit: 'Ada Fenn' }, inEnglish)).toBe(
    '<figure class="lead"><picture><img alt="A &#x22;lamp&#x22;" fetchpriority="high" src="/media/lamp.jpg" width="1200" height="800"></picture>' +
      '<figcaption>Lit at last. <span class="credit">Picture: Ada Fenn</span></figcaption></figure>',
  )
})

test('a tall one is set narrower, as it would push the text off the screen', () => {
  const tall = leadFigureHtml({ file: { ...file, height: 1600 }, alt: 'A lamp', credit: 'Ada Fenn' }, inEnglish)
  expect(tall).toContain('<figure class="lead tall">')
})
