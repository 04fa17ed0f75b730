import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { linkedStem, pictureStem } from '../../assets/pictures/stems.ts'
import { leaksIn, secretsOf, unsearchedFiles } from './leaks.ts'

const words = 'The “cake” is baked in an old oven—by *one* who won’t say her name, and sold on Friday.'
const linked =
  'The baker\'s *own* words stand in [an old letter](https://letters.example/1 "Letter") & nobody\'s sure of it.'
const draft = `---\ntitle: The cake nobody knows\nstatus: draft\n---\n\n${words}\n\n${linked}\n\nよる の ケーキは誰も知らない秘密の菓子です。\n`
const picture = Buffer.from('the bytes of a picture')
const pictureHash = createHash('sha256').update(picture).digest('hex')

const secrets = secretsOf(
  [
    {
      path: 'content/articles/cake.md',
      title: 'The cake nobody knows',
      addresses: ['/articles/cake/', '/a/baked/', '/articles/the-midnight-cake/', '/a/cake-2026/', '/a/cake-shop/'],
      media: [['secret-cake.jpg', pictureHash]],
    },
  ],
  new Map([
    ['content/articles/cake.md', Buffer.from(draft)],
    ['content/articles/tea.md', Buffer.from('The kettle is always on, as is said of all kettles in the bay here.')],
    ['content/front.yaml', Buffer.from('lead: cake\nnotice: the cake nobody knows\n')],
  ]),
)

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaks-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** What is found in one file. */
async function found(content: string | Uint8Array, file = 'index.html'): Promise<string[]> {
  await mkdir(join(folder, dirname(file)), { recursive: true })
  await writeFile(join(folder, file), content)
  return leaksIn({ folder, files: [file], secrets })
}

/** Part of a PNG, with a checksum that nobody asks for. */
function chunk(name: string, content: string): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(content))
  return Buffer.concat([length, Buffer.from(name + content), Buffer.alloc(4)])
}

const said = 'the cake is baked in an old oven'
const eight = (text: string) => text.split(' ').slice(0, 8).join(' ')

describe('words that are not published are found', () => {
  const html =
    '<p>The “cake” is baked in an old oven\u2014by <em>one</em> who won\u2019t say her name, and sold on Friday.</p>'
  test.each([
    ['in a page', html, 'index.html'],
    ['in capital letters', html.toUpperCase(), 'index.html'],
    ['with other quotation marks and spaces', '<p>The \u00ABcake\u00BB is\u00A0baked in an old oven</p>', 'index.html'],
    ['in an attribute', '<img alt="The cake is baked in an old oven">', 'index.html'],
    ['in a feed', `<content type="html">&lt;p&gt;The “cake” is baked in an old oven&lt;/p&gt;</content>`, 'atom.xml'],
    ['in JSON', JSON.stringify({ html: `<p>\n“The\u00A0cake” is "baked"\nin an old oven` }), 'feed.json'],
    [
      'with signs that HTML escapes',
      '<p>sold &amp; said: The baker&#x27;s own words stand in an old</p>',
      'index.html',
    ],
    ['with signs that JSON escapes', '{"a":"the baker\\u2019s own words stand in an old"}', 'data.json'],
    [
      'around tags and addresses',
      '<p>The baker’s <em class="x">own</em> words stand in <a href="https://letters.example/1">an old letter</a></p>',
      'index.html',
    ],
    ['around tags that are escaped', 'The baker&#39;s &lt;em&gt;own&lt;/em&gt; words stand in an old', 'feed.xml'],
    ['around tags in JSON', JSON.stringify('The baker’s \u003cem>own\u003c/em> words stand in an old'), 'feed.json'],
    ['in Markdown without its links', 'The baker’s own words stand in an old letter', 'text.md'],
    ['as Markdown', draft, 'articles/tea/index.md'],
    [
      'in what a picture says of itself',
      Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), Buffer.from(words), Buffer.from([0, 1, 2])]),
      'media/tea.jpg',
    ],
    [
      'in what a PNG says of itself',
      Buffer.concat([
        Buffer.from('\u0089PNG\r\n\u001A\n', 'latin1'),
        chunk('IDAT', 'the dots'),
        chunk('tEXt', `Comment\0${words}`),
        chunk('IEND', ''),
      ]),
      'media/tea.png',
    ],
    ['in an index that is packed', gzipSync(JSON.stringify({ content: words })), 'search/fragment.bin'],
  ])('%s', async (_, content, file) => {
    expect(await found(content, file)).toEqual([expect.stringContaining('of content/articles/cake.md')])
  })

  test('in the name of a file', async () => {
    expect(await found('', 'the cake is baked in an old oven by.html')).toHaveLength(1)
  })

  test('in a script without spaces', async () => {
    expect(await found('<p lang="ja">「ケーキは誰も知らない秘密」</p>')).toHaveLength(1)
    expect(await found('<p lang="ja">「ケーキは誰もが知る」</p>')).toEqual([])
  })

  test('where they begin with a year at the end of a sentence', async () => {
    const text = Buffer.from('It was so in 2014. Nobody ate any cake before noon here')
    const unpublished = [{ path: 'content/articles/cake.md', title: 'Cake', addresses: [], media: [] }]
    const own = secretsOf(unpublished, new Map([['content/articles/cake.md', text]]))
    await writeFile(join(folder, 'year.html'), '<p>Since 2014. Nobody ate any cake before noon here</p>')
    expect(leaksIn({ folder, files: ['year.html'], secrets: own })).toEqual([expect.stringContaining('2014 nobody')])
  })

  test('but not fewer than eight in a row', async () => {
    expect(await found(`<p>${said.replace(' old oven', ' oven')}</p>`)).toEqual([])
    expect(await found(`<p>${eight(said)}</p>`)).toHaveLength(1)
  })
})

test('a headline is found, and an address, wherever it stands', async () => {
  expect(await found('<a href="/x/">The Cake Nobody Knows</a>')).toEqual([
    'index.html: “the cake nobody knows”, of content/articles/cake.md',
  ])
  for (const text of ['<loc>https://a.example/articles/cake/</loc>', '<a href="/a/baked/">', '/a/baked#top']) {
    expect(await found(text)).toEqual([expect.stringMatching(/the address of content\/articles\/cake\.md$/)])
  }
  expect(await found('', 'articles/cake/card.png')).toHaveLength(1)
  for (const text of ['/articles/cake-walk/', '/media/baked-1.jpg', 'a /data/baked/ b', 'eat a cake']) {
    expect(await found(text)).toEqual([])
  }
})

test.each([
  ['among the names that the search leads to', '["tea","the-midnight-cake"]', 'assets/search/1/slugs-0.json'],
  ['of two words, among those', '["tea","cake-shop"]', 'assets/search/1/slugs-0.json'],
  ['of one word, among those', '["tea","cake"]', 'assets/search/1/slugs-0.json'],
  ['of two words, in other data', '["cake-shop"]', 'data.json'],
  ['as an id', '{"id":"cake-2026"}', 'data.json'],
  ['as an id of a feed', '<id>tag:bay.example,2026:cake-2026</id>', 'atom.xml'],
  ['in an alternative text', '<img alt="the-midnight-cake" src="x.jpg">', 'index.html'],
])('the name of an address is found %s', async (_, content, file) => {
  expect(await found(content, file)).toEqual([expect.stringContaining('of content/articles/cake.md')])
})

test('a name of two words in a text, one of one word, and a part of a longer name are no secrets', async () => {
  for (const text of ['<p class="cake-shop">A cake-shop: cake.</p>', '{"cake":[4]}', '["not-the-midnight-cake"]']) {
    expect(await found(text, text.startsWith('<') ? 'index.html' : 'words.json')).toEqual([])
  }
})

test('a name of one word is a secret, though published texts say the word, unless one of them has it too', () => {
  const unpublished = [{ path: 'content/articles/cake.md', title: '', addresses: ['/articles/cake/'], media: [] }]
  const wordsAfter = (path: string) =>
    Array.from(
      secretsOf(unpublished, new Map([[path, Buffer.from('A cake.')]])).words.values(),
      ({ words: name }) => name,
    )
  expect(wordsAfter('content/articles/tea.md')).toEqual(['cake'])
  expect(wordsAfter('content/topics/cake.md')).toEqual([])
})

test('a name of two words is none where a published text says them, as data holds texts too', () => {
  const unpublished = [{ path: 'content/articles/cake-shop.md', title: '', addresses: ['/a/cake-shop/'], media: [] }]
  const texts = new Map([['content/articles/tea.md', Buffer.from('Tea stands in the cake-shop.')]])
  expect(secretsOf(unpublished, new Map()).words.size).toBe(1)
  expect(secretsOf(unpublished, texts).words.size).toBe(0)
})

test('a name that something published has too is no secret', () => {
  const texts = new Map([['content/topics/old-lamps-2026.md', Buffer.from('name: Old lamps')]])
  const unpublished = [{ path: 'content/a.md', title: '', addresses: ['/articles/old-lamps-2026/'], media: [] }]
  expect(secretsOf(unpublished, new Map()).words.size).toBe(1)
  expect(secretsOf(unpublished, texts).words.size).toBe(0)
})

test('a picture is found by its bytes', async () => {
  expect(await found(picture, 'media/x.jpg')).toEqual(['media/x.jpg: a file that only content/articles/cake.md shows'])
})

test('so is what was made of it, in any size, by its name and wherever it is shown', async () => {
  const stem = pictureStem('secret-cake.jpg', pictureHash)
  for (const file of [`media/${stem}.jpg`, `media/${stem}-480.avif`]) {
    expect(await found('other bytes', file)).toEqual([
      `${file}: /media/${stem}, that only content/articles/cake.md shows`,
    ])
  }
  const shown = `<img srcset="https://bay.example/media/${stem}-300.webp 300w">`
  expect(await found(shown)).toEqual([expect.stringContaining(stem)])
  const published = linkedStem('secret-cake.jpg', pictureHash)
  expect(await found(`[cake](/media/${published}.pdf)`, 'index.md')).toEqual([expect.stringContaining(published)])
  const others = [pictureStem('secret-cake.jpg', 'of other bytes'), pictureStem('cake.jpg', pictureHash)]
  for (const other of others) expect(await found(`<img src="/media/${other}.jpg">`, `media/${other}.jpg`)).toEqual([])
})

test('what is said in a published text too is no secret', () => {
  const quote = 'She said that the bay would never be the same again without its old lamp.'
  const texts = new Map([
    ['content/articles/cake.md', Buffer.from(`${quote} And then she left the room for good, they say here.`)],
    ['content/articles/tea.md', Buffer.from(`> ${quote}`)],
  ])
  const unpublished = [{ path: 'content/articles/cake.md', title: 'She said that', addresses: [], media: [] }]
  const known = Array.from(secretsOf(unpublished, texts).words.values(), ({ words: sequence }) => sequence)
  expect(known).toContain('then she left the room for good they')
  expect(known.filter((sequence) => quote.toLowerCase().includes(sequence))).toEqual([])
})

test('the names of tags are no secret, nor two addresses in a row; what one of them says is', async () => {
  const list = '<p><p><p><ul><li><li><li>a</li></ul><p><a href="https://one.example/tea/" title="b">c</a>'
  const links = ['https://one.example/tea/', 'https://two.example/tea/', 'https://three.example/tea/']
  const told = '<abbr title="The old lamp goes out on Friday at noon">d</abbr>'
  const written = `${list} [a](${links.join(') [b](')}) ${told}`
  const unpublished = [{ path: 'content/articles/cake.md', title: 'Cake', addresses: [], media: [] }]
  const own = secretsOf(unpublished, new Map([['content/articles/cake.md', Buffer.from(written)]]))
  const page = list + links.map((link) => `<a href="${link}">e</a>`).join(' ')
  await writeFile(join(folder, 'list.html'), page)
  await writeFile(join(folder, 'list.xml'), page.replaceAll('<', '&lt;'))
  await writeFile(join(folder, 'list.md'), links.map((link) => `[e](${link})`).join(' '))
  await writeFile(join(folder, 'told.json'), JSON.stringify({ html: told }))
  expect(leaksIn({ folder, files: ['list.html', 'list.xml', 'list.md'], secrets: own })).toEqual([])
  expect(leaksIn({ folder, files: ['told.json'], secrets: own })).toEqual([expect.stringContaining('old lamp')])
})

const item = (mark: string) => `We ask of each:\n\n${mark} **Light**: is the lamp bright?\n\n> ${mark} And so on.\n`

const lamp = (address: string) => `It is [the old lamp of the bay]${address}, as we say here.[^1][^2] And on it goes.\n`

test('what a published text says with other marks of Markdown, or as an address alone, is no secret', async () => {
  const address = 'https://lamps.example/of/the/old/bay/and/quay'
  const texts = new Map([
    ['content/articles/cake.md', Buffer.from(`${item('-')}\n[Lamps](${address}).\n\n${lamp('(/bay/)')}`)],
    ['content/articles/tea.md', Buffer.from(`${item('12.')}\n<${address}>.\n\n${lamp('[bay]')}\n[bay]: /bay/`)],
  ])
  const unpublished = [{ path: 'content/articles/cake.md', title: 'Cake', addresses: [], media: [] }]
  const own = secretsOf(unpublished, texts)
  await writeFile(
    join(folder, 'list.html'),
    `<p>We ask of each:</p><ol><li><strong>Light</strong>: is the lamp bright?</li></ol><blockquote><ol><li>And so on.</li></ol></blockquote><a href="${address}">x</a><p>It is <a href="/bay/">the old lamp of the bay</a>, as we say here.<sup>1</sup><sup>2</sup> And on it goes.</p>`,
  )
  expect(leaksIn({ folder, files: ['list.html'], secrets: own })).toEqual([])
  expect(
    leaksIn({ folder, files: ['list.html'], secrets: secretsOf(unpublished, new Map([...texts].slice(0, 1))) }),
  ).toEqual([expect.stringContaining('we ask of each light is the lamp')])
})

test('what was said in an earlier version of a published text is no secret', () => {
  const moved = 'This paragraph stood in a published text before it was moved into a draft of its own.'
  const texts = new Map([['content/articles/cake.md', Buffer.from(moved)]])
  const unpublished = [{ path: 'content/articles/cake.md', title: 'Cake', addresses: [], media: [] }]
  const histories = new Map([['tea', [{ kind: 'first' as const, date: '2026-05-01', paragraphs: [moved] }]]])
  expect(secretsOf(unpublished, texts).words.size).toBeGreaterThan(0)
  expect(secretsOf(unpublished, texts, histories).words.size).toBe(0)
})

const note = { level: 'fast', bytes: 1, compressedBytes: 1 } as const
const pageOf = (type: string) => new Map([['a.html', { needs: { type } }]])
const before = {
  files: { 'a.html': { hash: '1', ...note }, 'search/1.json': { hash: '1', ...note } },
  copies: { 'b.png': 'b-1.png' },
  pages: pageOf('article'),
}
const all = ['a.html', 'search/1.json', 'b.png']

test.each([
  ['all, where nothing is known', before, undefined, all],
  ['all, where a page is there no more', { ...before, pages: new Map() }, before, all],
  ['all, where a page says that something is gone', { ...before, pages: pageOf('gone') }, before, all],
  ['all, where a picture is there no more', before, { ...before, copies: { ...before.copies, 'c.jpg': 'c.jpg' } }, all],
  ['nothing, where all is as it was', before, before, []],
  ['a text that has changed', { ...before, files: { 'a.html': { hash: '2', ...note } } }, before, ['a.html']],
  ['a picture that has changed', { ...before, copies: { 'b.png': 'b-2.png' } }, before, ['b.png']],
  ['what is new', { ...before, copies: { ...before.copies, 'c.png': 'c.png' } }, before, ['c.png']],
])('looked through is %s', (_, edition, known, files) => {
  expect(unsearchedFiles(edition, known)).toEqual(files)
})
