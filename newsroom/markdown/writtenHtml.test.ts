import { html as standard, parseFragment, serialize, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { describe, expect, test } from 'vitest'
import { blockElements, carriedElements } from './carriedHtml.ts'
import { toBodyHtml } from './toBodyHtml.ts'
import { inEnglish } from '../testDocuments.ts'

const lamp = { width: 1600, height: 900, fallback: '/media/lamp-0.jpg', sources: [] }
const html = (markdown: string) => toBodyHtml(markdown, { pictures: { 'lamp.jpg': lamp }, linked: {} }, inEnglish)

/** A picture that is not there would stop the page, and nothing would be seen of what goes on around it. */
const everyPicture = { pictures: new Proxy({}, { get: () => lamp }), linked: {} }

/** Known ways around sanitizers, most of them of https://github.com/cure53/DOMPurify and https://html5sec.org. */
const attacks = [
  '<script>alert(1)</script>',
  'x <script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<script/x>alert(1)</script >',
  '<svg><script>alert(1)</script></svg>',
  '<svg/onload=alert(1)>',
  '<svg><style><img src="</style><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<svg><p><style><!--</style><img src=x onerror=alert(1)>--></style>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi><table><mglyph><style><math href="javascript:alert(1)">x</math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<math><annotation-xml encoding="text/html"><style></annotation-xml><img src=x onerror=alert(1)></style></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><script>alert(1)</script></template>',
  '<title><a title="</title><img src=x onerror=alert(1)>"></a>',
  '<textarea><a title="</textarea><img src=x onerror=alert(1)>"></a>',
  '<xmp><p title="</xmp><img src=x onerror=alert(1)>"></p>',
  '<noembed><img title="</noembed><img src=x onerror=alert(1)>">',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<plaintext><img src=x onerror=alert(1)>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<option><style></option></select><img src=x onerror=alert(1)></style></option>',
  '<table><td background="javascript:alert(1)">x</td></table>',
  '<b onmouseover=alert(1)>x</b>',
  '<b/onclick="alert(1)"x>y</b>',
  '<b\nonclick\n=\n"alert(1)"\n>y</b>',
  '<p title="x" title="y" onclick=alert(1)>z</p>',
  '<p style="background:url(javascript:alert(1))">z</p>',
  '<div class="masthead" id="theme:dark">z</div>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="java&Tab;script:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;&#97;&#118;&#97;script&colon;alert(1)">x</a>',
  '<a href="&#1;javascript:alert(1)">x</a>',
  '<a href=javascript&#58alert(1)>x</a>',
  '<a href="javascript://example.org/%0Aalert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:x">x</a>',
  '<a xlink:href="javascript:alert(1)">x</a>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><use href="data:image/svg+xml,x#y" /></svg>',
  '<a href="/" ping="https://evil.example/" target="_top" formaction="javascript:alert(1)">x</a>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(2)">x</button></form>',
  '<input type="image" src="x" onerror="alert(1)" formaction="javascript:alert(1)">',
  '<input autofocus onfocus=alert(1)>',
  '<details ontoggle=alert(1) open><summary>x</summary>y</details>',
  '<video src=x onerror=alert(1)><source srcset=x onerror=alert(1)></video>',
  '<picture><source srcset="x" onerror=alert(1)></picture>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="javascript:alert(1)">',
  '<link rel="stylesheet" href="https://evil.example/x.css">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<base href="https://evil.example/">',
  '<style>@import "https://evil.example/x.css"</style>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<?xml-stylesheet href="javascript:alert(1)"?>',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<custom-element is="x" onclick=alert(1)>x</custom-element>',
  '<b><p><b><i><u></p> <a href=javascript:alert(1)>x',
  '<a href="/">x<table><a href="javascript:alert(1)">y</table>',
  '<p>\u0000<scr\u0000ipt>alert(1)</script>',
  '</p></div></article><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '[x](<javascript:alert(1)>)\n\n<b>y</b>',
  '<b>y</b> [x](/ "onmouseover=alert(1)")',
]

/** What our own plugins and Markdown add to what may be written. */
const ourElements = new Set(['section', 'picture', 'h1'])
const ourAttributes = new Set(
  'class id role aria-label aria-describedby tabindex width height loading decoding'.split(' '),
)
const ourClasses = /^(?:scroll|bare|credit|footnotes|data-footnote-backref|end|center)$/

function isHarmlessAttribute(element: string, { name, value }: Tree.Element['attrs'][number]): boolean {
  if (name === 'href') return /^(?:\/|#|https?:|mailto:)/.test(value)
  if (name === 'class') return ourClasses.test(value)
  const carried = [...(carriedElements[element] ?? []), 'lang', 'dir'].map((one) => one.toLowerCase())
  return carried.includes(name) || ourAttributes.has(name) || name.startsWith('data-footnote')
}

/** Whatever is in a page that no text may bring, by name. */
function strangersIn(node: Tree.ParentNode): string[] {
  return node.childNodes.flatMap((child): string[] => {
    if (!('tagName' in child)) return child.nodeName === '#text' ? [] : [child.nodeName]
    const { tagName, namespaceURI, attrs } = child
    const isKnown = carriedElements[tagName] !== undefined || ourElements.has(tagName)
    return [
      ...(isKnown && namespaceURI === standard.NS.HTML ? [] : [tagName]),
      ...attrs.filter((attribute) => !isHarmlessAttribute(tagName, attribute)).map(({ name }) => name),
      ...strangersIn(child),
    ]
  })
}

/** A page as a browser sees it that has read it, written it and read it again. */
const readTwice = (page: string) => serialize(parseFragment(serialize(parseFragment(page))))

const inOneLine = (markdown: string) => html(markdown).replaceAll('\n', '')

describe('HTML in a text', () => {
  test.each(attacks)('brings nothing along that could run or look otherwise: %s', (attack) => {
    for (const around of [
      '%',
      'It shines. %',
      '> - %',
      '| a |\n| - |\n| % |',
      '<div>\n%\n</div>',
      'a[^1]\n\n[^1]: %',
    ]) {
      const page = toBodyHtml(
        around.replace('%', () => attack),
        everyPicture,
        inEnglish,
      )
      expect(strangersIn(parseFragment(page))).toEqual([])
      expect(readTwice(page)).toBe(serialize(parseFragment(page)))
    }
  })

  test('is carried element by element, attribute by attribute, with what Markdown makes of the words in it', () => {
    expect(html('H<sub>2</sub>O, *a <abbr title="B">b</abbr>*<br>c')).toBe(
      '<p>H<sub>2</sub>O, <em>a <abbr title="B">b</abbr></em><br>c</p>',
    )
    expect(html('<details open>\n<summary lang="fr">S</summary>\n\n**b**\n\n</details>')).toBe(
      '<details open>\n<summary lang="fr">S</summary>\n<p><strong>b</strong></p>\n</details>',
    )
    expect(html('<ol start="3" reversed><li value="3">a</li></ol>')).toBe(
      '<ol start="3" reversed><li value="3">a</li></ol>',
    )
  })

  test('has no comments, wherever they stand', () => {
    const page = html(
      'a <!-- secret -->b\n\n<!--\nsecret\n\n**secret**\n-->\n\n> <!-- secret -->\n\n<table><!-- secret --><tr><td>c<!--secret--></td></tr></table>',
    )
    expect(page).not.toContain('secret')
    expect(page).not.toContain('<!--')
  })

  const picture = '![A lamp](../media/lamp.jpg "The lamp | Ada Fenn")'
  test.each([
    ['<h2>The <em>lamp</em></h2>', '## The *lamp*'],
    ['<h2>A</h2>\n\n## A\n\n<h3>A</h3>', '## A\n\n## A\n\n### A'],
    ['<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>', '| a |\n| - |\n| b |'],
    ['<p><a href="https://example.org/">https://example.org/</a></p>', 'https://example.org/'],
    ['a <a href="https://example.org/">https://example.org/</a> b', 'a https://example.org/ b'],
    ['<a href="https://example.org/">*https://example.org/*</a> b', '[*https://example.org/*](https://example.org/) b'],
    ['<pre><code>a\n</code></pre>', '```\na\n```'],
    ['<img src="../media/lamp.jpg" alt="A lamp" title="The lamp | Ada Fenn">', picture],
    ['<p>\n<img src="../media/lamp.jpg" alt="A lamp" title="The lamp | Ada Fenn">\n</p>', picture],
    [
      '<figure><img src="../media/lamp.jpg" alt="A lamp"><figcaption>The lamp | Ada Fenn</figcaption></figure>',
      picture,
    ],
    [
      '<figure><figcaption>\n\nThe lamp | Ada Fenn\n\n</figcaption>\n\n![A lamp](../media/lamp.jpg)\n\n</figure>',
      picture,
    ],
  ])('%s is on the page what %s is', (written, markdown) => {
    expect(inOneLine(written)).toBe(inOneLine(markdown))
  })

  test('keeps what stands in a caption', () => {
    const page = html(
      '<figure><img src="../media/lamp.jpg" alt="A"><figcaption>The <b>lamp</b> | by <a href="/a/">A</a></figcaption></figure>',
    )
    expect(page).toContain(
      '<figcaption>The <b>lamp</b> <span class="credit">Picture: by <a href="/a/">A</a></span></figcaption>',
    )
  })

  test('never shows a picture that is not there', () => {
    expect(() => html('<img src="../media/gone.jpg" alt="A">')).toThrow('../media/gone.jpg is not in content/media')
  })

  test('leaves a text without any as it was', () => {
    expect(html('a < b & \\<b\\> `<b>`')).toBe('<p>a &#x3C; b &#x26; &#x3C;b> <code dir="ltr">&#x3C;b></code></p>')
  })

  test('lets every element through that the list names', () => {
    const names = Object.keys(carriedElements).filter((name) => blockElements[name] === undefined && name !== 'img')
    for (const name of names) expect(html(`x <${name}>y`)).toMatch(new RegExp(`<${name}[ >]`))
  })
})
