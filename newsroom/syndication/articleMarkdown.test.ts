import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildCatalogue } from '../catalogue.ts'
import type { ArticleDocument } from '../documents.ts'
import { anArticle, anAuthor, aTopic, someDocuments } from '../testDocuments.ts'
import { articleMarkdownFile } from './articleMarkdown.ts'

const media = {
  pictures: { 'lamp.jpg': { width: 1600, height: 900, fallback: '/media/lamp-0.jpg', sources: [] } },
  linked: { 'report.pdf': { path: '/media/report-0.pdf', format: 'PDF', bytes: 1_234_567 } },
}

/** The one article of a publication as Markdown: its front matter as data, and the text below it. */
function markdownOf(fields: Partial<ArticleDocument> & { slug?: string } = {}) {
  const documents = someDocuments({
    articles: [anArticle(fields), anArticle({ slug: 'secret', status: 'draft' })],
    authors: [anAuthor(), anAuthor({ id: 'ya', name: 'ياسمينة الفانوسي' })],
    topics: [aTopic(), aTopic({ id: 'tea', name: 'Tea: hot & cold' })],
    media,
  })
  const catalogue = buildCatalogue(documents)
  const [file, ...others] = catalogue.articles.map((article) => articleMarkdownFile(catalogue, article))
  expect(others).toEqual([])
  const [, facts = '', text = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(file?.text ?? '') ?? []
  return { path: file?.path, facts: parse(facts) as unknown, text }
}

const bodyOf = (raw: string) => markdownOf({ body: { raw, html: '' } }).text

describe('an article as Markdown', () => {
  test('lies beside its page and says what the page says of it', () => {
    const { path, facts } = markdownOf({
      id: 'lamp-2026',
      updatedAt: '2026-05-03T10:00+02:00',
      authors: ['ada', 'ya'],
      topics: ['tea', 'harbour'],
      kind: 'review',
    })
    expect(path).toBe('/articles/lamp/index.md')
    expect(facts).toEqual({
      title: 'The lighthouse has a new lamp',
      summary: 'It was lit on Friday.',
      url: 'https://lantern.example/articles/lamp/',
      permanentUrl: 'https://lantern.example/a/lamp-2026/',
      published: '2026-05-01T00:00:00+01:00',
      modified: '2026-05-03T10:00:00+02:00',
      authors: [
        { name: 'Ada Fenn', url: 'https://lantern.example/authors/ada/' },
        { name: 'ياسمينة الفانوسي', url: 'https://lantern.example/authors/ya/' },
      ],
      section: 'Tea: hot & cold',
      topics: ['Tea: hot & cold', 'Harbour'],
      kind: 'review',
      language: 'en-GB',
      image: 'https://lantern.example/articles/lamp/card.png',
      wordCount: 3,
    })
  })

  test('says where it first appeared', () => {
    const { facts, text } = markdownOf({ canonicalUrl: 'https://elsewhere.example/lamp/' })
    expect(facts).toMatchObject({
      url: 'https://lantern.example/articles/lamp/',
      canonicalUrl: 'https://elsewhere.example/lamp/',
    })
    expect(text).toContain('First published at [elsewhere.example](https://elsewhere.example/lamp/)')
  })

  test.each([
    'no',
    '2026-05-01',
    '---',
    '# tea: "hot" & \'cold\' </script>',
    '&amp; <b> 🐝 \\n',
    'ياسمينة',
    'Tea\u0000\uFEFFtime\u007F',
    'x'.repeat(300),
  ])('keeps the headline %j', (title) => {
    expect(markdownOf({ title }).facts).toMatchObject({ title })
  })

  test('has its summary in one line', () => {
    expect(markdownOf({ summary: 'Lit.\nAt last.\n\n  Nobody objected.\n' }).facts).toMatchObject({
      summary: 'Lit. At last. Nobody objected.',
    })
  })

  test('keeps every sign of the text but its addresses, which are whole', () => {
    expect(
      bodyOf(
        '\n\nTea\\_time &amp; “5 < 6” *really*  \n[us](/about/#x), [below](#tea), [out](https://tea.example/a_b).[^1]\n\n' +
          '![A lamp](../media/lamp.jpg "Lit | Ada Fenn")\n\n' +
          '```md\n[us](/about/) ![A lamp](../media/lamp.jpg)\n```\n\n[^1]: [More][m]\n\n[m]: /topics/tea/\n\n',
      ),
    ).toBe(
      '\nTea\\_time &amp; “5 < 6” *really*  \n[us](https://lantern.example/about/#x), ' +
        '[below](https://lantern.example/articles/lamp/#tea), [out](https://tea.example/a_b).[^1]\n\n' +
        '![A lamp](https://lantern.example/media/lamp-0.jpg "Lit | Ada Fenn")\n\n' +
        '```md\n[us](/about/) ![A lamp](../media/lamp.jpg)\n```\n\n[^1]: [More][m]\n\n' +
        '[m]: https://lantern.example/topics/tea/\n',
    )
  })

  test('keeps what is written in HTML, with whole addresses, and without the comments of its author', () => {
    expect(
      bodyOf(
        '<!-- ask Ada -->\n\nH<sub>2</sub>O <!-- or not -->and <a href="/about/#x" title="/y/">us</a>.\n\n' +
          '<figure><img src="../media/lamp.jpg" alt="A lamp">\n<figcaption>Lit | Ada Fenn</figcaption></figure>\n\n' +
          '<details>\n<summary>More</summary>\n\n[us](/about/)\n\n</details>\n\n<!-- the\n\nend -->',
      ),
    ).toBe(
      '\nH<sub>2</sub>O and <a href="https://lantern.example/about/#x" title="/y/">us</a>.\n\n' +
        '<figure><img src="https://lantern.example/media/lamp-0.jpg" alt="A lamp">\n' +
        '<figcaption>Lit | Ada Fenn</figcaption></figure>\n\n' +
        '<details>\n<summary>More</summary>\n\n[us](https://lantern.example/about/)\n\n</details>\n',
    )
  })

  test('has picture and key points above the text, corrections and sources below it, and names the picture', () => {
    const { text, facts } = markdownOf({
      image: { src: '../media/lamp.jpg', alt: 'A [lamp]', caption: 'Lit "at last"', credit: 'Ada Fenn' } as never,
      keyPoints: ['It is *bright*.', '1. <b>#tea'],
      corrections: [{ date: '2026-05-04', text: 'The [lamp] is white.', kind: 'clarification' }] as never,
      sources: [
        { title: 'The *keeper*', note: 'By the stove.' },
        { title: 'Lights', url: 'https://l.example/' },
      ] as never,
    })
    expect(facts).toMatchObject({ image: 'https://lantern.example/media/lamp-0.jpg' })
    expect(text.replaceAll('\u00A0', ' ')).toBe(
      '\n![A \\[lamp\\]](https://lantern.example/media/lamp-0.jpg "Lit \\"at last\\" | Ada Fenn")\n\n' +
        '## Key points\n\n- It is \\*bright\\*.\n- 1\\. \\<b>#tea\n\n' +
        'It is bright.\n\n' +
        '## Corrections\n\n- Clarification, 4 May 2026: The \\[lamp] is white.\n\n' +
        '## Sources\n\n1. The \\*keeper\\*\\\n   By the stove.\n2. [Lights](https://l.example/)\n',
    )
  })
})
