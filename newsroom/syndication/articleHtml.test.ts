import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import type { ArticleDocument } from '../documents.ts'
import { anArticle, someDocuments } from '../testDocuments.ts'
import { articleHtml } from './articleHtml.ts'

const media = {
  pictures: { 'lamp.jpg': { width: 1600, height: 900, fallback: '/media/lamp-0.jpg', sources: [] } },
  linked: { 'report.pdf': { path: '/media/report-0.pdf', format: 'PDF', bytes: 1_234_567 } },
}

function htmlOf(fields: Partial<ArticleDocument>): string {
  const { site, articles } = buildCatalogue(someDocuments({ articles: [anArticle(fields)], media }))
  return articles.map((article) => articleHtml(site, article)).join('')
}

/** What follows the standfirst. */
function bodyOf(html: string): string {
  return htmlOf({ body: { raw: '', html } }).replace('<p>It was lit on Friday.</p>', '')
}

describe('an article in a feed', () => {
  test('holds all that stands on its page, in the same order', () => {
    const html = htmlOf({
      kind: 'opinion',
      dateline: 'The point',
      image: { src: '../media/lamp.jpg', alt: 'A lamp', caption: 'Lit at last.', credit: 'Ada Fenn' } as never,
      keyPoints: ['It is bright.'],
      canonicalUrl: 'https://elsewhere.example/lamp/',
      corrections: [{ date: '2026-05-04', text: 'The lamp is white.', kind: 'editors-note' }] as never,
      sources: [
        { title: 'The keeper', note: 'By the stove.' },
        { title: 'List of lights', url: 'https://lights.example/?a=1&b=2' },
      ] as never,
    })
    expect(html.replaceAll('\u00A0', ' ')).toBe(
      '<p><b>Opinion</b>, The point</p>' +
        '<p>It was lit on Friday.</p>' +
        '<figure><img src="https://lantern.example/media/lamp-0.jpg" alt="A lamp" width="1600" height="900">' +
        '<figcaption>Lit at last. Picture: Ada Fenn</figcaption></figure>' +
        '<h2>Key points</h2><ul><li>It is bright.</li></ul>' +
        '<p>It is bright.</p>' +
        '<p>First published at <a href="https://elsewhere.example/lamp/">elsewhere.example</a></p>' +
        '<h2>Corrections</h2><p><b>Editor’s note</b>, <time datetime="2026-05-04">4 May 2026</time></p>' +
        '<p>The lamp is white.</p>' +
        '<h2>Sources</h2><ol><li>The keeper<br>By the stove.</li>' +
        '<li><a href="https://lights.example/?a=1&#x26;b=2">List of lights</a></li></ol>',
    )
  })

  test('has whole addresses wherever its page has short ones', () => {
    expect(bodyOf('<a href="/about/#us">1</a><a href="#tea">2</a><img src="/media/a.jpg" alt="">')).toBe(
      '<a href="https://lantern.example/about/#us">1</a>' +
        '<a href="https://lantern.example/articles/lamp/#tea">2</a>' +
        '<img src="https://lantern.example/media/a.jpg" alt="">',
    )
  })

  test('holds what is written in HTML, with all that it says', () => {
    const kept =
      '<p>H<sub>2</sub>O <abbr title="World">W</abbr> <time datetime="2026-05-01">May</time> <span lang="fr">mot</span> ' +
      '<bdo dir="rtl">a</bdo> <ruby>b<rp>(</rp><rt>c</rt><rp>)</rp></ruby></p>' +
      '<details open><summary>More</summary><dl><dt>a</dt><dd>b</dd></dl></details>' +
      '<table><caption>c</caption><tbody><tr><th scope="row" colspan="2">d</th><td rowspan="2">e</td></tr></tbody></table>' +
      '<ol start="3" reversed><li value="3">f</li></ol><div lang="fr" dir="ltr"><p>g</p></div>'
    expect(bodyOf(kept)).toBe(kept)
    expect(bodyOf('<div class="scroll" role="group" dir="ltr"><pre dir="ltr">a</pre></div>')).toBe(
      '<pre dir="ltr">a</pre>',
    )
  })

  test('leaves addresses of other sites as they were written', () => {
    const links = '<a href="https://Tea.example">1</a><a href="mailto:tea@tea.example">2</a><a href="tel:+44">3</a>'
    expect(bodyOf(links)).toBe(links)
  })

  test('shows one picture where its page offers many sizes', () => {
    expect(
      bodyOf(
        '<figure><picture><source type="image/avif" srcset="/media/a.avif 1w, /media/b.avif 2w" sizes="1px">' +
          '<img src="/media/a.jpg" alt="A" width="2" height="1" loading="lazy" decoding="async"></picture>' +
          '<figcaption>Lit. <span class="credit">Ada</span></figcaption></figure>',
      ),
    ).toBe(
      '<figure><img src="https://lantern.example/media/a.jpg" alt="A" width="2" height="1">' +
        '<figcaption>Lit. Ada</figcaption></figure>',
    )
  })

  test('keeps nothing that only our styles, scripts or links within a page can use', () => {
    expect(
      bodyOf(
        '<h2 id="a" class="b" style="color:red" onclick="c()">Tea</h2>' +
          '<div class="scroll" role="group" aria-label="Table" tabindex="0"><table><tr><td class="end">1</td></tr></table></div>' +
          '<ol start="3"><li>Cake</li></ol>',
      ),
    ).toBe('<h2>Tea</h2><table><tbody><tr><td>1</td></tr></tbody></table><ol start="3"><li>Cake</li></ol>')
  })

  test('leads from a note’s number to the note on its page, and not back to nowhere', () => {
    expect(
      bodyOf(
        '<sup><a href="#fn-1" id="fnref-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup>' +
          '<section data-footnotes class="footnotes"><h2 id="footnote-label">Notes</h2><ol><li id="fn-1">' +
          '<p>Black. <a href="#fnref-1" data-footnote-backref="" aria-label="Back to reference 1">↩</a></p></li></ol></section>',
      ),
    ).toBe(
      '<sup><a href="https://lantern.example/articles/lamp/#fn-1">1</a></sup>' +
        '<section><h2>Notes</h2><ol><li><p>Black. </p></li></ol></section>',
    )
  })

  test('shows what a headline or a field says of HTML, and runs none of it', () => {
    expect(htmlOf({ summary: '</p><script>x()</script> & "tea"', keyPoints: ['<b>'] })).toBe(
      '<p>&#x3C;/p>&#x3C;script>x()&#x3C;/script> &#x26; "tea"</p><h2>Key points</h2><ul><li>&#x3C;b></li></ul>' +
        '<p>It is bright.</p>',
    )
  })

  test('in another language says which, and our own words are in it too', () => {
    expect(htmlOf({ language: 'ar', summary: 'كوب شاي', keyPoints: ['النعناع'] })).toBe(
      '<div lang="ar" dir="rtl"><p>كوب شاي</p><h2>أبرز النقاط</h2><ul><li>النعناع</li></ul>' +
        '<p>It is bright.</p></div>',
    )
  })

  test('in a language there are no words of ours in has those of the publication, which say so', () => {
    expect(htmlOf({ language: 'ta', summary: 'ஒரு கோப்பை தேநீர்', keyPoints: ['புதினா'] })).toBe(
      '<div lang="ta" dir="ltr"><p>ஒரு கோப்பை தேநீர்</p><h2 lang="en-GB">Key points</h2><ul><li>புதினா</li></ul>' +
        '<p>It is bright.</p></div>',
    )
  })
})
