import { parse, serialize } from 'parse5'
import { expect, test } from 'vitest'
import { parseRendered } from './parseRendered.ts'

function page(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>Tea &amp; cake</title><script>if(1<2)tea()</script></head><body>${body}</body></html>`
}

const bodies = [
  '<p class="mt-4">Tea &#x27;at four&#x27; &#x26; <em>cake</em>&#x3C;<br/>or<br>not.</p>',
  '<img src="/media/lamp.jpg" alt="A &quot;lamp&quot;" width="10"/><hr><details open><summary>More</summary></details>',
  '<table><thead>\n<tr>\n<th>Tea</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
  '<pre><code>a\n\nb</code></pre><script type="application/ld+json">{"a":"</p>&amp;"}</script><style></style>',
  '<input type="checkbox" checked disabled><a href="/?a=1&amp;b=2"></a>💡 灯台',
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
