import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { plainPage } from './plainPage.ts'
import { Stylesheet } from './stylesheet.ts'

async function stylesheet(css: string): Promise<Stylesheet> {
  const file = join(await mkdtemp(join(tmpdir(), 'page-')), 'styles.css')
  await writeFile(file, css)
  return Stylesheet.read(new Map([['_next/static/chunks/styles.css', file]]))
}

const exported = `<!DOCTYPE html><!--build--><html lang="en"><head><meta charset="utf-8"/>
<link rel="preload" as="script" href="/_next/static/chunks/a.js"/><link rel="stylesheet" href="/_next/static/chunks/styles.css"/>
<script src="/_next/static/chunks/a.js" async=""></script><title>Tea &amp; cake</title><link rel="canonical" href="https://x.example/tea/"/>
<script data-own="theme">theme()</script></head><body><div hidden=""><!--$--><!--/$--></div><main><p>Tea.</p></main>
<script>self.__next_f.push([1])</script><script type="application/ld+json">{"@type":"NewsArticle"}</script></body></html>`

describe('a page as it goes out', () => {
  test('has lost Next’s scripts, links and comments, and kept what is ours', async () => {
    const page = plainPage(exported, await stylesheet('p{color:red}h2{color:blue}'))
    expect(page.html).not.toMatch(/_next|__next|<!--|hidden/)
    expect(page.html).toContain('<script>theme()</script>')
    expect(page.html).toContain('<script type="application/ld+json">{"@type":"NewsArticle"}</script>')
    expect(page.html).toContain('<main><p>Tea.</p></main>')
    expect(page).toMatchObject({ title: 'Tea & cake', canonical: 'https://x.example/tea/' })
  })

  test('is known by the language of its heading, which may differ from that of the page around it', async () => {
    const sheet = await stylesheet('p{color:red}')
    expect(plainPage(exported.replace('<main>', '<main><h1>Tea</h1>'), sheet)).toMatchObject({ language: 'en' })
    const arabic = exported.replace('<main>', '<main><div lang="ar"><h1>شاي</h1></div>')
    expect(plainPage(arabic, sheet)).toMatchObject({ language: 'ar' })
  })

  test('carries the styles it uses, and only those', async () => {
    const { html } = plainPage(exported, await stylesheet('p{color:red}h2{color:blue}'))
    expect(html).toContain('<style>p{color:red}</style>')
  })

  test('asks for its fonts where they are published', async () => {
    const css = `@font-face{font-family:Serif;src:url(../media/serif.1.woff2)}p{font-family:Serif}`
    const sheet = await stylesheet(css)
    const page = plainPage(exported, sheet)
    expect(page.html).toContain('url(/assets/serif.1.woff2)')
    expect(page.fonts).toEqual(['/assets/serif.1.woff2'])
    expect(sheet.fonts).toEqual([{ path: '/assets/serif.1.woff2', source: '_next/static/media/serif.1.woff2' }])
  })
})
