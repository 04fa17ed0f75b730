import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { importFiles, type ImportOptions, type ImportReport } from './importFiles.ts'

const now = new Date('2026-11-26T12:00:00Z')
let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'import-'))
  for (const name of ['site.yaml', 'authors', 'topics', 'pages', 'articles']) {
    await cp(`content/${name}`, join(root, name), { recursive: true })
  }
})

afterEach(() => rm(root, { recursive: true }))

function bringIn(paths: readonly string[], changes: Partial<ImportOptions> = {}) {
  const options = { root, now, isForced: false, allowsLoss: false, isTrial: false, say: () => {} }
  return importFiles(
    paths.map((path) => (path.startsWith('/') ? path : join('import/fixtures', path))),
    { ...options, ...changes },
  )
}

const fronts = 'allowed: front matter in YAML or JSON between lines of ---, in TOML between lines of +++'

/** A message that ends so; `…` stands for anything. */
function matching(message: string): unknown {
  const parts = message.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return expect.stringMatching(new RegExp(`${parts.join('.*')}$`))
}

const written = (name: string) => readFile(join(root, 'articles', `${name}.md`), 'utf8')

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n', 4) + 5).trim()
}

describe('what is brought in', () => {
  // Each kind with what is damaged, and where it is said to be so.
  test.each<[string, string[], string[]]>([
    ['text', ['kettle', 'lines'], ['damaged.txt is not text in UTF-8; save it again as UTF-8']],
    [
      'hugo',
      ['bell', 'lamp', 'pond'],
      [`damaged.md is damaged: Invalid TOML document: … (line 2, column 18); ${fronts}`],
    ],
    [
      'jekyll',
      ['tea-festival', 'welcome'],
      [`2014-06-01-damaged.md is damaged: its front matter is never closed by ---; ${fronts}`],
    ],
    [
      'eleventy',
      ['bread', 'jars'],
      [
        `damaged.md is damaged: Nested mappings are … at line 2, column 8; ${fronts}`,
        `script.md is damaged: its front matter is in js; ${fronts}`,
      ],
    ],
    ['astro', ['ferry', 'using-mdx'], ['damaged.md is not text in UTF-8; save it again as UTF-8']],
    [
      'docusaurus',
      ['bench', 'welcome-back'],
      [`2025-03-01-damaged.md is damaged: Flow sequence … at line 4, column 14; ${fronts}`],
    ],
    ['html', ['damaged', 'libreoffice', 'nested', 'page', 'pandoc'], []],
    [
      'word',
      ['libreoffice', 'pandoc', 'quotes', 'tracked'],
      ['damaged.docx is damaged: Corrupted zip: …; allowed: a whole file, saved or downloaded once more'],
    ],
    [
      'wordpress',
      ['kites-strings', 'blocks-among-old-text', 'an-old-text'],
      [
        'damaged.xml is damaged: Unclosed start tag … (line 30, column 100); allowed: what Tools → Export of WordPress has written, whole',
      ],
    ],
    [
      'ghost',
      [
        'a-year-in-jars',
        'a-shelf-for-members',
        'half-a-shelf',
        'a-plum-to-come',
        'half-written',
        'from-html',
        'jar-of-plums',
        'secret-shelf',
        'half-a-secret',
        'old-jar',
      ],
      ['damaged.json is damaged: … position …; allowed: what Settings → Export of Ghost has written, whole'],
    ],
    ['medium', ['the-tide-came-early', 'the-tide-came-late', 'damaged'], []],
    [
      'substack',
      ['honey-and-bees', 'secret-jars', 'unknown'],
      ['posts.csv is damaged: Quote Not Closed: … at line 3; allowed: the table of the export, whole'],
    ],
  ])('of %s is whole, a draft each, and one broken file does not stop the others', async (kind, names, broken) => {
    const { articles, failures, gate } = await bringIn([kind])
    expect(articles.map(({ path, outcome, words }) => [path, outcome, words.lost])).toEqual(
      names.map((name) => [`content/articles/${name}.md`, 'written', []]),
    )
    expect(failures.map(({ reason }) => reason)).toEqual(broken.map((reason) => matching(reason)))
    for (const name of names) expect(await written(name)).toMatch(/\nstatus: draft\n/)
    // All that the gate has to say is of what was brought in.
    for (const { file } of gate.problems) expect(file).toMatch(/^content\/(?:articles|authors|topics|media)\//)
    expect(gate.unpublished().map(({ path }) => path)).toEqual(
      expect.arrayContaining(names.map((name) => `content/articles/${name}.md`)),
    )
  })

  test.each([
    ['html/damaged.html', '<b> of line 1, column 53 is never closed'],
    ['medium/posts/draft_Damaged-2a1b2c3d4e5f.html', '<div> of line 11, column 171 is never closed'],
    ['substack/posts/103.unknown.html', '<b> of line 1, column 29 is never closed'],
  ])('of %s is said to be cut off', async (path, remark) => {
    const { articles } = await bringIn([path])
    expect(articles.map(({ remarks }) => remarks[0])).toEqual([`${remark}: it may be cut off`])
  })

  test('has the addresses, the authors, the pictures and the quotations that its program gives it', async () => {
    await bringIn(['hugo', 'jekyll', 'docusaurus', 'eleventy', 'word/quotes.docx'])
    for (const [name, ...parts] of [
      ['pond', 'aliases: [/posts/pond/]', '![The fence by night](../media/lamp.png "The fence, lit. | Ada Fenn")'],
      ['bell', 'publishedAt: 2024-09-14T12:00:00+02:00\nauthors: [standfirst]\ntopics: [harbour]'],
      ['welcome', 'authors: [barnaby-quill]', 'aliases: [/mill/update/2014/07/02/welcome.html]'],
      ['welcome-back', 'authors: [ada-fenn, barnaby-quill]\ntopics: [the-quay]', 'aliases: [/blog/welcome-back/]'],
      ['jars', 'publishedAt: 2025-02-05', 'A jar\n\n![A second jar](./jar.png)'],
      ['quotes', 'authors: [ada-fenn]', '> Nobody comes before ten.\n>\n> Nobody at all.', 'H<sub>2</sub>O[^1]'],
    ] as const) {
      for (const part of parts) expect(await written(name)).toContain(part)
    }
  })

  test('of plain text has its headline, its author, its date and its topics in their fields', async () => {
    await bringIn(['text/kettle.txt'])
    expect(await written('kettle')).toBe(`---
title: The big kettle is back on the quay
summary: It came back on a cart, with two handles and 1. no lid. The cart was lent by the museum [free of charge].
publishedAt: 2026-05-02
authors: [ada-fenn]
topics: [tea, harbour]
status: draft
---

It came back on a cart, with \\*two\\* handles and 1. no lid. The cart was lent by the museum \\[free of charge].

\\# is what the baker calls a number.
`)
    expect(await readFile(join(root, 'authors/ada-fenn.yaml'), 'utf8')).toBe('name: Ada Fenn\n')
  })

  test('of the text the publication began with is what was published', async () => {
    const given = await readFile('import/fixtures/seed/article.txt', 'utf8')
    // Where it was given, it is the same.
    const seed = '../shared/article.txt'
    expect(existsSync(seed) ? await readFile(seed, 'utf8') : given).toBe(given)
    const { articles } = await bringIn(['seed'])
    const published = await readFile('content/articles/kremlin-dismisses-us-envoys.md', 'utf8')
    expect(bodyOf(await written('article'))).toBe(bodyOf(published))
    expect(articles[0]).toMatchObject({ authors: ['m-j'], words: { lost: [] } })
  })

  test('of WordPress has its pictures with their captions, its notes, its tables and its addresses', async () => {
    await bringIn(['wordpress'])
    const kites = await written('kites-strings')
    expect(kites).toContain('aliases: [/2014/05/kites-strings/, /?p=12]\nid: "12"')
    expect(kites).toContain('Kites flew over H<sub>2</sub>O[^1].')
    expect(kites).toContain('![A red kite](../media/kite.jpg "Over the bay. | Ada Fenn")')
    expect(kites).toContain('[^1]: The *cold* kind.')
    const classic = await written('an-old-text')
    expect(classic).toContain('The first line.\\\nThe second line of it.\n\nA **new** paragraph.')
    expect(await readdir(join(root, 'media'))).toEqual(['kite.jpg'])
    const mixed = bodyOf(await written('blocks-among-old-text'))
    expect(mixed.replaceAll('\\\n', '|').split('\n\n')).toEqual([
      'The first old paragraph.',
      'The second,|with a line break.',
      'A block with <https://video.example/9> in it.',
      'Between blocks.',
      'In a classic block.',
      'Again in it.',
      '- one\n- two',
      'The last.',
    ])
  })

  test('of Ghost that was for members is said to be so, and its links lead to where articles are now', async () => {
    const { articles } = await bringIn(['ghost/current.json'])
    const secret = articles.filter(({ remarks }) => remarks.some((remark) => remark.includes('for paying members')))
    expect(secret.map(({ path }) => path)).toEqual([
      'content/articles/secret-shelf.md',
      'content/articles/half-a-secret.md',
    ])
    const plums = await written('jar-of-plums')
    expect(plums).toContain('[the shelf](/articles/secret-shelf/)')
    expect(plums).not.toMatch(/__GHOST_URL__|#sponsored/)
    expect(plums).toContain('Raw **HTML** on H<sub>2</sub>O.')
  })

  // Made by Ghost 5.130, without what nobody reads here: its settings, its roles and the mark of a password.
  test('of Ghost has the words of its cards, and not those of players and forms', async () => {
    const { articles } = await bringIn(['ghost/cards.json'])
    const year = await written('a-year-in-jars')
    for (const part of [
      '[Plums of the world](https://plums.example/world/)\n\nA list of all plums.\n\nThe Stone Review · Ada Stone\n\nWorth a look',
      'Wash them **twice**.',
      '### And the stones?\n\nThey are planted.',
      '```js\nconst jars = 40 // <all> of them\nopen(jars & lids)\n```\n\nHow many',
      '[The recipe](/content/files/2026/03/recipe.pdf "Download")\n\nOn two pages\n\nrecipe.pdf\n\n20 KB',
      'A line of *Markdown* with a note.[^1]',
      'A lid that opens\n\n[/content/media/2026/03/pan.mp4]',
      '## Before you go\n\nOne more jar\n\n[All jars](https://plums.example/all/)\n\nThat is all of the year.',
    ])
      expect(year).toContain(part)
    const remarks = new Map(
      articles.map((article) => [article.path.replace(/^.*\/|\.md$/g, ''), article.remarks.join('\n')]),
    )
    const { leftOut = [] } = articles.find(({ path }) => path.endsWith('/a-year-in-jars.md')) ?? {}
    expect(leftOut).toEqual(
      expect.arrayContaining([
        { reason: 'the times and buttons of a player', words: '0:00 /12.5 1×' },
        {
          reason: 'a form for subscribers',
          words: 'Sign up for plums Each week Subscribe Email sent! No jars by post.',
        },
      ]),
    )
    expect(remarks.get('half-a-shelf')).toContain('what follows <!--members-only--> in it was for members only')
    expect(remarks.get('a-plum-to-come')).toContain('it was not published there (scheduled)')
    expect(remarks.get('half-written')).toContain('it was not published there (draft)')
  })

  test('of Word says what was tracked, and leaves out what was deleted', async () => {
    const { articles } = await bringIn(['word'])
    const remarks = articles.find(({ path }) => path.endsWith('/tracked.md'))?.remarks.join('\n')
    expect(remarks).toContain('these deletions were taken as made: lost')
    expect(remarks).toContain('these insertions were taken as made: found')
    expect(remarks).toContain("Unrecognised paragraph style: 'Pull Words'")
    expect(await written('tracked')).not.toContain('lost')
    expect(await written('libreoffice')).toContain('H<sub>2</sub>O')
    expect(await written('pandoc')).toMatch(/\[\^1\]/)
  })
})

test('of a page, what is pressed and filled in is left out, and a link around blocks is one in the first', async () => {
  const page = `<h1>A kite</h1><p>It <b><strong>flew</strong></b>, <i><em>high</em></i>.</p>
<a href="https://kites.example/"><div><h3>More kites</h3><p>All of <b>them</b>.</p></div></a>
<ul><li><input type="checkbox" checked> string</li></ul><button>Play</button>
<form><label>Your name</label><input value="nobody"><select><option>red</option></select></form><textarea>1 < 2</textarea><p>It came down.</p>`
  await writeFile(join(root, 'page.html'), page)
  const { articles } = await bringIn([join(root, 'page.html')])
  expect(articles.map(({ words, leftOut }) => [words.lost, leftOut.slice(0, 3)])).toEqual([
    [
      [],
      [
        { reason: 'a button', words: 'Play' },
        { reason: 'a form', words: 'Your name red' },
        { reason: 'a field of a form', words: '1 < 2' },
      ],
    ],
  ])
  expect(bodyOf(await written('page'))).toBe(
    'It **flew**, *high*.\n\n## [More kites](https://kites.example/)\n\nAll of **them**.\n\n- [x] string\n\nIt came down.',
  )
})

test('a page that stands in a form as a whole keeps its text, without what is filled in', async () => {
  const page = '<form><h1>A kite</h1><p>It flew.</p><button>Go</button><input value="x"><p>It came down.</p></form>'
  await writeFile(join(root, 'page.html'), page)
  const { articles } = await bringIn([join(root, 'page.html')])
  expect(articles.map(({ outcome, words }) => [outcome, words.lost])).toEqual([['written', []]])
  expect(bodyOf(await written('page'))).toBe('It flew.\n\nIt came down.')
})

const pageOf = (canonical: string) => `<link rel="canonical" href="${canonical}"><h1>A kite</h1><p>It flew.</p>`

test('an address of this site is an old one; one of another is where a text appeared first', async () => {
  const { url } = parse(await readFile(join(root, 'site.yaml'), 'utf8')) as { url: string }
  await writeFile(join(root, 'own.html'), pageOf(new URL('/2014/kite.html', url).href))
  await writeFile(join(root, 'other.html'), pageOf('https://kites.example/2014/kite.html'))
  const { articles } = await bringIn([join(root, 'own.html'), join(root, 'other.html')])
  expect(articles.map(({ remarks }) => remarks.filter((remark) => remark.includes('appeared first')))).toEqual([
    [],
    [expect.stringContaining('on kites.example')],
  ])
  expect(await written('own')).toContain('aliases: [/2014/kite.html]')
  expect(await written('own')).not.toContain('canonicalUrl')
  expect(await written('other')).toContain('canonicalUrl: https://kites.example/2014/kite.html')
})

const outcomes = ({ articles }: ImportReport) => articles.map(({ outcome, words }) => [outcome, words.lost])

describe('nothing is lost', () => {
  test('that is here already: it is written anew only when that is asked for', async () => {
    await bringIn(['text/lines.txt'])
    expect((await bringIn(['text/lines.txt'])).articles.map(({ outcome }) => outcome)).toEqual(['unchanged'])
    await writeFile(join(root, 'articles/lines.md'), 'mine')
    expect((await bringIn(['text/lines.txt'])).articles.map(({ outcome }) => outcome)).toEqual(['kept'])
    expect(await written('lines')).toBe('mine')
    await bringIn(['text/lines.txt'], { isForced: true })
    expect(await written('lines')).not.toBe('mine')
  })

  test('by a trial, which writes nothing', async () => {
    const { articles, others } = await bringIn(['hugo'], { isTrial: true })
    expect([articles.length, others]).toEqual([3, expect.arrayContaining(['content/media/lamp.png'])])
    await expect(written('lamp')).rejects.toThrow('ENOENT')
  })

  test('by an archive that was cut off: the others are brought in', async () => {
    const archive = join(root, 'given.zip')
    await cp('import/fixtures/word/damaged.docx', archive)
    const { articles, failures } = await bringIn([archive, 'text/lines.txt'])
    expect([articles.length, failures.map(({ reason }) => reason)]).toEqual([
      1,
      [expect.stringContaining('given.zip is damaged')],
    ])
  })

  test('by an address with a percent sign that stands for nothing', async () => {
    const file = join(root, 'posts.xml')
    const post = (await readFile('import/fixtures/wordpress/classic.xml', 'utf8'))
      .replace('<wp:post_name>an-old-text<', '<wp:post_name>a-100%-text<')
      .replace('[embed]', '<img src="https://gazette.example/100%.png" />\n\n[embed]')
    await writeFile(file, post)
    const { articles, failures } = await bringIn([file])
    expect([articles.map(({ path }) => path), failures]).toEqual([['content/articles/a-100-text.md'], []])
    expect(await written('a-100-text')).toContain('[100%.png](https://gazette.example/100%.png)')
  })

  test('of a folder: what can be brought in by itself is found in it too', async () => {
    const names = ['a.txt', 'b.text', 'c.md', 'd.markdown', 'e.mdx', 'f.html', 'g.htm', 'h.XHTML']
    await mkdir(join(root, 'given'))
    for (const name of names) await writeFile(join(root, 'given', name), `# Kite ${name[0]}\n\nIt flew.\n`)
    const { articles, failures } = await bringIn([join(root, 'given')])
    expect([articles.length, failures]).toEqual([names.length, []])
  })

  test('of a caption that is divided more than once', async () => {
    await cp('import/fixtures/hugo/static/images/lamp.png', join(root, 'lamp.png'))
    const image = '{ src: lamp.png, alt: A lamp, caption: A lamp | at dusk, credit: B. Quill }'
    await writeFile(join(root, 'dusk.md'), `---\ntitle: Dusk\nimage: ${image}\n---\n\nIt shone.\n`)
    await bringIn([join(root, 'dusk.md')])
    const [, fields = ''] = (await written('dusk')).split(/^---$/m)
    expect(parse(fields)).toMatchObject({ image: { caption: 'A lamp | at dusk', credit: 'B. Quill' } })
  })

  test('of a text: where a word would be, it is named, and nothing is written unless that is allowed', async () => {
    // Markdown has nothing for words that are drawn.
    await writeFile(join(root, 'kite.html'), '<h1>A kite</h1><p>It flew.</p><svg><text>Windward</text></svg>')
    const given = [join(root, 'kite.html')]
    expect(outcomes(await bringIn(given))).toEqual([['lost words', ['Windward']]])
    await expect(written('kite')).rejects.toThrow('ENOENT')
    expect(outcomes(await bringIn(given, { allowsLoss: true }))).toEqual([['written', ['Windward']]])
    expect(await written('kite')).toContain('It flew.')
  })
})

test('the proof that no word was lost finds a word that is, and one that stands elsewhere', async () => {
  const { compareWords, movedWords, wordsOfHtml, wordsOfMarkdown } = await import('./words.ts')
  const source = wordsOfHtml('<p>The <b>red</b> kite<sup>1</sup> flew <i>twice</i>.</p><script>hidden()</script>')
  expect(compareWords(source, wordsOfMarkdown('The **red** kite flew.'))).toEqual({ lost: ['1', 'twice'], added: [] })
  expect(compareWords(source, wordsOfMarkdown('The *red* kite[^1] flew twice, twice.\n\n[^1]: So.'))).toEqual({
    lost: ['1'],
    added: ['twice', 'So'],
  })
  expect(movedWords('One bell rang. Two boats left.', 'Two boats left. One bell rang, twice.')).toHaveLength(3)
  expect(movedWords('One bell rang. Two boats left.', 'One bell rang, twice. Two boats.')).toEqual([])
  expect(compareWords('茶は熱い', '茶は冷い')).toEqual({ lost: ['熱'], added: ['冷'] })
})
