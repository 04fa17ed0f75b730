import { describe, expect, test } from 'vitest'
import { checkContent } from './gate.ts'
import {
  aFolder,
  anArticle,
  type Changes,
  coverage,
  frontMatter,
  gateOf,
  headlinesOf,
  lampPath,
  testFaults,
} from './testPublication.ts'

/** The copies the build would keep of a publication. */
function copiesOf(changes: Changes): Record<string, string> {
  return Object.fromEntries(
    gateOf(changes).freshRevisions.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
  )
}

const text = 'The lamp shines over twelve boats.\n\nIt was lit on Friday by the keeper.'
const published = copiesOf(anArticle({}, text))
const corrected = { corrections: '[{ date: 2026-05-20, text: There are ten boats. }]' }

/** The article after it was published, with other fields or another text. */
function edited(body: string, fields: Readonly<Record<string, string>> = {}): Changes {
  return { ...anArticle(fields, body), revisions: published }
}

const captioned = (caption: string) => `{ src: ../media/lamp.jpg, alt: A lamp, credit: Ada, caption: ${caption} }`

const grave = text.replace('twelve', 'ten')
const respelt = text.replace('Friday', 'friday').replace('keeper.', 'keper!')

describe('a text that was published', () => {
  test('has its copy kept, by its id, the day and its words', () => {
    expect(Object.keys(published).toSorted()).toEqual([
      expect.stringMatching(/^lamp\.1\.2026-06-01\.[a-f0-9]{16}\.md$/),
      expect.stringMatching(/^tea\.1\.2026-06-01\.[a-f0-9]{16}\.md$/),
    ])
    expect(Object.values(published)[0]).toBe(`${frontMatter()}\n${text}\n`)
  })

  test.each([
    ['drafts', { status: 'draft' }],
    ['what is scheduled', { publishedAt: '2026-07-01' }],
    ['what has expired', { expiresAt: '2026-05-20' }],
  ])('but not %s', (_, fields) => {
    expect(Object.keys(copiesOf(anArticle(fields)))).toEqual([expect.stringMatching(/^tea\./)])
  })

  test.each([
    ['as it was', text],
    ['in other lines', text.replace('over ', 'over\n')],
    ['with other marks', text.replace('twelve', '*twelve*').replace('Friday', '[Friday](/about/)')],
  ])('passes %s, and has no other copy', (_, body) => {
    const { problems, freshRevisions, histories } = gateOf(edited(body))
    expect(problems).toEqual([])
    expect(freshRevisions).toEqual([])
    expect(histories.size).toBe(0)
  })

  test('keeps its copy under its id when its file is renamed', () => {
    const changes = {
      ...edited(text),
      files: { 'content/articles/lamp-2.md': `${frontMatter({ id: 'lamp' })}\n${text}\n` },
    }
    expect(gateOf(changes).freshRevisions).toEqual([])
  })
})

describe('words that changed', () => {
  testFaults([
    {
      name: 'in silence are found where they stand',
      changes: edited(grave),
      says: `${lampPath}:9:22 readers were told otherwise: "ten" was "twelve"`,
      allowed: 'a correction for words that change after publication, or minorEdit where only their spelling does',
      help: 'add to corrections what was wrong and what is right now, with its date',
    },
    {
      name: 'in several places are counted',
      changes: edited(`${grave} The sea was calm.`),
      says: `${lampPath}:9:22 readers were told otherwise: "ten" was "twelve", and in 1 more place`,
    },
    {
      name: 'because they were taken out are shown',
      changes: edited(text.replace(' by the keeper', '')),
      says: `${lampPath}:2:8 title: readers were told otherwise: "by the keeper" was there`,
    },
    {
      name: 'in the headline',
      changes: edited(text, { title: 'The lamp is out' }),
      says: `${lampPath}:2:20 readers were told otherwise: "out" was "lit"`,
    },
    {
      name: 'in their spelling alone are offered the word for it',
      changes: edited(respelt),
      says: `${lampPath}:11:15 readers were told otherwise: "friday" was "Friday", and in 1 more place`,
      help: 'write minorEdit: spelling',
    },
    {
      name: 'by more than their spelling are no minor edit',
      changes: edited(grave, { minorEdit: 'spelling' }),
      says: `${lampPath}:7:12 minorEdit: "ten" was "twelve" is more than a change of spelling`,
      help: 'say in corrections what was wrong and what is right now',
    },
    {
      name: 'in a figure are no minor edit',
      changes: {
        ...anArticle({ minorEdit: 'spelling' }, '21 boats'),
        revisions: copiesOf(anArticle({}, '12 boats')),
      },
      says: `${lampPath}:7:12 minorEdit: "21" was "12" is more than a change of spelling`,
    },
    {
      name: 'of a correction that was published are missed',
      changes: { ...anArticle({}, grave), revisions: copiesOf(anArticle(corrected, grave)) },
      says: `${lampPath}:2:8 title: the correction "There are ten boats." was published, and is not there any more`,
      help: 'bring it back: what was put right stays said',
    },
  ])

  test.each([
    ['title', 'The lamp is lit', 'The lamp is out'],
    ['summary', 'It was lit on Friday at nine by the keeper.', 'It was lit on Monday at nine by the keeper.'],
    ['dateline', 'North Pier', 'South Pier'],
    ['keyPoints', '[It was lit on Friday.]', '[It was lit on Monday.]'],
    ['image', captioned('It burns on Friday.'), captioned('It burns on Monday.')],
  ])('in the field %s are found', (field, before, after) => {
    const revisions = copiesOf(anArticle({ [field]: before }, text))
    expect(headlinesOf({ ...anArticle({ [field]: after }, text), revisions })).toEqual([
      expect.stringContaining('readers were told otherwise'),
    ])
  })

  test.each([
    ['with a correction', grave, corrected, 'correction', '2026-05-20'],
    [
      'with a note of the editor',
      grave,
      { corrections: '[{ date: 2026-05-21, text: Changed., kind: editors-note }]' },
      'editors-note',
      '2026-05-21',
    ],
    ['with a correction alone', text, corrected, 'correction', '2026-05-20'],
    ['as a minor edit', respelt, { minorEdit: 'spelling' }, 'spelling', '2026-06-01'],
  ])('pass %s, and both versions are known', (_, body, fields, kind, date) => {
    const { problems, freshRevisions, histories } = gateOf(edited(body, fields))
    expect(problems).toEqual([])
    expect(freshRevisions).toEqual([
      { name: expect.stringMatching(/^lamp\.2\.2026-06-01\./), bytes: expect.anything() },
    ])
    expect(histories.get('lamp')).toEqual([
      { kind: 'first', date: '2026-05-02', paragraphs: expect.arrayContaining(['The lamp shines over twelve boats.']) },
      { kind, date, paragraphs: expect.anything() },
    ])
  })
})

test('while a text is being written, what will be asked is only said', () => {
  const { problems } = checkContent(aFolder(edited(grave)), { now: new Date('2026-06-01'), coverage, showsAll: true })
  expect(problems).toMatchObject([{ rule: 'silent-edit', severity: 'warning' }])
})

describe('copies', () => {
  const [name = ''] = Object.keys(published)

  test('whose words are withheld are emptied, and then nothing is compared', () => {
    const changes = { ...edited(grave), revisions: { ...published, [name]: '' } }
    const { problems, histories } = gateOf(changes)
    expect(problems).toEqual([])
    expect(histories.get('lamp')?.map(({ paragraphs }) => paragraphs?.length)).toEqual([undefined, 4])
  })

  test('that are missing are asked for', () => {
    const revisions = { [name.replace('.1.', '.3.')]: published[name] ?? '' }
    expect(headlinesOf({ ...edited(text), revisions })).toEqual([
      `content/revisions/${name.replace('.1.', '.3.')}:1:1 lamp has no version 1 before version 3`,
    ])
  })

  test('of another name are pointed out', () => {
    expect(headlinesOf({ revisions: { 'notes.txt': 'x' } })).toEqual([
      'content/revisions/notes.txt:1:1 no copy of a published text has such a name',
    ])
  })
})
