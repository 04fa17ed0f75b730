import { expect, test } from 'vitest'
import { stripNext } from './stripNext.ts'
import { redirectPage } from './redirectPage.ts'
import { Stylesheet } from '../css/stylesheet.ts'
import { inEnglish } from '../../newsroom/testDocuments.ts'

async function redirectTo(head: string): Promise<string> {
  const stylesheet = await Stylesheet.read({})
  const target = stripNext(
    `<html lang="ar"><head><title>For search</title>${head}</head><h1>Lamp & “light”</h1>`,
    stylesheet,
  )
  return redirectPage('/articles/lamp/', target, inEnglish)
}

test('an old address shows readers the headline, in its own direction', async () => {
  const html = await redirectTo('')
  expect(html).toContain('<html lang="ar" dir="rtl">')
  expect(html).toContain('<a href="/articles/lamp/">Lamp &amp; “light”</a>')
})

test('an old address unfurls like the page it leads to', async () => {
  const tags =
    '<meta property="og:title" content="Lamp &amp; “light”"><meta name="twitter:card" content="summary_large_image">'
  expect(await redirectTo(`${tags}<meta name="viewport" content="x">`)).toContain(tags)
})

test('an old address is kept out of search engines where its page is', async () => {
  const robots = '<meta name="robots" content="noindex, follow">'
  expect(await redirectTo(robots)).toContain(robots)
  expect(await redirectTo('<meta name="robots" content="index, follow">')).not.toContain('name="robots"')
})
