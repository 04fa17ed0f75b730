import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { phrasingElements, voidElements } from '../../newsroom/markdown/carriedHtml.ts'
import { toBodyHtml } from '../../newsroom/markdown/toBodyHtml.ts'
import { parseRendered } from './parseRendered.ts'

function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>Tea &amp; cake</title><script>if(1<2)tea()</script></head><body>${body}</body></html>`
}

/** Every element that a text may be written with. */
const writtenInHtml = [
  Object.keys(phrasingElements)
    .filter((name) => name !== 'img')
    .map((name) => `a <${name} lang="fr" dir="ltr">b${voidElements.has(name) ? '' : `</${name}>`}`)
    .join(' '),
  '<details open>\n<summary>a</summary>\n\n**b**\n\n</details>\n\n<dl><dt>c</dt><dd>d</dd></dl>',
  '<table><caption>a</caption><tr><th scope="col" colspan="2">b</th></tr><tfoot><tr><td rowspan="2">c</td></tr></tfoot></table>',
  '<ol start="3" reversed>\n<li value="3">a</li>\n</ol>\n\n<figure><blockquote>b</blockquote><figcaption>c</figcaption></figure>',
  '<pre>\n\n  a\n</pre>\n\n<h2>b</h2>\n\n<hr>\n\n<abbr title="a &quot;b&quot; <c>">d</abbr>',
]

const bodies = [
  '<p class="mt-4">Tea &#x27;at four&#x27; &#x26; <em>cake</em>&#x3C;<br/>or<br>not.</p>',
  '<img src="/media/lamp.jpg" alt="A &quot;lamp&quot;" width="10"/><hr><details open><summary>More</summary></details>',
  '<table><thead>\n<tr>\n<th>Tea</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  '<pre><code>a\n\nb</code></pre><script type="application/ld+json">{"a":"</p>&amp;"}</script><style></style>',
  '<input type="checkbox" checked disabled><a href="/?a=1&amp;b=2"></a>💡 灯台',
  ...writtenInHtml.map((text) => toBodyHtml(text, { pictures: {}, linked: {} })),
  // What parse5 has to mend or to know more of.
  '<pre>\nFirst</pre>',
  '<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>',
  '<p>&nbsp;&copy; R&D</p>',
  '<p>open',
  '<p class=bare>Tea</p><!-- a comment -->',
  '<div><p>crossed</div></p>',
]

test.each(bodies)('%s is read as parse5 reads it', (body) => {
  expect(serialize(parseRendered(page(body)))).toBe(serialize(parse(page(body))))
})

test('so is a page with no document type, or with nothing in it', () => {
  for (const text of ['<p>Tea</p>', '', '<!DOCTYPE html>']) {
    expect(serialize(parseRendered(text))).toBe(serialize(parse(text)))
  }
})
