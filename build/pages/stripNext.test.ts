import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stripNext } from './stripNext.ts'
import { Stylesheet } from '../css/stylesheet.ts'

async function stylesheet(css: string): Promise<Stylesheet> {
  const file = join(await mkdtemp(join(tmpdir(), 'page-')), 'styles.css')
  await writeFile(file, css)
  return Stylesheet.read({ '_next/static/chunks/styles.css': file })
}

function face(name: string, range: string): string {
  return `@font-face{font-family:Serif;src:url(../media/${name}-0a1b2c3d.1.woff2);unicode-range:${range}}`
}

const exported = `<!DOCTYPE html><!--build--><html lang="en"><head><meta charset="utf-8"/>
<link rel="preload" as="script" href="/_next/static/chunks/a.js"/><link rel="stylesheet" href="/_next/static/chunks/styles.css"/>
<script src="/_next/static/chunks/a.js" async=""></script><title>Tea &amp; cake</title><link rel="canonical" href="https://x.example/tea/"/>
<script data-own="theme">theme()</script></head><body><div hidden=""><!--$--><!--/$--></div><main><p>Tea.</p></main>
<script>self.__next_f.push([1])</script><script type="application/ld+json">{"@type":"NewsArticle"}</script></body></html>`

describe('a page as it goes out', () => {
  test('has lost Next’s scripts, links and comments, and kept what is ours', async () => {
    const page = stripNext(exported, await stylesheet('p{color:red}h2{color:blue}'))
    expect(page.html).not.toMatch(/_next|__next|<!--|hidden/)
    expect(page.html).toContain('<script>theme()</script>')
    expect(page.html).toContain('<script type="application/ld+json">{"@type":"NewsArticle"}</script>')
    expect(page.html).toContain('<main><p>Tea.</p></main>')
    expect(page).toMatchObject({ title: 'Tea & cake', canonical: 'https://x.example/tea/' })
  })

  test('is known by the language of its heading, which may differ from that of the page around it', async () => {
    const sheet = await stylesheet('p{color:red}')
    expect(stripNext(exported.replace('<main>', '<main><h1>Tea</h1>'), sheet)).toMatchObject({ language: 'en' })
    const arabic = exported.replace('<main>', '<main><div lang="ar"><h1>شاي</h1></div>')
    expect(stripNext(arabic, sheet)).toMatchObject({ language: 'ar' })
  })

  test('has classes by their short names, and an empty place for its styles', async () => {
    const sheet = await stylesheet('.mt-4{color:red}.byline{color:blue}')
    const classes = (list: string) => stripNext(exported.replace('<p>', `<p class="${list}">`), sheet).html
    expect(classes('mt-4')).toContain('<p class="a">')
    expect(classes('mt-4')).toContain('<style></style></head>')
    expect(classes('byline mt-4 other')).toContain('<p class="byline a other">')
  })

  test('loses a class nobody knows that has the short name of another', async () => {
    const sheet = await stylesheet('.mt-4{color:red}')
    expect(stripNext(exported.replace('<p>', '<p class="a mt-4">'), sheet).html).toContain('<p class="a">')
    expect(stripNext(exported.replace('<p>', '<p class="a">'), sheet).html).toContain('<p class="">')
  })

  test('can be laid by as JSON and taken up again', async () => {
    const page = stripNext(exported, await stylesheet('p{color:red}h2{color:blue}'))
    expect(page.usedSelectors).toEqual(['tag p'])
    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })

  test('asks for its fonts where they are published, before all but its encoding', async () => {
    const sheet = await stylesheet(`${face('latin', 'U+0-7F')}${face('greek', 'U+370-377')}p{font-family:Serif}`)
    const page = stripNext(exported, sheet)
    expect(page.fonts).toEqual(['/assets/latin.1.woff2'])
    expect(page.html).toContain(
      '<head><meta charset="utf-8"><link rel="preload" as="font" crossorigin="" href="/assets/latin.1.woff2">',
    )
    expect(page.html).not.toContain('greek')
    expect(sheet.styleFor(new Set(page.usedSelectors))).toContain('url(/assets/latin.1.woff2)')
    expect(sheet.fonts[0]).toMatchObject({
      path: '/assets/latin.1.woff2',
      source: '_next/static/media/latin-0a1b2c3d.1.woff2',
    })
  })
})
