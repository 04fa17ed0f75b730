import { describe, expect, test } from 'vitest'
import { toBodyHtml } from './toBodyHtml.ts'
import { inEnglish } from '../testDocuments.ts'

const media = {
  pictures: {
    'lamp.jpg': {
      width: 1600,
      height: 900,
      fallback: '/media/lamp-0.jpg',
      sources: [{ type: 'image/avif' as const, variants: [{ path: '/media/lamp-0-480.avif', width: 480 }] }],
    },
  },
  linked: { 'report.pdf': { path: '/media/report-0.pdf', format: 'PDF', bytes: 1_234_567 } },
}

function html(markdown: string): string {
  return toBodyHtml(markdown, media, inEnglish)
}

describe('the text of an article', () => {
  test('keeps the words of its author, quotation marks and all', () => {
    expect(html('“It’s on”—"really"...')).toBe('<p>“It’s on”—"really"...</p>')
  })

  test('gives every heading a name to link to', () => {
    expect(html('## The new lamp')).toBe('<h2 id="the-new-lamp">The new lamp</h2>')
  })

  test('shows a picture with its size, its sources, its caption and its credit', () => {
    expect(html('![A lamp](../media/lamp.jpg "Lit at last | Ada Fenn")')).toBe(
      '<figure><picture><source type="image/avif" srcset="/media/lamp-0-480.avif 480w" sizes="(min-width: 42rem) 37rem, 100vw">' +
        '<img src="/media/lamp-0.jpg" alt="A lamp" loading="lazy" decoding="async" width="1600" height="900"></picture>' +
        '<figcaption>Lit at last <span class="credit">Picture: Ada Fenn</span></figcaption></figure>',
    )
  })

  test('has the words of a picture in one line, however they are wrapped in the file', () => {
    const wrapped = html('![A\nlamp](../media/lamp.jpg "Lit\nat last |\nAda\tFenn")')
    expect(wrapped).toBe(html('![A lamp](../media/lamp.jpg "Lit at last | Ada Fenn")'))
  })

  test('never goes on without a picture it should show', () => {
    expect(() => html('![A lamp](../media/gone.jpg "Ada Fenn")')).toThrow('../media/gone.jpg is not in content/media')
  })

  test('lets wide tables and code be scrolled by keyboard', () => {
    const scroll = '<div class="scroll" role="group" aria-label="Table 1" tabindex="0"><table aria-label="a, b">'
    expect(html('| a | b |\n| - | - |\n| 1 | 2 |')).toContain(scroll)
    expect(html('```\nx\n```')).toContain('aria-label="Code 1" tabindex="0" dir="ltr"><pre dir="ltr">')
  })

  test('names what scrolls apart, and a table by its caption where it has one', () => {
    const two = html('| a |\n| - |\n| 1 |\n\n<table><caption>Tides</caption><tr><td>1</td></tr></table>')
    expect(two).toContain('aria-label="Table 2" tabindex="0"><table><caption>')
  })

  test('aligns the columns of a table without obsolete attributes', () => {
    const table = html('| a | b | c |\n| :- | :-: | -: |\n| 1 | 2 | 3 |')
    expect(table).toContain('<td>1</td>\n<td class="center">2</td>\n<td class="end">3</td>')
  })

  test('shows what is done in a list without a control nobody can use', () => {
    const list = html('- [x] tea\n- [ ] cake')
    expect(list).not.toContain('<input')
    expect(list).toContain('☑ tea')
    expect(list).toContain('☐ cake')
  })

  test('collects notes at the end, with ways there and back', () => {
    const text = html('Tea.[^1]\n\n[^1]: Black.')
    expect(text).toContain('href="#fn-1"')
    expect(text).toContain('href="#fnref-1"')
    expect(text).toContain('>Notes</h2>')
  })

  test('says of a link to a file what it is and how large, and leads to its part', () => {
    const whole = '<a href="/media/report-0.pdf">The ruling (PDF, 1.2 MB)</a>'
    expect(html('[The ruling](../media/report.pdf)')).toBe(`<p>${whole}</p>`)
    expect(html('[The ruling]\n\n[the ruling]: ../media/report.pdf')).toBe(`<p>${whole}</p>`)
    expect(html('[Page *3*](../media/report.pdf#page=3)')).toBe(
      '<p><a href="/media/report-0.pdf#page=3">Page <em>3</em> (PDF, 1.2 MB)</a></p>',
    )
  })

  test('keeps the name of a heading when a file it leads to grows', () => {
    expect(html('## [The ruling](../media/report.pdf)')).toContain('<h2 id="the-ruling">')
  })
})
