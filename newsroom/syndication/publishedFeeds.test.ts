import type { XmlElement } from '@rgrove/parse-xml'
import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import type { Documents } from '../documents.ts'
import { aCorrection, anArticle, anAuthor, aSite, aTopic, someDocuments } from '../testDocuments.ts'
import { mailDate, publishedFeeds } from './publishedFeeds.ts'
import { elements, rootOf } from './testXml.ts'

const now = new Date('2026-06-01T12:00:00Z')

/** Every feed of a publication by its path. */
function feedsOf(parts: Partial<Documents>): Map<string, string> {
  return new Map([...publishedFeeds(buildCatalogue(someDocuments(parts)), now)].map(({ path, text }) => [path, text]))
}

function atom(parts: Partial<Documents>, path = '/atom.xml'): XmlElement {
  return rootOf(feedsOf(parts).get(path))
}

function rssChannel(parts: Partial<Documents>, path = '/rss.xml'): XmlElement {
  return elements(rootOf(feedsOf(parts).get(path)))[0] as XmlElement
}

interface JsonFeed extends Record<string, unknown> {
  readonly items: readonly Readonly<Record<string, unknown>>[]
}

function json(parts: Partial<Documents>, path = '/feed.json'): JsonFeed {
  return JSON.parse(feedsOf(parts).get(path) ?? '') as JsonFeed
}

/** The texts of the children of a name. */
function textsOf(parent: XmlElement | undefined, name: string): string[] {
  return elements(parent, name).map(({ text }) => text)
}

function linksOf(parent: XmlElement | undefined, name: string): (string | undefined)[][] {
  return elements(parent, name).map(({ attributes: { rel, href } }) => [rel, href])
}

/** What the one item of a feed is called, in each format. */
function titlesOf(parts: Partial<Documents>): unknown[] {
  return [
    textsOf(elements(atom(parts), 'entry')[0], 'title')[0],
    textsOf(elements(rssChannel(parts), 'item')[0], 'title')[0],
    json(parts).items[0]?.['title'],
  ]
}

const oneArticle = (fields: Parameters<typeof anArticle>[0]): Partial<Documents> => ({ articles: [anArticle(fields)] })

describe('the feeds of a publication', () => {
  test('are one for everything, for corrections, each topic and each author that something published names', () => {
    const parts = {
      articles: [
        anArticle({ topics: ['harbour', 'kites'] }),
        anArticle({ slug: 'b', status: 'draft', topics: ['tea'] }),
      ],
      topics: [aTopic(), aTopic({ id: 'kites' }), aTopic({ id: 'tea' })],
      authors: [anAuthor(), anAuthor({ id: 'hettie' })],
    }
    const subjects = ['/', '/corrections/', '/topics/harbour/', '/topics/kites/', '/authors/ada/']
    expect([...feedsOf(parts).keys()].toSorted()).toEqual(
      subjects.flatMap((path) => [`${path}atom.xml`, `${path}feed.json`, `${path}rss.xml`]).toSorted(),
    )
  })

  test('hold the newest fifty, newest first, and no draft', () => {
    const articles = Array.from({ length: 60 }, (_, index) =>
      anArticle({ slug: `story-${index}`, publishedAt: `2026-05-01T10:${String(index).padStart(2, '0')}Z` }),
    )
    const parts = { articles: [...articles, anArticle({ slug: 'secret', title: 'Secret', status: 'draft' })] }
    const newest = Array.from({ length: 50 }, (_, index) => `https://lantern.example/articles/story-${59 - index}/`)
    for (const path of ['/', '/topics/harbour/', '/authors/ada/']) {
      const entries = elements(atom(parts, `${path}atom.xml`), 'entry')
      expect(entries.map((entry) => elements(entry, 'link')[0]?.attributes['href'])).toEqual(newest)
      const items = elements(rssChannel(parts, `${path}rss.xml`), 'item')
      expect(items.map((item) => textsOf(item, 'link')[0])).toEqual(newest)
      expect(json(parts, `${path}feed.json`).items.map(({ url }) => url)).toEqual(newest)
    }
    expect([...feedsOf(parts).values()].join('')).not.toMatch(/secret/i)
  })

  test('tell what was put right by itself, with the article it was wrong in', () => {
    const corrections = [
      aCorrection('2026-05-02', 'There are <ten> boats.'),
      aCorrection('2026-05-03', 'A boat was lost.', 'editors-note'),
    ]
    const parts = oneArticle({ corrections })
    const entry = {
      id: 'https://lantern.example/a/lamp/#correction:2026-05-02-there-are-ten-boats',
      url: 'https://lantern.example/articles/lamp/',
      title: 'Correction: The lighthouse has a new lamp',
      summary: 'There are <ten> boats.',
      content_html: '<p>There are &#x3C;ten> boats.</p>',
      date_published: '2026-05-02T00:00:00+01:00',
    }
    const feed = json(parts, '/corrections/feed.json')
    expect(feed.items).toMatchObject([{ title: 'Editor’s note: The lighthouse has a new lamp' }, entry])
    expect(feed['title']).toBe('Corrections – The Lantern')
    const [, second] = elements(atom(parts, '/corrections/atom.xml'), 'entry')
    expect([textsOf(second, 'id')[0], textsOf(second, 'content')[0]]).toEqual([entry.id, entry.content_html])
    const items = elements(rssChannel(parts, '/corrections/rss.xml'), 'item')
    expect(items.map((item) => textsOf(item, 'guid')[0])).toContain(entry.id)
  })

  test('do not change with the clock while nothing was put right', () => {
    const updated = textsOf(atom(oneArticle({}), '/corrections/atom.xml'), 'updated')
    expect(updated).toEqual(['2026-05-01T00:00:00+01:00'])
  })

  test('know an article by the name it keeps when it is renamed', () => {
    for (const slug of ['lamp', 'new-lamp']) {
      const parts = oneArticle({ slug, id: 'lamp-2026' })
      const id = 'https://lantern.example/a/lamp-2026/'
      expect(textsOf(elements(atom(parts), 'entry')[0], 'id')).toEqual([id])
      const [guid] = elements(elements(rssChannel(parts), 'item')[0], 'guid')
      expect([guid?.text, guid?.attributes['isPermaLink']]).toEqual([id, 'true'])
      expect(json(parts).items[0]).toMatchObject({ id, url: `https://lantern.example/articles/${slug}/` })
    }
  })

  test.each([
    ['a day in winter', '2026-01-01', '2026-01-01T00:00:00+00:00', 'Thu, 01 Jan 2026 00:00:00 +0000'],
    ['a day in summer', '2026-05-01', '2026-05-01T00:00:00+01:00', 'Fri, 01 May 2026 00:00:00 +0100'],
    ['the day clocks change', '2025-10-26', '2025-10-26T00:00:00+01:00', 'Sun, 26 Oct 2025 00:00:00 +0100'],
    ['before clocks change', '2025-10-26T01:30+01:00', '2025-10-26T01:30:00+01:00', 'Sun, 26 Oct 2025 01:30:00 +0100'],
    ['after clocks change', '2025-10-26T01:30Z', '2025-10-26T01:30:00+00:00', 'Sun, 26 Oct 2025 01:30:00 +0000'],
    ['another year there', '2023-12-31T23:30-05:00', '2023-12-31T23:30:00-05:00', 'Sun, 31 Dec 2023 23:30:00 -0500'],
  ])('say when it was published: %s', (_name, publishedAt, iso, mail) => {
    const parts = oneArticle({ publishedAt })
    expect(textsOf(elements(atom(parts), 'entry')[0], 'published')).toEqual([iso])
    expect(textsOf(elements(rssChannel(parts), 'item')[0], 'pubDate')).toEqual([mail])
    expect(json(parts).items[0]).toMatchObject({ date_published: iso, date_modified: iso })
  })

  test('change when an article in them truly does: by an update or a correction, not by a build', () => {
    const parts = {
      articles: [
        anArticle({ slug: 'new', publishedAt: '2026-05-03' }),
        anArticle({
          slug: 'corrected',
          publishedAt: '2026-05-01',
          updatedAt: '2026-05-02',
          corrections: [{ date: '2026-05-04T09:00Z', text: 'The lamp is white.', kind: 'correction' }] as never,
        }),
      ],
    }
    const feed = atom(parts)
    expect(textsOf(feed, 'updated')).toEqual(['2026-05-04T09:00:00+00:00'])
    expect(elements(feed, 'entry').flatMap((entry) => textsOf(entry, 'updated'))).toEqual([
      '2026-05-03T00:00:00+01:00',
      '2026-05-04T09:00:00+00:00',
    ])
    expect(textsOf(rssChannel(parts), 'lastBuildDate')).toEqual(['Mon, 04 May 2026 09:00:00 +0000'])
    expect(feedsOf(parts)).toEqual(feedsOf(parts))
  })

  test('of a publication without articles are empty, and still whole: they have changed when they were made', () => {
    const parts = { articles: [] }
    const feed = atom(parts)
    expect([textsOf(feed, 'title'), textsOf(feed, 'subtitle'), textsOf(feed, 'updated')]).toEqual([
      ['The Lantern'],
      ['A village paper.'],
      ['2026-06-01T12:00:00+00:00'],
    ])
    const channel = rssChannel(parts)
    expect(textsOf(channel, 'title')).toEqual(['The Lantern'])
    expect(elements(channel, 'item')).toEqual([])
    expect(textsOf(channel, 'lastBuildDate')).toEqual(['Mon, 01 Jun 2026 12:00:00 +0000'])
    expect(json(parts).items).toEqual([])
  })

  test.each([
    'Bees & “hives” <3: how </script> & <b>honey</b> got there',
    `"quotes" & 'quotes' &amp; ]]>`,
    'A family 👨‍👩‍👧 with a flag 🏴󠁧󠁢󠁳󠁣󠁴󠁿',
    'كوب شاي على رصيف الميناء',
    'After eleven meetings '.repeat(14).trim(),
  ])('keep the headline %j', (title) => {
    expect(titlesOf(oneArticle({ title }))).toEqual([title, title, title])
  })

  test('are well-formed although a headline holds what XML cannot', () => {
    expect(titlesOf(oneArticle({ title: 'Tea\u0000\u000B time\uFFFE' }))).toEqual([
      'Tea time',
      'Tea time',
      'Tea\u0000\u000B time\uFFFE',
    ])
  })

  test('have a summary in one line: words in Atom and JSON, HTML in RSS', () => {
    const parts = oneArticle({ summary: 'Jars & <lids>.\nNobody\n  objected.\n' })
    const summary = 'Jars & <lids>. Nobody objected.'
    expect(textsOf(elements(atom(parts), 'entry')[0], 'summary')).toEqual([summary])
    expect(json(parts).items[0]).toMatchObject({ summary })
    expect(textsOf(elements(rssChannel(parts), 'item')[0], 'description')).toEqual([
      'Jars &#x26; &#x3C;lids>. Nobody objected.',
    ])
  })

  test('say what they are of in words in Atom and JSON, and in HTML in RSS', () => {
    const description = 'Boats & <img src=x onerror=alert(1)> lights.'
    const parts = {
      site: aSite({ description }),
      topics: [aTopic({ description })],
      authors: [anAuthor({ bio: description })],
    }
    for (const path of ['/', '/topics/harbour/', '/authors/ada/']) {
      expect(textsOf(atom(parts, `${path}atom.xml`), 'subtitle')).toEqual([description])
      expect(json(parts, `${path}feed.json`)).toMatchObject({ description })
      expect(textsOf(rssChannel(parts, `${path}rss.xml`), 'description')).toEqual([
        'Boats &#x26; &#x3C;img src=x onerror=alert(1)> lights.',
      ])
    }
  })

  test('carry the same whole text in every format', () => {
    const parts = oneArticle({ body: { raw: '', html: '<p>A CDATA ends with ]]&gt; <a href="/about/">here</a>.</p>' } })
    const html =
      '<p>It was lit on Friday.</p><p>A CDATA ends with ]]> <a href="https://lantern.example/about/">here</a>.</p>'
    const [content] = elements(elements(atom(parts), 'entry')[0], 'content')
    expect([content?.text, content?.attributes['type']]).toEqual([html, 'html'])
    expect(textsOf(elements(rssChannel(parts), 'item')[0], 'content:encoded')).toEqual([html])
    expect(json(parts).items[0]).toMatchObject({ content_html: html })
  })

  test('say who wrote an article, what it is about and in which language', () => {
    const parts = {
      articles: [anArticle({ authors: ['ya', 'ada'], topics: ['tea', 'harbour'], language: 'ar' })],
      authors: [anAuthor(), anAuthor({ id: 'ya', name: 'ياسمينة الفانوسي' })],
      topics: [aTopic(), aTopic({ id: 'tea', name: 'Tea & cake' })],
    }
    const [entry] = elements(atom(parts), 'entry')
    expect(entry?.attributes['xml:lang']).toBe('ar')
    expect(elements(entry, 'author').map((author) => elements(author).map(({ text }) => text))).toEqual([
      ['ياسمينة الفانوسي', 'https://lantern.example/authors/ya/'],
      ['Ada Fenn', 'https://lantern.example/authors/ada/'],
    ])
    expect(elements(entry, 'category').map(({ attributes }) => attributes['term'])).toEqual(['Tea & cake', 'Harbour'])
    const [item] = elements(rssChannel(parts), 'item')
    expect(textsOf(item, 'dc:creator')).toEqual(['ياسمينة الفانوسي', 'Ada Fenn'])
    expect(textsOf(item, 'category')).toEqual(['Tea & cake', 'Harbour'])
    expect(textsOf(item, 'dc:language')).toEqual(['ar'])
    expect(json(parts)).toMatchObject({
      language: 'en-GB',
      items: [
        {
          authors: [
            { name: 'ياسمينة الفانوسي', url: 'https://lantern.example/authors/ya/' },
            { name: 'Ada Fenn', url: 'https://lantern.example/authors/ada/' },
          ],
          tags: ['Tea & cake', 'Harbour'],
          language: 'ar',
        },
      ],
    })
  })

  test('lead to our own page of what first appeared elsewhere, and say where that was', () => {
    const parts = oneArticle({ canonicalUrl: 'https://elsewhere.example/lamp/' })
    const [entry] = elements(atom(parts), 'entry')
    expect(linksOf(entry, 'link')).toEqual([
      ['alternate', 'https://lantern.example/articles/lamp/'],
      ['canonical', 'https://elsewhere.example/lamp/'],
    ])
    expect(textsOf(elements(rssChannel(parts), 'item')[0], 'link')).toEqual(['https://lantern.example/articles/lamp/'])
    expect(json(parts).items[0]).toMatchObject({ url: 'https://lantern.example/articles/lamp/' })
  })

  test('name their own address, the page they follow, and a hub if there is one', () => {
    const hub = 'https://hub.example/'
    const site = aSite({ hub })
    expect(linksOf(atom({ site }, '/topics/harbour/atom.xml'), 'link')).toEqual([
      ['self', 'https://lantern.example/topics/harbour/atom.xml'],
      ['alternate', 'https://lantern.example/topics/harbour/'],
      ['hub', hub],
    ])
    expect(linksOf(rssChannel({ site }, '/topics/harbour/rss.xml'), 'atom:link')).toEqual([
      ['self', 'https://lantern.example/topics/harbour/rss.xml'],
      ['hub', hub],
    ])
    expect(json({ site }, '/topics/harbour/feed.json')).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: 'https://lantern.example/topics/harbour/feed.json',
      home_page_url: 'https://lantern.example/topics/harbour/',
      hubs: [{ type: 'WebSub', url: hub }],
    })
    expect([...feedsOf({}).values()].join('')).not.toContain('hub')
  })

  test('have the description before the whole text, as some readers keep the last of the two', () => {
    const names = elements(elements(rssChannel({}), 'item')[0]).map(({ name }) => name)
    expect(names.indexOf('description')).toBeGreaterThan(-1)
    expect(names.indexOf('description')).toBeLessThan(names.indexOf('content:encoded'))
  })

  test('show the article’s card', () => {
    const card = 'https://lantern.example/articles/lamp/card.png'
    for (const item of [elements(atom({}), 'entry')[0], elements(rssChannel({}), 'item')[0]]) {
      expect(elements(item, 'media:content').map(({ attributes }) => attributes['url'])).toEqual([card])
    }
    expect(json({}).items[0]).toMatchObject({ image: card })
  })
})

test('a moment keeps its offset, and the day of the week that holds there', () => {
  expect(mailDate('2026-11-22T00:00:00+01:00')).toBe('Sun, 22 Nov 2026 00:00:00 +0100')
  expect(mailDate('2023-12-31T23:30:00-05:00')).toBe('Sun, 31 Dec 2023 23:30:00 -0500')
  expect(mailDate('2024-01-01T00:00:00+14:00')).toBe('Mon, 01 Jan 2024 00:00:00 +1400')
  expect(mailDate('2024-02-29T12:00:59.5+00:00')).toBe('Thu, 29 Feb 2024 12:00:59 +0000')
})

test('it is the same moment to whoever reads it', () => {
  for (const moment of ['2025-10-26T01:30:00+01:00', '2025-10-26T01:30:00+00:00', '1999-12-31T23:59:59-03:30']) {
    expect(Date.parse(mailDate(moment))).toBe(Date.parse(moment))
  }
})

test('what is no moment is refused', () => {
  expect(() => mailDate('2026-11-22')).toThrow(RangeError)
})
