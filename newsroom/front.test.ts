import { describe, expect, test } from 'vitest'
import type { Article } from './article.ts'
import { buildCatalogue } from './catalogue.ts'
import type { ArticleDocument, FrontDocument, SiteDocument } from './documents.ts'
import type { Front } from './front.ts'
import { anArticle, aSite, aTopic, someDocuments } from './testDocuments.ts'

const raw = anArticle()._raw
const media = {
  pictures: { 'lamp.jpg': { width: 1600, height: 900, fallback: '/media/lamp-0.jpg', sources: [] } },
  linked: {},
}
const image = {
  _id: '',
  _raw: raw,
  type: 'Image' as const,
  src: '../media/lamp.jpg',
  alt: 'A lamp',
  credit: 'Ada Fenn',
}
const withPicture = { image }
const opinion = { kind: 'opinion' } as const

type Fields = Partial<ArticleDocument>

/** `lamp-1` is the newest. */
function someArticles(count: number, fieldsOf: (number: number) => Fields = () => ({})): ArticleDocument[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle({
      slug: `lamp-${index + 1}`,
      publishedAt: new Date(Date.UTC(2026, 4, 1) - index * 86_400_000).toISOString().slice(0, 10),
      ...fieldsOf(index + 1),
    }),
  )
}

const names = ['harbour', 'tea', 'ferry', 'music'] as const
const topics = names.map((id) => aTopic({ id, name: id }))
const byTurns = (number: number): Fields => ({ topics: [names[number % names.length] ?? 'tea'] })

function frontOf(
  articles: readonly ArticleDocument[],
  decided?: Partial<FrontDocument>,
  site: Partial<SiteDocument> = {},
): Front {
  const front = decided && { _id: 'front.yaml', _raw: raw, type: 'Front' as const, ...decided }
  return buildCatalogue(someDocuments({ site: aSite(site), articles, topics, media, front })).front
}

const slugs = (articles: readonly Article[]) => articles.map(({ slug }) => slug)

/** Every article on the page, in the order of its places. */
function shown({ lead, beside, below, latest, sections, opinion: opinions, earlier }: Front): string[] {
  return slugs([
    ...(lead ? [lead] : []),
    ...beside,
    ...below,
    ...latest,
    ...sections.flatMap((section) => [section.lead, ...section.others]),
    ...opinions,
    ...earlier,
  ])
}

/** How many stand beside the lead and below it, and whether that row is narrow. */
const placesOf = ({ beside, below, isNarrow }: Front) => [beside.length, below.length, isNarrow]

/** How many of two to eight stories stand beside the lead and below it, where they stand nowhere else. */
function rowsOf(fieldsOf: () => Fields): (readonly number[])[] {
  return [2, 3, 4, 5, 6, 7, 8].map((count) => {
    const { beside, below, latest, earlier } = frontOf(someArticles(count, fieldsOf))
    return latest.length + earlier.length === 0 ? [beside.length, below.length] : []
  })
}

function aSection(topic: string, stories?: number) {
  return { _id: '', _raw: raw, type: 'FrontSection' as const, topic, ...(stories !== undefined && { stories }) }
}

const aboutTea = (number: number): Fields => ({ topics: ['tea'], ...(number === 14 && withPicture) })
const aboutBoth = (number: number): Fields => ({ topics: number % 2 === 0 ? ['harbour', 'tea'] : ['tea', 'harbour'] })

const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 20, 60, 1000]
const kinds: readonly (readonly [string, (number: number) => Fields])[] = [
  ['no pictures', byTurns],
  ['some pictures', (number) => ({ ...byTurns(number), ...(number % 4 === 0 && withPicture) })],
  ['pictures only', (number) => ({ ...byTurns(number), ...withPicture })],
  ['opinion among the news', (number) => ({ ...byTurns(number), ...(number % 3 === 0 && opinion) })],
  ['opinion alone', (number) => ({ ...byTurns(number), ...opinion })],
]

describe.each(kinds)('a front page of stories with %s', (_what, fieldsOf) => {
  test.each(numbers)('shows none of %i twice, and all of a few', (count) => {
    const slugsShown = shown(frontOf(someArticles(count, fieldsOf)))
    expect(new Set(slugsShown).size).toBe(slugsShown.length)
    expect(slugsShown.length).toBeGreaterThanOrEqual(Math.min(count, 12))
    expect(slugsShown.length).toBeLessThanOrEqual(60)
  })
})

describe('without a word of an editor', () => {
  test('the newest story leads', () => {
    expect(frontOf(someArticles(3)).lead?.slug).toBe('lamp-1')
  })

  test('news leads, however new an opinion is', () => {
    expect(frontOf(someArticles(3, (number) => (number < 3 ? opinion : {}))).lead?.slug).toBe('lamp-3')
  })

  test('the second story is the first that has a picture', () => {
    const { beside } = frontOf(someArticles(9, (number) => (number === 4 ? withPicture : {})))
    expect(beside[0]?.slug).toBe('lamp-4')
  })

  test('a lead with a picture has three stories beside it, one without has them below', () => {
    expect(placesOf(frontOf(someArticles(20, () => withPicture)))).toEqual([3, 0, false])
    expect(placesOf(frontOf(someArticles(20)))).toEqual([1, 3, false])
    // The second story's picture is beside the row.
    expect(placesOf(frontOf(someArticles(20, (number) => (number === 2 ? withPicture : {}))))).toEqual([1, 2, true])
  })

  test('the latest are the newest of those that stand nowhere above', () => {
    const { latest } = frontOf(someArticles(60, () => withPicture))
    expect(slugs(latest)).toEqual(Array.from({ length: 8 }, (_, index) => `lamp-${index + 5}`))
  })

  test('a few stories have no column of the latest, which would be short, and rows without a hole', () => {
    expect(rowsOf(() => ({}))).toEqual([
      [1, 0],
      [2, 0],
      [1, 2],
      [1, 3],
      [1, 4],
      [2, 4],
      [1, 6],
    ])
    expect(rowsOf(() => withPicture)).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [3, 2],
      [3, 3],
      [3, 4],
    ])
  })

  const navigation = ['/topics/tea/', '/archive/', '/topics/harbour/'].map((path) => {
    return { _id: '', _raw: raw, type: 'NavigationItem' as const, label: path, path }
  })

  test('sections are the topics of the navigation, in its order', () => {
    const { sections } = frontOf(someArticles(60, byTurns), undefined, { navigation })
    expect(sections.map(({ topic }) => topic.id)).toEqual(['tea', 'harbour'])
  })

  test('where the navigation names no topic, sections are those of the newest stories', () => {
    const { sections } = frontOf(someArticles(60, byTurns))
    expect(sections.map(({ topic }) => topic.id)).toHaveLength(4)
  })

  test('a section shows first what is about it before all else', () => {
    const { sections } = frontOf(someArticles(60, aboutBoth), undefined, { navigation })
    expect(sections.map((section) => section.lead.topics[0]?.id)).toEqual(['tea', 'harbour'])
  })

  test('a section has a story with a picture, or more headlines in its place', () => {
    const [section] = frontOf(someArticles(40, aboutTea), { sections: [aSection('tea')] }).sections
    expect(section?.lead.slug).toBe('lamp-14')
    expect(section?.others).toHaveLength(3)
    expect(
      frontOf(
        someArticles(40, () => ({ topics: ['tea'] })),
        { sections: [aSection('tea')] },
      ).sections[0]?.others,
    ).toHaveLength(5)
  })

  test('one section alone is none', () => {
    expect(frontOf(someArticles(60)).sections).toEqual([])
  })

  test('several opinions stand apart, and one does not', () => {
    const several = frontOf(someArticles(12, (number) => (number % 3 === 0 ? opinion : {})))
    expect(slugs(several.opinion)).toEqual(['lamp-3', 'lamp-6', 'lamp-9', 'lamp-12'])
    const one = frontOf(someArticles(3, (number) => (number === 3 ? opinion : {})))
    expect([slugs(one.beside), one.opinion]).toEqual([['lamp-2', 'lamp-3'], []])
  })

  test('a story alone runs on', () => {
    const body = { raw: '', html: `<p>${'a'.repeat(950)}</p>\n<p>The end.</p>` }
    expect(frontOf([anArticle({ body })])).toMatchObject({ opening: `<p>${'a'.repeat(950)}</p>`, hasOthers: false })
    expect(frontOf(someArticles(2, () => ({ body }))).opening).toBeUndefined()
  })

  test('the day of the last change is that of the publication, not of what is shown', () => {
    const articles = someArticles(100, (number) => (number === 100 ? { updatedAt: '2026-05-09' } : {}))
    expect(frontOf(articles).updated).toEqual({ precision: 'day', iso: '2026-05-09' })
  })
})

describe('an editor decides', () => {
  test('on the lead', () => {
    expect(frontOf(someArticles(9), { lead: 'lamp-7' }).lead?.slug).toBe('lamp-7')
  })

  test('on what follows it, however much that is', () => {
    const front = frontOf(someArticles(20), { order: ['lamp-9', 'lamp-8', 'lamp-7', 'lamp-6', 'lamp-5', 'lamp-4'] })
    expect(shown(front).slice(0, 7)).toEqual(['lamp-1', 'lamp-9', 'lamp-8', 'lamp-7', 'lamp-6', 'lamp-5', 'lamp-4'])
    const one = frontOf(
      someArticles(20, () => withPicture),
      { order: ['lamp-9'] },
    )
    expect(slugs(one.beside)).toEqual(['lamp-9', 'lamp-2', 'lamp-3'])
  })

  test('that an opinion leads', () => {
    const articles = someArticles(9, (number) => (number > 6 ? opinion : {}))
    const front = frontOf(articles, { lead: 'lamp-7' })
    expect(front.lead?.slug).toBe('lamp-7')
    expect(slugs(front.opinion)).toEqual(['lamp-8', 'lamp-9'])
  })

  test('on what is held', () => {
    const front = frontOf(someArticles(3), { hold: ['lamp-1'] })
    expect(shown(front)).toEqual(['lamp-2', 'lamp-3'])
    expect(front.hasOthers).toBe(true)
  })

  test('on sections, how many stories each has, and that there are none', () => {
    const articles = someArticles(60, byTurns)
    const { sections } = frontOf(articles, { sections: [aSection('ferry', 2), aSection('tea', 1)] })
    expect(sections.map(({ topic, others }) => [topic.id, others.length])).toEqual([
      ['ferry', 1],
      ['tea', 0],
    ])
    expect(frontOf(articles, { sections: [] }).sections).toEqual([])
  })

  test('on a notice', () => {
    const notice = { _id: '', _raw: raw, type: 'Notice' as const, text: 'The quay is closed.', link: '/about/' }
    expect(frontOf(someArticles(1), { notice }).notice).toEqual({ text: 'The quay is closed.', link: '/about/' })
  })

  test('on nothing, and has what there is without a word', () => {
    expect(frontOf(someArticles(20, byTurns), {})).toEqual(frontOf(someArticles(20, byTurns)))
  })
})
