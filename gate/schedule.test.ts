import { describe, expect, test } from 'vitest'
import { ledgerText } from './ledger/ledgerText.ts'
import { anArticle, type Changes, frontMatter, gateOf, lampPath } from './testPublication.ts'

// The day of these checks is June 1, 2026, at noon in UTC; in the publication's time zone it is one o'clock.

const keeperPath = 'content/articles/keeper.md'

/** Two more articles beside the correct ones; the first leads to the second. */
function two(lamp: Readonly<Record<string, string>>, keeper: Readonly<Record<string, string>>): Changes {
  return {
    files: {
      [lampPath]: `${frontMatter(lamp)}\nSee [the keeper](/articles/keeper/).\n`,
      [keeperPath]: `${frontMatter({ title: 'The keeper is glad', ...keeper })}\nShe is.\n`,
    },
  }
}

const said = (changes: Changes) => gateOf(changes).problems.map(({ severity, message }) => `${severity}: ${message}`)

describe('what is scheduled', () => {
  test.each(['2026-06-02', '2026-06-01T14:00+01:00', '2026-06-01T12:01Z'])(
    'is not published before %s',
    (publishedAt) => {
      const { problems, promised } = gateOf(anArticle({ publishedAt }))
      expect(problems).toEqual([])
      expect(promised.filter((path) => path.includes('lamp'))).toEqual([])
    },
  )

  test.each(['2026-06-01', '2026-06-01T13:00+01:00'])('is published from %s on', (publishedAt) => {
    expect(gateOf(anArticle({ publishedAt })).promised).toContain('/articles/lamp/')
  })

  test('has media that nobody is shown', () => {
    const image = '\n  src: ../media/lamp.jpg\n  alt: A lamp.\n  credit: Ada Fenn'
    expect([...gateOf(anArticle({ publishedAt: '2026-06-02', image })).media.pictures.keys()]).toEqual([])
    expect([...gateOf(anArticle({ image })).media.pictures.keys()]).toEqual(['lamp.jpg'])
  })

  test('is no page that one which is published may lead to', () => {
    expect(said(two({}, { publishedAt: '2026-06-02' }))).toEqual([
      'error: /articles/keeper/ is not published before 2026-06-02, so it has no page until then',
    ])
  })

  test('may lead to what is published by then, and to no other', () => {
    expect(said(two({ publishedAt: '2026-06-03' }, { publishedAt: '2026-06-02' }))).toEqual([])
    expect(said(two({ publishedAt: '2026-06-02' }, { publishedAt: '2026-06-02' }))).toEqual([])
    expect(said(two({ publishedAt: '2026-06-02' }, { publishedAt: '2026-06-03' }))).toHaveLength(1)
    // Else the build of that day would fail, while nobody is there to see it.
    expect(said(two({ publishedAt: '2026-06-02' }, { status: 'draft' }))).toHaveLength(1)
  })

  test('may lead to a topic that has its first article then', () => {
    const topic = { 'content/topics/cakes.yaml': 'name: Cakes\ndescription: What is eaten.\n' }
    const link = (fields: Readonly<Record<string, string>>) => ({
      files: { ...topic, ...anArticle(fields, 'See [cakes](/topics/cakes/).').files },
    })
    expect(said(link({ publishedAt: '2026-06-02', topics: '[cakes]' }))).toEqual([])
    expect(said(link({ publishedAt: '2026-06-02' }))).toHaveLength(1)
  })

  test('may not have the headline of another of its day, which it would have once it is published', () => {
    const changes = anArticle({ publishedAt: '2026-06-02', title: 'Tea festival opens' })
    expect(said(changes)).toEqual([
      'warning: content/articles/lamp.md has the same headline, "Tea festival opens", from another day',
    ])
  })

  test('may be named on the front page, where it stands once it is published', () => {
    const { files } = anArticle({ publishedAt: '2026-06-02' })
    const { problems, isPassed } = gateOf({ files: { ...files, 'content/front.yaml': 'lead: lamp\n' } })
    expect(isPassed).toBe(true)
    expect(problems.map(({ message }) => message)).toEqual([
      '"lamp" is not published before 2026-06-02, so it has no page until then',
    ])
  })

  test('was not published before', () => {
    const ledger = ledgerText(gateOf(anArticle({})).promised)
    expect(said({ ...anArticle({ publishedAt: '2026-06-02' }), ledger })).toEqual([
      `error: /a/lamp/, /articles/lamp/ were published and would vanish: ${lampPath} is not published before 2026-06-02`,
    ])
  })
})

describe('what has expired', () => {
  const expired = { expiresAt: '2026-06-01' }

  test('has no page of its own any more, and no address that anybody would miss', () => {
    const ledger = ledgerText(gateOf(anArticle({ aliases: '[/old-lamp/]' })).promised)
    const { problems, promised } = gateOf({ ...anArticle({ ...expired, aliases: '[/old-lamp/]' }), ledger })
    expect(problems).toEqual([])
    expect(promised.filter((path) => path.includes('lamp'))).toEqual([])
  })

  test('leaves its topic, its author and its year in place, though nothing else stands there', () => {
    const topic = { 'content/topics/cakes.yaml': 'name: Cakes\ndescription: What is eaten.\n' }
    const changes = (fields: Readonly<Record<string, string>>) => ({
      files: { ...topic, ...anArticle({ topics: '[cakes]', publishedAt: '2025-05-01', ...fields }).files },
    })
    const ledger = ledgerText(gateOf(changes({})).promised)
    const { problems, promised } = gateOf({ ...changes(expired), ledger })
    expect(problems).toEqual([])
    expect(promised).toEqual(expect.arrayContaining(['/topics/cakes/', '/archive/2025/']))
  })

  test('may still be led to, as the clock alone must not end a build, but is pointed out', () => {
    expect(said(two({}, expired))).toEqual([
      'warning: /articles/keeper/ expired on 2026-06-01, so its page says no more than that',
    ])
  })

  test('is shown until that moment', () => {
    expect(gateOf(anArticle({ expiresAt: '2026-06-02' })).promised).toContain('/articles/lamp/')
    expect(gateOf(anArticle({ expiresAt: '2026-06-01T12:00Z' })).promised).not.toContain('/articles/lamp/')
  })

  test('cannot have expired before it was published', () => {
    expect(said(anArticle({ expiresAt: '2026-05-01' }))).toEqual([
      'error: 2026-05-01 is before the article was published (2026-05-02)',
    ])
  })
})

test('a change that lies ahead is pointed out, but not of what is scheduled for later', () => {
  expect(said(anArticle({ updatedAt: '2026-06-02' }))).toEqual(['warning: 2026-06-02 has not come yet'])
  expect(said(anArticle({ publishedAt: '2026-06-02', updatedAt: '2026-06-03' }))).toEqual([])
})
