import { expect, test } from 'vitest'
import { aBody, type Fault, frontMatter, gateOf, headlinesOf, lampPath, testFaults } from '../testPublication.ts'

const picture = '<img src="../media/lamp.jpg" alt="A lamp" title="The lamp | Ada Fenn">'

test.each([
  [
    'words of every kind',
    'The 2<sup>nd</sup> lamp burns H<sub>2</sub>O; press <kbd>Ctrl</kbd>, <abbr title="World">W</abbr>, <cite>x</cite>, <mark>y</mark>, <small>z</small>, <del>a</del> <ins datetime="2026-05-01">b</ins> <s>c</s> <u>d</u> <q>e</q> <dfn title="f">f</dfn> <samp>g</samp> <var>h</var> <time datetime="2026-05-01T19:30+01:00">today</time> <b>i</b> <i>j</i> <strong>k</strong> <em>l</em> <code>m</code><br>n<wbr>o <span lang="fr" dir="ltr">p</span> <bdi>q</bdi> <bdo dir="rtl">r</bdo> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>',
  ],
  [
    'capital letters, single quotes and no quotes',
    '<SUP>2</SUP> <span lang=fr>p</span> <abbr title=\'"World"\'>W</abbr> <br/>',
  ],
  ['a link', 'See <a href="/about/" title="Us">us</a> or <a href="https://example.org/?a=1&amp;b=2">them</a>.'],
  ['a link whose words are its address', 'See <a href="https://example.org/">https://example.org/</a>.'],
  ['a line break in a table', '| lamp | age |\n| - | - |\n| new | 1<br>day |'],
  ['a list in a table', '| lamp |\n| - |\n| <ul><li>a</li><li>b</li></ul> |'],
  [
    'a table with spans',
    '<table>\n<caption>Lamps</caption>\n<thead><tr><th scope="col" colspan="2">a</th></tr></thead>\n<tr><td rowspan="2">b</td><td></td></tr>\n<tr><td>c</td></tr>\n</table>',
  ],
  ['a list of definitions', '<dl>\n  <dt>Lamp</dt>\n  <dd>It shines.</dd>\n</dl>'],
  [
    'details with Markdown in them',
    '<details open>\n<summary>More</summary>\n\nSome **words**[^1] and `<b>`.\n\n- one\n\n| a |\n| - |\n| b |\n\n</details>\n\n[^1]: A note with <sup>2</sup>.',
  ],
  ['lists that count down', '<ol start="3" reversed>\n<li>three</li>\n<li value="1">one</li>\n</ol>'],
  [
    'blocks',
    '<div lang="fr">\n\nUn **mot**.\n\n<hr>\n\n<blockquote><p>Une phrase.</p></blockquote>\n\n<pre>\n**as** it is\n\n  <b>here</b>\n</pre>\n\n<h2>Title</h2>\n\n<h3>Less</h3>\n\n</div>',
  ],
  ['a picture', picture],
  ['a picture in a paragraph', `<p>${picture}</p>`],
  [
    'a figure',
    '<figure>\n  <img src="../media/lamp.jpg" alt="A lamp">\n  <figcaption>The lamp, see <a href="/about/">us</a> | <a href="https://example.org/">Ada Fenn</a></figcaption>\n</figure>',
  ],
  ['a figure around Markdown', '<figure>\n\n![A lamp](../media/lamp.jpg "The lamp | Ada Fenn")\n\n</figure>'],
  [
    'a figure with a quotation',
    '<figure><blockquote><p>It shines.</p></blockquote><figcaption>Ada Fenn</figcaption></figure>',
  ],
  [
    'a comment in a line, and a link to one of its headings',
    'Lit <!-- ask Ada -->at last, [see](#title).\n\n<!--\nNot **yet**:\n\n<font>x</font>\n-->\n\n<h2>Title</h2>\n\nWords.',
  ],
  ['HTML in a quotation in a list', '- > <table>\n  > <tr>\n  >   <td>a</td>\n  > </tr>\n  > </table>'],
  ['what is no HTML', 'a < b, `<font>`, \\<b\\>, 5 <3 and &lt;b&gt;'],
])('%s may be written in HTML', (_what, body) => {
  expect(headlinesOf(aBody(`It shines.\n\n${body}`))).toEqual([])
})

const vanish = 'HTML in the text would vanish from the page without a word'
const at = (place: string, message: string) => `content/articles/lamp.md:${place} body: ${message}`

const faults: readonly Fault[] = [
  {
    name: 'a teaser is the summary',
    changes: aBody('It shines.\n\n<!--more-->\n\nIt does.'),
    says: at('11:1', 'no teaser ends here'),
    help: 'delete it; the summary does that here',
  },
  {
    name: 'a teaser is the summary, by another name',
    changes: aBody('It shines.\n\n<!-- truncate -->\n\nIt does.'),
    says: at('11:1', 'no teaser ends here'),
  },
  {
    name: 'an element is found once, however it is indented',
    changes: aBody('<form>\n  <fieldset>\n\n  </fieldset>\n\n  </form>'),
    says: at('9:1', `${vanish}: "<form>"`),
  },
  {
    name: 'a table without words is found once',
    changes: aBody('It shines.\n\n<table>\n  <tr>\n\n  </tr>\n\n  </table>'),
    says: at('11:1', 'there is nothing in <table> that a reader could see'),
  },
  {
    name: 'a script is refused, and what is in it is no further fault',
    changes: aBody('It shines.\n\n<script>\nif (a<b) document.write("<b>")\n</script>'),
    says: at('11:1', `${vanish}: "<script>"`),
  },
  {
    name: 'an attribute that is not carried is refused',
    changes: aBody('A <span onclick="x()" lang="fr">mot</span>.'),
    says: at('9:3', `${vanish}: "<span onclick=\\"x()\\" lang=\\"fr\\">"`),
    help: 'write <span lang="fr">',
  },
  {
    name: 'a name of a place is refused, as headings have theirs',
    changes: aBody('A <a id="x" href="/about/">b</a>.'),
    says: at('9:3', `${vanish}: "<a id=\\"x\\" href=\\"/about/\\">"`),
    help: 'write <a href="/about/">',
  },
  {
    name: 'a tag is closed',
    changes: aBody('A <b>lamp.'),
    says: at('9:3', '"<b>" is never closed in the same paragraph, item or quotation'),
  },
  {
    name: 'a tag is not closed in another paragraph',
    changes: aBody('<div>\n\nIt shines.'),
    says: at('9:1', '"<div>" is never closed in the same paragraph, item or quotation'),
  },
  {
    name: 'a closing tag closes something',
    changes: aBody('A lamp.</b>'),
    says: at('9:8', 'there is no "<b>" that this would close, in the same paragraph, item or quotation'),
  },
  {
    name: 'a list cannot stand in a paragraph',
    changes: aBody('<p>a<ul><li>b</li></ul></p>'),
    says: at('9:5', '<ul> cannot stand in <p>, which is a line or a paragraph'),
  },
  {
    name: 'an item stands in a list',
    changes: aBody('<div><li>b</li></div>'),
    says: at('9:6', '<li> stands in <ul> or <ol> alone'),
  },
  {
    name: 'words stand in the cells of a table',
    changes: aBody('<table>x<tr><td>b</td></tr></table>'),
    says: at('9:8', 'words cannot stand in <table>'),
  },
  {
    name: 'a link cannot stand in a link',
    changes: aBody('[a <a href="/about/">b</a>](/about/)'),
    says: at('9:4', 'browsers would read this otherwise than it is written, as it cannot stand here'),
  },
  {
    name: 'a tag that never ends is found',
    changes: aBody('It shines.\n\n<div\n\nIt does.'),
    says: at('11:5', 'browsers would have to mend this HTML: eof in tag'),
  },
  {
    name: 'a comment that ends earlier for browsers is found',
    changes: aBody('It <!-- a --!> secret --> shines.'),
    says: at('9:14', 'browsers would have to mend this HTML: incorrectly closed comment'),
  },
  {
    name: 'an attribute stands once',
    changes: aBody('<a href="/about/" href="/">b</a>'),
    says: at('9:23', 'browsers would have to mend this HTML: duplicate attribute'),
  },
  {
    name: 'a language is one there is',
    changes: aBody('A <span lang="english">b</span>.'),
    says: at('9:9', 'lang cannot be "english"'),
  },
  {
    name: 'Markdown between tags would be printed',
    changes: aBody('<div>\nIt **shines**.\n</div>'),
    says: at('10:4', 'Markdown is not read between tags, so "**shines**" would be printed as it stands'),
    help: 'write <strong>shines</strong>',
  },
  {
    name: 'so would it behind signs that are written by references, which are meant as they are printed',
    changes: aBody('<p>Tea &amp; &amp; milk **shine** &#42;here&#42;.</p>'),
    says: at('9:25', 'Markdown is not read between tags, so "**shine**" would be printed as it stands'),
    help: 'write <strong>shine</strong>',
  },
  {
    name: 'an element of nothing goes with its line, as what is set in below an empty one would be code',
    changes: aBody('<div>\n    <span></span>\n      <p>It shines.</p>\n</div>'),
    says: at('10:5', 'there is nothing in <span> that a reader could see'),
    help: 'delete it',
  },
  {
    name: 'so does a place of nothing, which is named once',
    changes: aBody('<div>\n  <p>It shines.</p>\n    <a name="b"></a>\n    <p>It does.</p>\n</div>'),
    says: at('11:5', 'HTML in the text would vanish from the page without a word: "<a name=\\"b\\">"'),
  },
  {
    name: 'a sign that begins no tag is written by a reference in HTML',
    changes: aBody('<p>It has <=6 lamps.</p>'),
    says: at('9:11', 'browsers would have to mend this HTML: invalid first character of tag name'),
  },
  {
    name: 'a heading right below HTML would be printed',
    changes: aBody('<div>\n## B\n</div>'),
    says: at('10:1', 'Markdown is not read between tags, so "## B" would be printed as it stands'),
    help: 'put an empty line before it and after it',
  },
  {
    name: 'words behind a block are no paragraph',
    changes: aBody('<div>a</div> and more'),
    says: at('9:14', 'these words stand in no paragraph, as they follow HTML on its line'),
  },
  {
    name: 'a break between paragraphs is no paragraph',
    changes: aBody('It shines.\n\n<br>\n\nIt does.'),
    says: at('11:1', '<br> stands in no paragraph'),
  },
  {
    name: 'a reference makes no character that turns text around',
    changes: aBody('<div>&#x202E;b</div>'),
    says: at('9:6', 'this makes a right-to-left override (U+202E)'),
  },
  {
    name: 'a program in a link is found behind a line end that browsers pass over',
    changes: aBody('A <a href="java&#10;script:alert(1)">b</a>.'),
    says: at('9:6', 'a link to "java\\nscript:alert(1)" would run a program'),
  },
  {
    name: 'a link leads to a page there is',
    changes: aBody('A <a href="/abuot/">b</a>.'),
    says: at('9:12', 'there is no page /abuot/; did you mean "/about/"?'),
  },
  { name: 'a link leads somewhere', changes: aBody('A <a>b</a>.'), says: at('9:3', 'the link leads nowhere') },
  {
    name: 'a link has words',
    changes: aBody('A <a href="/about/"></a>.'),
    says: at('9:3', 'the link has no words a reader could follow'),
  },
  {
    name: 'a picture is there',
    changes: aBody(picture.replace('lamp.jpg', 'lmap.jpg')),
    says: at('9:11', 'there is no picture content/media/lmap.jpg; did you mean "../media/lamp.jpg"?'),
  },
  {
    name: 'a picture of another site is not ours to show',
    changes: aBody(picture.replace('../media/lamp.jpg', 'https://example.org/a.png')),
    says: at('9:11', '"https://example.org/a.png" is not a picture of this publication'),
  },
  {
    name: 'a picture is described',
    changes: aBody(picture.replace('A lamp', '')),
    says: at('9:1', 'the picture has no words for those who cannot see it'),
  },
  {
    name: 'a picture says who made it',
    changes: aBody(picture.replace(' | Ada Fenn', '')),
    says: at('9:1', 'the picture does not say who made it'),
    help: 'name them behind a |: title="The lamp | Credit"',
  },
  {
    name: 'a figure says who made its picture',
    changes: aBody('<figure>\n<img src="../media/lamp.jpg" alt="A lamp">\n<figcaption>A lamp</figcaption>\n</figure>'),
    says: at('10:1', 'the picture does not say who made it'),
    help: 'name them behind a |: <figcaption>Caption | Credit</figcaption>',
  },
  {
    name: 'a picture in a sentence has no place to stand',
    changes: aBody(`A ${picture} b.`),
    says: at('9:3', 'a picture stands in a paragraph of its own'),
  },
  {
    name: 'a heading has words',
    changes: aBody('- > <div>\n  > <h2></h2>\n  > </div>'),
    says: at('10:5', 'the heading has no words'),
  },
  {
    name: 'a heading may not skip a level',
    changes: aBody('<h3>Light</h3>'),
    says: at('9:1', 'a heading of level 3 follows the headline'),
  },
]

testFaults(faults)

test.each([
  ['A <font>b</font>.', 'A b.', 'delete the tags, and leave the words'],
  ['A <tt>b</tt>.', 'A `b`.', 'in Markdown, that is `words`'],
  ['A <strike>b</strike>.', 'A ~~b~~.', 'in Markdown, that is ~~words~~'],
  ['A <blink>b</blink>.', 'A b.', 'delete the tags'],
  ['If a <b and c> d.', 'If a \\<b and c> d.', 'a < that is to be printed is written \\<'],
  ['<h1>B</h1>', '## B', 'in Markdown, that is ## before the heading'],
  ['<div class="x">\nb\n</div>', '<div>\nb\n</div>', 'write <div>'],
  ['<iframe src="https://example.org/"></iframe>', '[b](https://example.org/)', '[words](https://…)'],
  ['<video src="https://example.org/"></video>', '[b](https://example.org/)', '[words](https://…)'],
  ['A <acronym title="B">b</acronym>', 'A <abbr title="B">b</abbr>', '<abbr title="…">'],
  ['A <b>b.', 'A <b>b</b>.', 'close it by </b> where it ends'],
  ['A <b>b.', 'A \\<b>b.', 'a < that is to be printed is written \\<'],
  ['A b</b>.', 'A b.', 'delete it'],
  ['<p>\n\nb\n\n</p>', 'b', 'delete the outer tags'],
  ['<p>b<ul><li>c</li></ul></p>', '<p>b</p><ul><li>c</li></ul>', 'close <p> before it'],
  [
    '<details>\n\nb\n\n</details>',
    '<details>\n<summary>words</summary>\n\nb\n\n</details>',
    'start with <summary>words</summary>',
  ],
  ['<ul>b<li>c</li></ul>', '<ul><li>b</li><li>c</li></ul>', 'put them into one of its parts'],
  ['<div>b < c</div>', '<div>b &lt; c</div>', 'is &lt;'],
  ['b\n\n<!-- c', 'b\n\n<!-- c -->', 'put -->'],
  ['b\n\n<br>\n\nc', 'b\n\nc', 'delete it'],
  ['<mark>\nb\n</mark>', '<p><mark>\nb\n</mark></p>', 'put <p> before it and </p> after </mark>'],
  ['<div>b</div> c', '<div>b</div>\n\nc', 'put an empty line before them'],
  ['<!-- b --> c **d**', '<!-- b -->\n\nc **d**', 'put an empty line before them'],
  ['<div>\n- b\n</div>', '<div>\n\n- b\n\n</div>', 'put an empty line before it and after it'],
  ['<td>*b*</td>', '<table><tr><td><em>b</em></td></tr></table>', 'write <em>b</em>'],
  ['<p>[b](/about/)</p>', '<p><a href="/about/">b</a></p>', 'write <a href="/about/">b</a>'],
  ['b <bdo>c</bdo>', 'b <bdo dir="rtl">c</bdo>', 'say <bdo dir="ltr"> or <bdo dir="rtl">'],
  ['b <a>c</a>', 'b c', 'delete the tags'],
  ['<h2><a name="b"></a>c</h2>', '<h2>c</h2>', 'delete the tags'],
  ['b\n\n<!--nextpage-->\n\nc', 'b\n\nc', 'delete it'],
  ['b\n\n<p></p>', 'b', 'delete it'],
])('the help for %j is accepted when it is followed', (wrong, right, help) => {
  const { problems } = gateOf(aBody(`It shines.\n\n${wrong}`))
  expect(problems.map((problem) => problem.help).join('\n')).toContain(help)
  expect(headlinesOf(aBody(`It shines.\n\n${right}`))).toEqual([])
})

test('a text that is HTML throughout is one fault', () => {
  const page = '<div class="post"><p style="color:red"><font>It shines.</font></p></div>\n\n'.repeat(400)
  expect(headlinesOf(aBody(page))).toEqual([
    at('9:1', 'the text is HTML that would be shown otherwise or not at all, in 1200 places'),
  ])
})

test('HTML is found where it stands with the line ends of Windows too', () => {
  const text = `${frontMatter()}\n- > a\n  >\n  > <div>\n  > <font>b</font>\n  > </div>\n`
  for (const lineEnd of ['\n', '\r\n']) {
    expect(headlinesOf({ files: { [lampPath]: text.replaceAll('\n', lineEnd) } })).toEqual([
      at('12:5', `${vanish}: "<font>"`),
    ])
  }
})

test.each([
  'A <constructor> is no element.',
  '<constructor>\n\nA lamp.\n\n</constructor>',
  '<table><tr><constructor></tr></table>',
])('a name that every object has is none that HTML has: %j', (body) => {
  const { problems } = gateOf(aBody(body))
  expect(problems.map(({ message }) => message)).toContainEqual(`${vanish}: "<constructor>"`)
})
