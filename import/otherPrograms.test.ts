import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { importFiles } from './importFiles.ts'

let [root, site] = ['', '']

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'content-'))
  site = await mkdtemp(join(tmpdir(), 'site-'))
  for (const name of ['site.yaml', 'authors', 'topics', 'pages', 'articles']) {
    await cp(`content/${name}`, join(root, name), { recursive: true })
  }
})

afterEach(() => Promise.all([rm(root, { recursive: true }), rm(site, { recursive: true })]))

/** Brings in a folder with these files, and says what came of it. */
async function bringIn(files: Readonly<Record<string, string | Uint8Array>>, given = '') {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, given, name)), { recursive: true })
    await writeFile(join(site, given, name), text)
  }
  return importFiles([join(site, given)], {
    root,
    now: new Date('2026-11-26T12:00:00Z'),
    isForced: false,
    allowsLoss: false,
    isTrial: false,
    say: () => {},
  })
}

/** An article as it was written: its fields, and its body. */
async function written(name: string) {
  const text = await readFile(join(root, 'articles', `${name}.md`), 'utf8')
  const [, fields = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)\n$/s.exec(text) ?? []
  return { fields: parse(fields) as Readonly<Record<string, unknown>>, body }
}

const author = (name: string) => readFile(join(root, 'authors', `${name}.yaml`), 'utf8')

const titled = (body: string, ...fields: string[]) =>
  ['---', ...(fields.length > 0 ? fields : ['title: A kite']), '---', '', body, ''].join('\n')

test('a headline that holds code keeps its words', async () => {
  const { articles } = await bringIn({ 'kite.md': '# `fly` and *down*\n\nIt flew.\n' })
  expect(articles.map(({ outcome, words }) => [outcome, words.lost])).toEqual([['written', []]])
  expect(await written('kite')).toMatchObject({ fields: { title: 'fly and down' }, body: 'It flew.' })
})

test.each([
  ['at the left', 'It is:\n\n    fly()\n      down()\n\nDone.', 'It is:\n\n```\nfly()\n  down()\n```\n\nDone.'],
  ['in an item', '- It is:\n\n      fly()\n\n  Done.', '- It is:\n\n  ```\n  fly()\n  ```\n\n  Done.'],
  ['in a quotation', '> It is:\n>\n>     a\n>     b', '> It is:\n>\n> ```\n> a\n> b\n> ```'],
  ['with a fence in it', 'It is:\n\n    ```\n    a\n    ```', 'It is:\n\n````\n```\na\n```\n````'],
])('code that is set off by spaces alone, %s, stands between fences', async (_, source, result) => {
  const { articles } = await bringIn({ 'kite.md': titled(source) })
  expect(articles.map(({ words }) => words.lost)).toEqual([[]])
  expect((await written('kite')).body).toBe(result)
})

test.each([
  ['by a name', '![Kite][k]\n\n[k]: /img/lamp.png "Up"', '![Kite](../media/lamp.png "Up")'],
  [
    'by a name that a link has too',
    '![Kite][k]\n\nSee [it][k].\n\n[k]: https://kites.example/k.png',
    '[Kite](https://kites.example/k.png)\n\nSee [it][k].\n\n[k]: https://kites.example/k.png',
  ],
  ['in a line', 'It flew. ![Kite](lamp.png)\nAnd down.', 'It flew.\n\n![Kite](../media/lamp.png)\n\nAnd down.'],
  [
    'beside others',
    'Up ![A](lamp.png) ![B](lamp.png)\n![C](https://a.example/c.png) down',
    'Up\n\n![A](../media/lamp.png)\n\n![B](../media/lamp.png)\n\n[C](https://a.example/c.png)\n\ndown',
  ],
  ['in an item', '- ![Kite](lamp.png)', '- ![Kite](../media/lamp.png)'],
  ['that is not there, by a name', '![Kite][k]\n\n[k]: none.png', '![Kite](none.png)'],
])('a picture %s is written out, and stands alone', async (_, source, result) => {
  const lamp = await readFile('import/fixtures/hugo/static/images/lamp.png')
  await bringIn({ 'posts/kite.md': titled(source), 'static/img/lamp.png': lamp })
  expect((await written('kite')).body).toBe(result)
})

test('links lead to where articles and files are now', async () => {
  const other = 'content/inside/2014-lamp.md'
  await bringIn({
    'content/kite.md': titled(
      [
        '[one](@/inside/2014-lamp.md)',
        '[two](inside/2014-lamp.md#light)',
        '[three](/2014/Lamp/#light)',
        '[four](../2014/Lamp)',
        '[five](rules.pdf)',
        '[six](#light)',
        '[seven](none.md)',
        '[home](/)',
        '![Eight](/2014/Lamp/)',
      ].join('\n'),
      'title: A kite',
      'path: 2015/kite',
    ),
    'content/rules.pdf': '%PDF-1.4',
    [other]: titled('## Light\n\nIt shone.', 'title: A lamp', 'path: 2014/Lamp', 'url: /'),
  })
  expect((await written('kite')).body.match(/(?<=\]\().*(?=\))/g)?.slice(0, 8)).toEqual([
    '/articles/2014-lamp/',
    '/articles/2014-lamp/#light',
    '/articles/2014-lamp/#light',
    '/articles/2014-lamp/',
    '../media/rules.pdf',
    '#light',
    'none.md',
    '/',
  ])
  expect((await written('2014-lamp')).fields).toMatchObject({ aliases: expect.arrayContaining(['/2014/Lamp']) })
})

test('fields have what their programs mean: when it expires, who somebody is, Markdown', async () => {
  await bringIn({
    'kite.md': titled(
      'It [flew][f], *twice*.\n\n[f]: https://kites.example/',
      'title: The `red` [kite](https://kites.example/)',
      'expiryDate: 2030-01-02',
      'authors: [{ name: Ada Fenn, title: Keeper, url: "https://ada.example/", image_url: a.png }]',
    ),
    'lamp.md': titled('It shone.', 'title: A lamp', 'author: "[Barnaby Quill](https://quill.example), Tea"'),
    'tea.md': titled(
      'It is hot.',
      'title: Tea',
      'author: Zélie Plum',
      'author_title: Cook',
      'authorURL: https://plum.example/',
    ),
  })
  const { fields } = await written('kite')
  expect(fields).toMatchObject({
    title: 'The red kite',
    summary: 'It flew, twice.',
    expiresAt: '2030-01-02',
    authors: ['ada-fenn'],
  })
  expect((await written('lamp')).fields).toMatchObject({ authors: ['barnaby-quill', 'tea'] })
  expect(await author('ada-fenn')).toBe('name: Ada Fenn\nrole: Keeper\nurl: https://ada.example/\n')
  expect(await author('zelie-plum')).toBe('name: Zélie Plum\nrole: Cook\nurl: https://plum.example/\n')
  expect(await author('barnaby-quill')).toBe('name: Barnaby Quill\nurl: https://quill.example\n')
})

test('of Hugo: authors and topics are called what their own pages call them, and these are no articles', async () => {
  const { articles, remarks } = await bringIn({
    'content/authors/ada-fenn/_index.md': titled(
      '',
      'display_name: Ada Fenn-Wren',
      'title: ""',
      'bio: She mends kites.',
    ),
    'content/topics/air/_index.md': titled('', 'title: Things in the air', 'deck: "All that flies &ndash; or falls."'),
    'content/tags/up/_index.md': titled('What is up.', 'title: Upwards'),
    'content/tags/down/_index.md': titled('A text.', 'title: Downwards', 'summary: What is down.'),
    'content/topics/torn/_index.md': '---\ntitle: "Torn\n---\n',
    'content/news/2014/kite.md': titled(
      'It flew.',
      'title: A kite',
      'authors: [ada-fenn, tom]',
      'topics: [air, torn]',
      'tags: [up]',
    ),
  })
  expect(articles.map(({ path }) => path)).toEqual(['content/articles/kite.md', 'content/articles/down.md'])
  expect(await author('ada-fenn-wren')).toBe('name: Ada Fenn-Wren\nbio: She mends kites.\n')
  expect(await author('tom')).toBe('name: tom\n')
  expect(await readFile(join(root, 'topics/things-in-the-air.yaml'), 'utf8')).toBe(
    'name: Things in the air\ndescription: All that flies – or falls.\n',
  )
  expect(await readFile(join(root, 'topics/torn.yaml'), 'utf8')).toBe('name: torn\n')
  expect(await readFile(join(root, 'topics/upwards.yaml'), 'utf8')).toBe('name: Upwards\ndescription: What is up.\n')
  expect(articles[0]?.remarks).toContainEqual(expect.stringContaining('torn/_index.md is damaged'))
  expect(remarks).toContainEqual(expect.stringContaining('topics/air/_index.md'))
})

test('of Hugo: fields are known by small letters and capitals, hours by one digit, and days by midnight', async () => {
  const { articles } = await bringIn({
    'content/kite.md': titled(
      'It flew.',
      'Title: Caf&eacute; kites',
      'summary: ""',
      'deck: "Up, they say: *FRED*&reg;."',
      'DATE: 2014-05-01 4:20:55 -0400',
      'LastMod: 2014-05-02T00:00:00.000Z',
      'expirydate: 2025-01-01 00:00:00 -0500',
      'tags: []',
    ),
  })
  expect(articles.map(({ outcome, remarks, words }) => [outcome, remarks.join(), words.lost])).toEqual([
    ['written', expect.not.stringContaining('no place'), []],
  ])
  expect((await written('kite')).fields).toMatchObject({
    title: 'Café kites',
    summary: 'Up, they say: FRED®.',
    publishedAt: '2014-05-01T04:20:55-04:00',
    updatedAt: '2014-05-02',
    expiresAt: '2025-01-01',
  })
})

test('of Hugo: links lead to the files that their tags hold, in HTML too', async () => {
  const { articles } = await bringIn({
    'content/news/2014/kite.md': titled(
      [
        '[a]({{< ref "2013-lamp.md#light" >}}), [b]({{% relref "/news/2013/2013-lamp" %}}), [c]({{<ref "lamps" >}}),',
        '[d](  {{< ref path="tea/_index.md" >}} ), <a href="{{< ref "2013-lamp.md" >}}" title="e">e</a>,',
        '[f]({{< ref "nowhere.md" >}}), [g]({{< ref "/about/_index.md" >}}), [h]({{< ref "#up" >}}).\n\n## Up',
      ].join('\n'),
    ),
    'content/news/2013/2013-lamp.md': titled('It is lit.\n\n## Light\n\nBright.', 'title: A lamp'),
    'content/lamps/index.md': titled('They are lit.', 'title: Lamps'),
    'content/tea/_index.md': titled('It is hot.', 'title: Tea'),
  })
  expect(articles.map(({ outcome }) => outcome)).toEqual(['written', 'written', 'written', 'written'])
  expect((await written('kite')).body).toBe(
    [
      '[a](/articles/2013-lamp/#light), [b](/articles/2013-lamp/), [c](/articles/lamps/),',
      '[d](  /articles/tea/ ), <a href="/articles/2013-lamp/" title="e">e</a>,',
      '[f](nowhere.md), [g](/about/), [h](#up).\n\n## Up',
    ].join('\n'),
  )
})

test('what other programs do otherwise is changed as the gate asks, where no word goes with it', async () => {
  const { articles, gate } = await bringIn({
    'kite.md': titled(
      [
        'It flew.',
        '<!--truncate-->',
        '# Up',
        '### <a name="x"></a>Higher',
        '<div style="height: 9px"></div>',
        '<p style="color: red">Red</p>',
        '<iframe src="https://kites.example/"></iframe>',
        '<script src="kites.js"></script>',
        '<math><mi>x</mi></math>',
        '`up`\n: [Higher](https://kites.example/).\n: Far higher.',
        'Down {{ when }} :tada:\n{: .down}',
        '> [!NOTE]\n> Far.',
        'import Kite from "./kite.js"',
        'So {page.title} is it.',
      ].join('\n\n'),
      'title: A `red` kite',
    ),
  })
  expect(await written('kite')).toMatchObject({
    fields: { title: 'A red kite' },
    body: expect.stringMatching(
      /^It flew\.\n\n+## Up\n\n### Higher\n\n+<p>Red<\/p>\n\n<https:\/\/kites\.example\/>\n\n+<math><mi>x<\/mi><\/math>\n\n\*\*`up`:\*\* \[Higher\]\(https:\/\/kites\.example\/\)\. Far higher\.\n\nDown \{\{ when \}\} 🎉\n\n+> \*\*Note:\*\*\n> Far\.\n\n+So \{page\.title\} is it\.$/,
    ),
  })
  expect(articles.map(({ remarks, words }) => [remarks.at(-1), words.lost])).toEqual([
    [
      expect.stringMatching(
        /^changed as the gate asks: (?=.*definition-list)(?=.*html-comment)(?=.*heading-first-level)(?=.*html-empty)(?=.*markup-in-field)(?=.*raw-html)/,
      ),
      [],
    ],
  ])
  expect(gate.problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['raw-html', 'template-tag', 'mdx']))
})

test('a picture is called what it is', async () => {
  const lamp = await readFile('import/fixtures/hugo/static/images/lamp.png')
  await bringIn({ 'kite.md': titled('![Kite](lamp.jpg)'), 'lamp.jpg': lamp })
  expect((await written('kite')).body).toBe('![Kite](../media/lamp.png)')
  expect(await readFile(join(root, 'media/lamp.png'))).toEqual(lamp)
})

test('a picture that is a link stands alone, and what follows HTML is Markdown', async () => {
  const { articles } = await bringIn({
    'kite.md': titled(
      'It [![A kite](a.jpg)](https://kites.example/) flew. [![B](a.jpg)](a.jpg)\n\n<br/>\n## Up\nHigh.',
    ),
    'a.jpg': 'of a kite',
  })
  expect(articles[0]?.remarks).toContain('a picture led to https://kites.example/')
  expect((await written('kite')).body).toBe(
    'It\n\n![A kite](../media/a.jpg)\n\nflew.\n\n![B](../media/a.jpg)\n\n<br/>\n\n## Up\n\nHigh.',
  )
})

test('fields that go on over lines are read, as other programs do, and a date that is none leaves that of the file', async () => {
  const { articles, failures } = await bringIn({
    'posts/2014-05-01-kite.md': titled(
      '![A kite](https://kites.example/a.jpg "It flew")',
      'title: "A kite\nof \\"ours\\""',
      "summary: 'It flew,\nand fell.'",
      'excerpt: It flew, and fell.',
      'date: soon',
    ),
  })
  expect(failures).toEqual([])
  expect(articles[0]?.remarks.filter((one) => one.includes('place here'))).toEqual([])
  expect(await written('kite')).toEqual({
    fields: expect.objectContaining({
      title: 'A kite of "ours"',
      summary: 'It flew, and fell.',
      publishedAt: '2014-05-01',
    }),
    body: '[A kite – It flew](https://kites.example/a.jpg)',
  })
})

test('links to lists of a topic or an author lead to ours', async () => {
  await bringIn({
    'kite.md': titled(
      '[a](/tags/Far%20Kites/) [b](/blog/category/far-kites) [c](/author/ada-fenn/index.html) [d](/tags/boats/)',
      'title: A kite',
      'tags: [Far kites]',
      'author: Ada Fenn',
    ),
  })
  expect((await written('kite')).body).toBe(
    '[a](/topics/far-kites/) [b](/topics/far-kites/) [c](/authors/ada-fenn/) [d](/tags/boats/)',
  )
})

test.each([
  ['src/kites', 'notes/kite.md', []],
  ['src/kites', 'content/notes/kite.md', ['/notes/kite/']],
  ['src/kites/content', 'notes/kite.md', ['/notes/kite/']],
  ['src/kites/content/notes', 'kite.md', ['/notes/kite/']],
  ['kites', 'source/_posts/kite.md', ['/2014/05/01/kite/']],
  ['kites/source', 'docs/kite.md', ['/docs/kite/']],
  ['kites', '_posts/2014-05-01-kite.md', ['/2014/05/01/kite.html']],
])('of %s, the old address of %s is %j', async (given, file, aliases) => {
  await bringIn({ [file]: titled('It flew.', 'date: 2014-05-01') }, given)
  expect((await written('kite')).fields['aliases'] ?? []).toEqual(aliases)
})

test('links lead to the texts whose places they say, as a page or a file, and to their headings, however these are written', async () => {
  await bringIn({
    'docs/kite.md': titled(
      '[a](lamp.html#At-Night) [b](./lamp) {% post_link boat Boats %} [c](../news/) [d](/docs/lamp) [e](/news/index.html) [f](kites) [g](#How_It) [i](lamp.md#late) [![h](https://a.example/h.svg)](/docs/lamp#At-Night)\n\n> <p>one <a\n> href="/docs/lamp/">h</a></p>\n\n## How it',
    ),
    'docs/lamp.md': titled('It is lit.\n\n## At night {#late}\n\nBright.', 'title: A lamp'),
    'news/index.md': titled('It is.', 'title: News'),
    '_posts/2014-05-01-boat.md': titled('It is.', 'title: A boat'),
  })
  expect((await written('kite')).body).toBe(
    '[a](/articles/lamp/#at-night) [b](/articles/lamp/) [Boats](/articles/boat/) [c](/articles/news/) [d](/articles/lamp/) [e](/articles/news/) [f](kites) [g](#how-it) [i](/articles/lamp/#at-night) [h](/articles/lamp/#at-night)\n\n> <p>one <a\n> href="/articles/lamp/">h</a></p>\n\n## How it',
  )
})

test('a change that would have words read otherwise is not made', async () => {
  // The line below belongs to the HTML, where brackets and addresses are words.
  const body = '<div style="height: 9px"></div>\n[kites](https://kites.example/far)'
  const { articles } = await bringIn({ 'kite.md': titled(body) })
  expect(articles.map(({ outcome, words }) => [outcome, words.lost])).toEqual([['written', []]])
  expect((await written('kite')).body).toBe(body)
})

test('of what is not Markdown, an example of each kind is named', async () => {
  const { articles } = await bringIn({ 'kite.md': titled('{% a %} {{ b }} `{{ c }}` {% d %}') })
  expect(articles[0]?.remarks[0]).toBe('"{% a %}" is a tag of a template, and would be printed (and 2 more)')
})

test('files beside articles that are none are passed by, and named; one that was given is wrong', async () => {
  const { articles, failures, remarks } = await bringIn({
    'kite.md': titled('It flew.'),
    'data/menu.json': '{"a": 1}',
    'feed.xml': '<rss><channel/></rss>',
  })
  expect([articles.length, failures]).toEqual([1, []])
  expect(remarks).toEqual([expect.stringMatching(/^passed by, as they are no articles: .*menu\.json, .*feed\.xml$/)])
  const options = { root, now: new Date(), isForced: false, allowsLoss: false, isTrial: true, say: () => {} }
  const given = await importFiles([join(site, 'data/menu.json')], options)
  expect(given.failures.map(({ reason }) => reason)).toEqual([expect.stringContaining('is no export of Ghost')])
})

test.each<[where: string, file: string, fields: string[], day: string, remark: string]>([
  ['its name', '2014-05-01-kite.md', [], '2014-05-01', ''],
  ['the name of its folder', '2014-05-01-kite/index.md', [], '2014-05-01', ''],
  ['the folders it lies in', 'blog/2014/05/01/kite.md', [], '2014-05-01', ''],
  ['the address it is to have', 'kite.md', ['path: posts/2014/5/1/kite'], '2014-05-01', 'that of its old address'],
  ['an old address', 'kite.md', ['aliases: [/2014/05/01/kite.html]'], '2014-05-01', 'that of its old address'],
  ['a day that does not exist', 'kite.md', ['aliases: [/2014/05/41/kite/]'], '2026-11-26', 'today'],
  ['a day to come', 'kite.md', ['aliases: [/2066/10/14/kite/]'], '2026-11-26', 'today'],
  ['nothing', 'kite.md', [], '2026-11-26', 'today'],
])('an article without a date has the day that is said by %s', async (_where, file, fields, day, remark) => {
  const { articles } = await bringIn({ [file]: titled('It flew.', 'title: A kite', ...fields) })
  const expected = remark ? [`no date was found: ${remark} stands there`] : []
  expect(articles[0]?.remarks.filter((one) => one.includes('date'))).toEqual(expected)
  expect((await written('kite')).fields).toMatchObject({ publishedAt: day })
})

test('a text without a standfirst has its first words, where it has more of them than of addresses', async () => {
  const downloads = Array.from({ length: 9 }, (_, n) => `Kite ${n}: https://kites.example/download/${n}/kite.zip`)
  await bringIn({
    'kite.md': titled(`${downloads.join('\n')}\n\nIt flew. It fell.\n`),
    'list.md': titled(downloads.join('\n'), 'title: A list'),
    'long.md': titled(`It flew ${'over the bay and '.repeat(40)}back`, 'title: A flight'),
  })
  expect((await written('kite')).fields).toMatchObject({ summary: 'It flew. It fell.' })
  expect((await written('list')).fields).toMatchObject({ summary: expect.stringMatching(/^Kite 0: .{150,199}…$/) })
  expect((await written('long')).fields).toMatchObject({ summary: expect.stringMatching(/^It flew over .{150,199}…$/) })
})

test('several people in one byline are an author each, and no word is lost by that', async () => {
  const { articles } = await bringIn({
    'kite.txt': 'A kite\n\nBy Ada Fennimore and Tobias Wren\n\nIt flew all afternoon.\n',
    'lamp.md': titled('It burns.', 'title: A lamp', 'authors: ["Ada Fennimore, Keeper"]'),
  })
  expect(articles.map(({ outcome, words }) => [outcome, words.lost])).toEqual(articles.map(() => ['written', []]))
  expect((await written('kite')).fields).toMatchObject({ authors: ['ada-fennimore', 'tobias-wren'] })
  expect(await author('tobias-wren')).toBe('name: Tobias Wren\n')
  expect((await written('lamp')).fields).toMatchObject({ authors: ['ada-fennimore-keeper'] })
  expect(articles[1]?.remarks).toContain(
    '“Ada Fennimore, Keeper” stands as one author: if they are several, each has a file',
  )
})

test('a post in HTML below front matter is one, from the day its name says', async () => {
  const { articles } = await bringIn({
    '_posts/2014-6-1-kite.html': titled('<h1>A kite</h1><p>It <b>flew</b>.</p>', 'title: A kite', 'tag: wind'),
    'lamp.html': titled('<h1>A lamp</h1><p>It shone.</p>', 'description: It does.'),
  })
  expect(articles.map(({ words }) => words.lost)).toEqual([[], []])
  expect(await written('kite')).toMatchObject({
    fields: { title: 'A kite', publishedAt: '2014-06-01', topics: ['wind'], aliases: ['/2014/06/01/kite.html'] },
    body: 'It **flew**.',
  })
  expect(await written('lamp')).toMatchObject({ fields: { title: 'A lamp', summary: 'It does.' }, body: 'It shone.' })
})

test("of Medium's export, what tells of its writer is passed by", async () => {
  const { articles, remarks } = await bringIn({
    'export/posts/2014-06-01_kite-0123456789ab.html':
      '<h1>A kite</h1><p>It flew.</p><figure><script src="https://gist.github.com/ada/1.js"></script></figure><script src="https://b.example/count.js"></script>',
    'export/profile/profile.html': '<section class="h-card"><p>ada@kites.example</p></section>',
    'export/ips/ips-0001.html': '<p>192.0.2.1</p>',
    'other.html': '<h1>A lamp</h1><p>It shone.</p>',
  })
  expect(articles.map(({ path }) => path)).toEqual(['content/articles/kite.md', 'content/articles/other.md'])
  expect((await written('kite')).body).toBe('It flew.\n\n<https://gist.github.com/ada/1>')
  expect(articles[0]?.remarks).toEqual(expect.arrayContaining(['<script> of https://b.example/count.js: left out']))
  expect(remarks).toEqual([
    expect.stringMatching(/^passed by, as they are no articles: \S*ips-0001\.html, \S*profile\.html$/),
  ])
})

test("of Substack's export, pages are named, recordings stand before their texts, and signs are what they mean", async () => {
  const { articles, remarks } = await bringIn({
    'posts.csv': [
      'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url',
      '1.kite,2022-08-12T12:11:23.230Z,FALSE,,podcast,everyone,A kite,&#x201C;It flew&#x201D; &amp; more,https://kites.example/1.mp3',
      '2.about,2022-08-12T12:11:23.230Z,TRUE,,page,everyone,About,,',
    ].join('\n'),
    'posts/1.kite.html': '<p>High.</p>',
    'posts/2.about.html': '<p>Us.</p>',
  })
  expect(articles.map(({ words }) => words.lost)).toEqual([[]])
  expect(articles[0]?.remarks).toEqual(
    expect.arrayContaining([
      'it was not published there (draft)',
      '<audio> of https://kites.example/1.mp3: a link stands in its place',
    ]),
  )
  expect(await written('kite')).toMatchObject({
    fields: { summary: '“It flew” & more' },
    body: '<https://kites.example/1.mp3>\n\nHigh.',
  })
  expect(remarks).toEqual([expect.stringContaining('the page “About” is not brought in: pages have no drafts')])
})

const saying = (name: string, classes: string, attributes: unknown) =>
  `<${name} class="${classes}" data-attrs="${JSON.stringify(attributes).replaceAll('"', '&quot;')}"></${name}>`

test("of Substack's export, what its pages make of attributes stands in the text, and its buttons do not", async () => {
  const body = `<p>Thanks ${saying('span', 'mention-wrap', { name: 'Ada Fenn', url: null })} for all.</p>
${saying('div', 'image-gallery-embed', { gallery: { images: [{ src: 'https://a.example/1.jpg' }], caption: 'A kite' } })}
${saying('div', 'latex-rendered', { persistentExpression: 'a_{b}' })}
${saying('div', 'tweet', { url: 'https://b.example/2', full_text: 'It flew', name: 'Ada' })}
${saying('div', 'youtube-wrap', { videoId: 'abc' })}
${saying('div', 'poll-embed', { id: 7 })}
<div class="digest-post-embed" data-attrs="{&quot;no"></div>
<p class="button-wrapper"><a href="https://c.example/p/kite?action=share">Share</a></p>
<p class="button-wrapper"><a href="https://c.example/map">The map</a></p>
<div class="subscription-widget-wrap"><p>Subscribe for free.</p><form><input type="email"></form></div>
<img src="https://a.example/3.jpg" alt="A lamp" title="A lamp"><div class="paywall-jump"></div><p>The end.</p>`
  const { articles } = await bringIn({
    'posts.csv':
      'post_id,post_date,is_published,type,audience,title\n1.kite,2022-08-12,true,newsletter,everyone,A kite',
    'posts/1.kite.html': body,
  })
  expect(articles.map(({ words }) => words.lost)).toEqual([[]])
  expect((await written('kite')).body.split('\n\n').slice(1)).toEqual([
    'Thanks Ada Fenn for all.',
    '[A kite](https://a.example/1.jpg)',
    '`a_{b}`',
    '[It flew](https://b.example/2)',
    'Ada',
    '<https://www.youtube.com/watch?v=abc>',
    '[The map](https://c.example/map)',
    '[A lamp](https://a.example/3.jpg)',
    'The end.',
  ])
  expect(articles[0]?.remarks).toEqual(
    expect.arrayContaining([
      '<div class="poll-embed">: the export does not say what was shown there',
      '<div class="digest-post-embed">: the export does not say what was shown there',
      expect.stringContaining('for paying members only'),
    ]),
  )
  expect(articles[0]?.leftOut).toEqual([
    { reason: 'a button of Substack', words: 'Share' },
    { reason: 'a form for subscribers', words: 'Subscribe for free.' },
    { reason: 'said twice of a picture', words: 'A lamp' },
  ])
})

test('an export of WordPress that is not quite XML is read, with all authors, the recording and what search engines show', async () => {
  const item = `<title>Kites & lamps &mdash; all</title><link>https://kites.example/a?b=1&c=2</link>
<content:encoded><![CDATA[<p>It flew &amp; shone.</p>]]></content:encoded>
<wp:post_id>7</wp:post_id><wp:post_name>kites</wp:post_name><wp:post_type>post</wp:post_type><wp:status>draft</wp:status>
<wp:post_date>2014-06-01 10:00:00</wp:post_date><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>
<dc:creator>ada</dc:creator><category domain="author" nicename="ada">Ada Fenn</category>
<category domain="author" nicename="cap-quill">Barnaby Quill</category>
<wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value>https://kites.example/1.mp3
123
audio/mpeg</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_yoast_wpseo_metadesc</wp:meta_key><wp:meta_value>All of them.</wp:meta_value></wp:postmeta>`
  const space = 'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:dc="d"'
  const { articles, failures } = await bringIn({
    'all.xml': `<rss ${space}><channel><item>${item}</item></channel></rss>`,
  })
  expect([articles.map(({ words }) => words.lost), failures]).toEqual([[[]], []])
  expect(await written('kites')).toMatchObject({
    fields: {
      title: 'Kites & lamps — all',
      summary: 'All of them.',
      publishedAt: expect.stringMatching(/^2014-06-01T10:00:00/),
      authors: ['ada-fenn', 'barnaby-quill'],
    },
    body: '<https://kites.example/1.mp3>\n\nIt flew & shone.',
  })
})

const itemOf = (id: string, type: string, more: string) =>
  `<item><wp:post_id>${id}</wp:post_id><wp:post_type>${type}</wp:post_type><wp:status>publish</wp:status>${more}</item>`

test('a text of WordPress has the pictures uploaded to it where a gallery names none, and no HTML in its headline', async () => {
  const picture = (id: string, place: number, beside = '7', ending = 'jpg') =>
    itemOf(
      id,
      'attachment',
      `<wp:post_parent>${beside}</wp:post_parent><wp:menu_order>${place}</wp:menu_order>` +
        `<wp:attachment_url>https://kites.example/${id}.${ending}</wp:attachment_url>`,
    )
  const text = `[gallery columns="2"]

<a class="wp-block-file" href="/a.pdf">A plan</a><a class="wp-block-file__button" href="/a.pdf">Download</a>`
  const space = 'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c"'
  const article = `<title><![CDATA[Kites <em>over</em> E = mc<sup>2</sup>]]></title><wp:post_name>kites</wp:post_name>
<content:encoded><![CDATA[${text}]]></content:encoded>`
  const { articles } = await bringIn({
    'all.xml': `<rss ${space}><channel>${itemOf('7', 'post', article)}${picture('8', 2)}${picture('9', 1)}
${picture('10', 3, '11')}${picture('12', 4, '7', 'pdf')}</channel></rss>`,
  })
  expect(articles.map(({ outcome, words }) => [outcome, words.lost])).toEqual([['written', []]])
  expect(await written('kites')).toMatchObject({
    fields: { title: 'Kites over E = mc2' },
    body: '[9.jpg](https://kites.example/9.jpg)\n\n[8.jpg](https://kites.example/8.jpg)\n\n[A plan](/a.pdf) [Download](/a.pdf)',
  })
})

test.each([
  [
    'a line that ends within emphasis',
    '<p><b>Ada<br></b>Keeper, <i>Oakhaven <br> </i></p>',
    '**Ada**\\\nKeeper, *Oakhaven*',
  ],
  ['a name that ends a line', '<p>It flew. <cite><br>Ada<br></cite></p>', 'It flew.\\\n<cite>Ada</cite>'],
  [
    'a button without an address',
    '<p><a class="button">Read <b>more</b></a> <a href="">here</a></p>',
    'Read **more** here',
  ],
  [
    'elements within code',
    '<pre><code class="language-js">a <cite><sup>b</sup></cite>\n c</code></pre><p><tt>d<sup>2</sup></tt></p>',
    '```js\na b\n c\n```\n\n<code>d<sup>2</sup></code>',
  ],
  [
    'a list that counts down',
    '<ol reversed><li>Two</li><li>One</li></ol>',
    '<ol reversed><li>Two</li><li>One</li></ol>',
  ],
])('%s reads as on a page', async (_what, page, body) => {
  const { articles } = await bringIn({ 'kite.html': `<h1>A kite</h1><p>It flew.</p>${page}` })
  expect(articles.map(({ words }) => [words.lost, words.added])).toEqual([[[], []]])
  expect((await written('kite')).body).toBe(`It flew.\n\n${body}`)
})

test('a picture in a link stands without it, however the link is written', async () => {
  const { articles } = await bringIn({
    'kite.md': titled(
      '[![A kite](kite.png)](kite.png)\n\n[![A kite][pic]][large]\n\n[pic]: kite.png\n[large]: /kites/',
    ),
    'kite.png': await readFile('import/fixtures/hugo/static/images/lamp.png'),
  })
  expect(articles[0]?.remarks).toContain('a picture led to /kites/')
  expect((await written('kite')).body).toBe(
    '![A kite](../media/kite.png)\n\n![A kite](../media/kite.png)\n\n\n[large]: /kites/',
  )
})

test('links lead to headings by the places that were marked in them, or right above', async () => {
  const { articles } = await bringIn({
    'kite.md': titled(
      [
        'It [flew](#up) and [fell](#Down) [late](#late).',
        '## <a id="up">In the air</a>',
        'It is <a name="aside">said</a>.',
        '<a name="DOWN"></a>',
        '<a name="late"></a>',
        '## On the ground',
        'It lay.',
      ].join('\n\n'),
    ),
  })
  expect(articles.map(({ words }) => [words.lost, words.added])).toEqual([[[], []]])
  expect((await written('kite')).body.split(/\n{2,}/)).toEqual([
    'It [flew](#in-the-air) and [fell](#on-the-ground) [late](#on-the-ground).',
    '## In the air',
    'It is said.',
    '## On the ground',
    'It lay.',
  ])
})

test('an address that several articles would have had is nobody’s; one that a link names by day is found in any letters', async () => {
  const { articles } = await bringIn({
    'content/post/2025-01-02-Report-A.md': titled('It [flew](/2026/01/02/report-b).', 'title: A', 'slug: report'),
    'content/post/2026-01-02-Report-B.md': titled('It fell.', 'title: B', 'slug: report'),
    'content/post/lamp.md': titled('It shone.', 'title: Lamp', 'aliases: [https://old.example/post/report/]'),
  })
  const left = 'the old address /post/report/ would be that of another article too: left out'
  expect(articles.map(({ remarks }) => remarks.filter((one) => one.includes('address')))).toEqual([
    [left],
    [left],
    [left.replace('/post', 'https://old.example/post')],
  ])
  expect((await written('report')).body).toBe('It [flew](/articles/report-2/).')
  expect((await written('report-2')).fields['aliases']).toEqual(['/2026/01/02/report-b/'])
})

test('the page of a list without a text is no article', async () => {
  const { articles, remarks } = await bringIn({
    'content/_index.md': '+++\ntitle = "Kites"\ndescription = "All of them."\n+++\n',
    'content/notes/_index.md': '+++\ntitle = "Notes"\n+++\n\nThese are notes.\n',
    'content/notes/kite.md': titled('It flew.'),
  })
  expect(articles.map(({ path }) => path)).toEqual(['content/articles/notes.md', 'content/articles/kite.md'])
  expect(remarks).toEqual([expect.stringMatching(/^passed by, as they are no articles: \S*content\/_index\.md$/)])
})

test('fields above a text, with no marks around them, are no words of it', async () => {
  const { articles } = await bringIn({
    'kite.md': [
      'Title: A kite: on strings',
      'Date: 2015-06-07 11:00',
      'Modified: 2016-01-02 09:00',
      'Category: Harbour',
      'Tags: kites, wind',
      'Slug: kite-on-strings',
      'Authors: Ada Fennimore, Tobias Wren',
      'Summary: It flew over the harbour,',
      '    and came down again.',
      'Status: draft',
      'Github: kites',
      '',
      'It flew, as ![a kite]({static}kite.png) and [another]({filename}bread.md) do.',
      '',
    ].join('\n'),
    'bread.md': 'Title: Bread\nDate: 2015-06-08\n\nIt rose.\n',
    'kite.png': await readFile('import/fixtures/hugo/static/images/lamp.png'),
  })
  const kite = articles.find(({ path }) => path.endsWith('/kite-on-strings.md'))
  expect(articles.map(({ words }) => words.lost)).toEqual([[], []])
  expect(kite?.remarks).toEqual(
    expect.arrayContaining(['it was not published there (draft)', 'fields that have no place here: github']),
  )
  expect(await written('kite-on-strings')).toMatchObject({
    fields: {
      title: 'A kite: on strings',
      summary: 'It flew over the harbour, and came down again.',
      updatedAt: '2016-01-02T09:00Z',
      authors: ['ada-fennimore', 'tobias-wren'],
      topics: ['harbour', 'kites', 'wind'],
      aliases: ['/kite-on-strings.html'],
    },
    body: 'It flew, as\n\n![a kite](../media/kite.png)\n\nand [another](/articles/bread/) do.',
  })
})

test('a text that begins with words and a colon keeps them', async () => {
  await bringIn({ 'kite.md': 'Note: it flew.\nTime: at noon.\n\nIt came down.\n' })
  expect((await written('kite')).body).toContain('Note: it flew.')
})

const inEnglish =
  'The kite rose over the harbour in the morning, and nobody knew who had made it. The children ran along the quay until it came down behind the bakery, where it was found in the evening by the keeper of the lighthouse, who keeps such things and gave it back on the next day.'
const inGerman =
  'Der Drachen stieg am Morgen über dem Hafen auf, und niemand wusste, wer ihn gebaut hatte. Die Kinder liefen am Kai entlang, bis er hinter der Bäckerei herunterkam, wo ihn am Abend der Wärter des Leuchtturms fand, der solche Dinge aufhebt und der ihn am nächsten Tag zurückgab.'

test('each text has its language: what it says, what its folder says where that is true, what it shows', async () => {
  const { articles } = await bringIn({
    'content/en/kite.md': titled(inEnglish),
    'content/de/kite.md': titled(inGerman),
    'content/it/bread.md': titled(inEnglish, 'title: Bread'),
    'content/sand.md': titled(inGerman, 'title: Sand'),
    'content/fr/kite.md': titled(inEnglish, 'title: A kite, again', 'slug: kite-again'),
    'content/pond.fr.md': titled('Le vent.', 'title: Le vent', 'lang: fr_CA'),
    'content/pt-br/lamp.md': titled('A lâmpada que está no farol não foi acesa ontem.', 'title: A lâmpada'),
  })
  const languages = await Promise.all(
    articles.map(async ({ path }) => {
      const [, name = ''] = /([^/]+)\.md$/.exec(path) ?? []
      const { fields } = await written(name)
      return [name, fields['language'], fields['translationOf']]
    }),
  )
  expect(languages).toEqual([
    ['kite', undefined, undefined],
    ['kite-again', undefined, undefined],
    ['bread', undefined, undefined],
    ['kite-de', 'de', 'kite'],
    ['pond', 'fr-CA', undefined],
    ['lamp', 'pt-BR', undefined],
    ['sand', 'de', undefined],
  ])
  const remarks = new Map(articles.map((article) => [article.path, article.remarks]))
  expect(remarks.get('content/articles/sand.md')).toContain('it is in de, as its text shows')
  expect(remarks.get('content/articles/kite-again.md')).toContainEqual(
    expect.stringMatching(/^it stands where .*content\/en\/kite\.md in fr would, and is not in fr$/),
  )
  expect(remarks.get('content/articles/kite-de.md')).toContain('it is in de, as its folder or its name shows')
})

const withLinks = (words: string) => `${words}\n\n[See](/docs/kite/) and [see](/docs/bread/).`

test.each([
  ['page bundles of Hugo', 'content/posts/kite/index.md', 'content/posts/kite/index.de.md', ['/de/posts/kite/']],
  ['Docusaurus', 'docs/kite.md', 'i18n/de/docusaurus-plugin-content-docs/current/kite.md', undefined],
])('translations are found in %s', async (_, original, translation, aliases) => {
  await bringIn({ [original]: titled(inEnglish), [translation]: titled(inGerman) })
  const { fields } = await written('kite-de')
  expect([fields['language'], fields['translationOf'], fields['aliases']]).toEqual(['de', 'kite', aliases])
})

test('a link leads to the text in its own language, or else to the original', async () => {
  await bringIn({
    'content/en/docs/kite.md': titled(withLinks(inEnglish)),
    'content/de/docs/kite.md': titled(withLinks(inGerman)),
    'content/en/docs/bread.md': titled(inEnglish, 'title: Bread', 'slug: bread-and-jam'),
  })
  expect((await written('kite')).body).toContain('[See](/articles/kite/) and [see](/articles/bread-and-jam/).')
  expect((await written('kite-de')).body).toContain('[See](/articles/kite-de/) and [see](/articles/bread-and-jam/).')
})

test('addresses that only the configuration of a site makes are found in its own links', async () => {
  await bringIn({
    'content/post/2015-11-09-kite.md': titled('It flew.'),
    'content/post/bread.md': titled(
      'As [it](/2015/11/09/kite.html#down), [it](/news/2015/11/9/kite) and [none](/2015/11/08/kite/).',
      'title: Bread',
      'date: 2015-12-01',
    ),
    'content/post/pond.md': titled('See [it](/2015/12/01/bread/).', 'title: Pond', 'date: 2015-12-02'),
  })
  expect((await written('kite')).fields['aliases']).toEqual([
    '/post/kite/',
    '/2015/11/09/kite.html',
    '/news/2015/11/9/kite/',
  ])
  expect((await written('bread')).fields['aliases']).toEqual(['/post/bread/', '/2015/12/01/bread/'])
  expect((await written('bread')).body).toBe(
    'As [it](/articles/kite/#down), [it](/articles/kite/) and [none](/2015/11/08/kite/).',
  )
})

test('files that wait for their words are passed by, and named', async () => {
  const { articles, remarks } = await bringIn({ 'kite.md': titled('', 'draft: true'), 'bread.md': titled('It rose.') })
  expect(articles.map(({ path }) => path)).toEqual(['content/articles/bread.md'])
  expect(remarks).toEqual([expect.stringMatching(/^passed by, as they are no articles: .*kite\.md$/)])
})

test('what is to be said of most of many articles is said once', async () => {
  const names = Array.from({ length: 12 }, (_, index) => `kite-${index}`)
  const { articles, remarks } = await bringIn(
    Object.fromEntries(names.map((name) => [`${name}.md`, titled('It flew.', `title: ${name}`, 'date: 2026-01-02')])),
  )
  expect(remarks).toContain('12 of 12 articles: no topic was found: it is Unsorted')
  expect(articles.flatMap((article) => article.remarks)).toEqual([])
})

test('characters that nobody sees are taken out on the way, however many there are', async () => {
  await bringIn({ 'kite.md': titled('It\u200B flew.\n\n'.repeat(30)) })
  expect((await written('kite')).body).not.toContain('\u200B')
})

test.each([
  ['in HTML', '<p>It<img src="https://kites.example/k.png">flew.</p>'],
  ['in HTML within a line', 'There: It<img src="https://kites.example/k.png">flew.'],
  ['in an item', '- It![](https://kites.example/k.png)flew.\n- It![](https://kites.example/k.png)fell.'],
])('what takes the place of a picture within words, %s, is no part of them', async (_, source) => {
  const { articles } = await bringIn({ 'kite.md': titled(source) })
  expect(articles.map(({ words }) => words.lost)).toEqual([[]])
  expect((await written('kite')).body).toContain('It [k.png](https://kites.example/k.png) flew.')
  expect(new Set(articles[0]?.remarks).size).toBe(articles[0]?.remarks.length)
})

test('what is called by a dash is called by nothing, and a topic that nobody describes says nothing of itself', async () => {
  await bringIn({ 'kite.md': titled('It flew.', 'title: A kite', 'author: "-"', 'tags: [kites, "-"]') })
  expect((await written('kite')).fields).toMatchObject({ authors: ['standfirst'], topics: ['kites'] })
  expect(await readFile(join(root, 'topics/kites.yaml'), 'utf8')).toBe('name: kites\n')
})

test('emphasis with a space within its marks is set', async () => {
  await bringIn({ 'kite.md': titled('**Note: **it flew.') })
  expect((await written('kite')).body).toBe('**Note**: it flew.')
})

test('Markdown between tags is read where an element asks for it, and what is set off stays apart', async () => {
  await bringIn({
    'kite.md': titled(
      'It flew.\n\n<aside markdown="1">\n*High*, they [say](https://a.example/).\n</aside>\n\nAnd fell.',
    ),
    'bread.html': '<h1>Bread</h1><p>It rose.</p><aside><p>High, they say.</p></aside><p>And fell.</p>',
  })
  expect((await written('kite')).body).toBe('It flew.\n\n> *High*, they [say](https://a.example/).\n\nAnd fell.')
  expect((await written('bread')).body).toBe('It rose.\n\n> High, they say.\n\nAnd fell.')
})
