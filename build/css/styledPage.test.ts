import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stripNext } from '../pages/stripNext.ts'
import { styleTypes, type FileType } from '../pages/pageType.ts'
import { styledPage, stylesOf } from './styledPage.ts'
import { Stylesheet } from './stylesheet.ts'

/** The styles of pages, each of a type with these elements. */
async function styled(css: string, bodies: readonly (readonly [type: FileType, body: string])[]): Promise<string[]> {
  const file = join(await mkdtemp(join(tmpdir(), 'styled-')), 'styles.css')
  await writeFile(file, css)
  const stylesheet = await Stylesheet.read({ 'styles.css': file })
  const pages = bodies.map(([type, body]) => ({ type, ...stripNext(`<body>${body}`, stylesheet) }))
  const styles = stylesOf(
    pages.map((needs) => ({ needs })),
    stylesheet,
  )
  const htmls = pages.map(({ type, html }) => withStyles(html, styles[styleTypes[type]] ?? ''))
  return htmls.map((html) => /<style>.*<\/style>/.exec(html)?.[0] ?? '')
}

function withStyles(html: string, styles: string): string {
  return styledPage(Buffer.from(html), styles).toString()
}

const css = 'h1{color:red}h2{color:green}h3{color:#00f}'

describe('the styles of a page', () => {
  test('are all that pages of its type use, in the order they were written', async () => {
    const [tea, cake, front] = await styled(css, [
      ['article', '<h3>'],
      ['article', '<h2>'],
      ['front', '<h1>'],
    ])
    expect(tea).toBe('<style>h2{color:green}h3{color:#00f}</style>')
    expect(cake).toBe(tea)
    expect(front).toBe('<style>h1{color:red}</style>')
  })

  test('are seven at most, so that a header can name them all', async () => {
    const types = Object.keys(styleTypes) as FileType[]
    const pages = await styled(
      css,
      types.map((type, index) => [type, `<h${(index % 3) + 1}>`]),
    )
    const stylesFor = (...wanted: FileType[]) => new Set(wanted.map((type) => pages[types.indexOf(type)]))
    expect(stylesFor('topics', 'topic', 'authors', 'author', 'archive').size).toBe(1)
    expect(stylesFor('feeds', 'staticPage').size).toBe(1)
    expect(new Set(Object.values(styleTypes)).size).toBe(7)
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
