import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stripNext } from '../pages/stripNext.ts'
import { styleType } from '../pages/pageType.ts'
import { styledPage, stylesOf } from './styledPage.ts'
import { Stylesheet } from './stylesheet.ts'

async function styled(css: string, bodies: Readonly<Record<string, string>>): Promise<Map<string, string>> {
  const file = join(await mkdtemp(join(tmpdir(), 'styled-')), 'styles.css')
  await writeFile(file, css)
  const stylesheet = await Stylesheet.read({ 'styles.css': file })
  const pages = Object.entries(bodies).map(([path, body]) => [path, stripNext(`<body>${body}`, stylesheet)] as const)
  const styles = stylesOf(new Map(pages.map(([path, page]) => [path, { needs: page }])), stylesheet)
  const result = pages.map(([path, { html }]) => [path, withStyles(html, styles[styleType(path)] ?? '')] as const)
  return new Map(result.map(([path, html]) => [path, /<style>.*<\/style>/.exec(html)?.[0] ?? '']))
}

function withStyles(html: string, styles: string): string {
  return styledPage(Buffer.from(html), styles).toString()
}

const css = 'h1{color:red}h2{color:green}h3{color:#00f}'

describe('the styles of a page', () => {
  test('are all that pages of its type use, in the order they were written', async () => {
    const pages = await styled(css, {
      'articles/tea/index.html': '<h3>',
      'articles/cake/index.html': '<h2>',
      'index.html': '<h1>',
    })
    expect(pages.get('articles/tea/index.html')).toBe('<style>h2{color:green}h3{color:#00f}</style>')
    expect(pages.get('articles/cake/index.html')).toBe(pages.get('articles/tea/index.html'))
    expect(pages.get('index.html')).toBe('<style>h1{color:red}</style>')
  })

  test('are six at most, so that a header can name them all', async () => {
    const paths = ['index.html', '404.html', 'articles/x/index.html', 'a/x/embed/index.html', 'about/index.html']
    const lists = ['topics/index.html', 'topics/x/index.html', 'authors/x/index.html', 'archive/2026/index.html']
    const tags = [...paths, ...lists, 'feeds/index.html'].map((path, index) => [path, `h${(index % 3) + 1}`] as const)
    const pages = await styled(css, Object.fromEntries(tags.map(([path, tag]) => [path, `<${tag}>`])))
    expect(new Set(lists.map((path) => pages.get(path))).size).toBe(1)
    expect(pages.get('feeds/index.html')).toBe(pages.get('about/index.html'))
  })

  test('leave no empty place where nothing applies', () => {
    expect(withStyles('<head><style></style></head>', '')).toBe('<head></head>')
  })

  test('may hold what a pattern would take for its own', () => {
    expect(withStyles('<head><style></style></head>', 'p{content:"$&"}')).toBe(
      '<head><style>p{content:"$&"}</style></head>',
    )
  })
})
