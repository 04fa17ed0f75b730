import { random } from '../publication/random.ts'
import { article, author, topic, type TextFile } from './textFile.ts'

/** The longest that anybody prints at once, and more names than a reader can hold: none may keep a publication from coming out. */
export const longTexts = {
  /** 30,000 words, 500 notes, 300 pictures. */
  book: 'the-whole-story-of-the-harbour',
  /** 5,000 words, two links a paragraph. */
  longRead: 'a-long-read',
  /** Of 60 authors, with 60 sources. */
  manyAuthors: 'written-by-everybody',
} as const

const authorCount = 60
const topicCount = 150

export function longTextFiles(): TextFile[] {
  const chance = random(2026)
  const words = (count: number) => Array.from({ length: count }, () => chance.pick(lexicon)).join(' ')
  const link = () => `[${words(2)}](https://${words(1)}.example/${words(1)}-${words(1)}/)`
  const paragraph = (count: number) => sentence(words(count))

  const bookParagraphs = Array.from({ length: 300 }, (_, index) => {
    const notes = Array.from({ length: index < 200 ? 2 : 1 }, (__, note) => `[^${index}-${note}]`)
    const picture = `![${sentence(words(6))}](../media/quay.jpg '${sentence(words(5))} | Ada Fenn')`
    return `## ${sentence(words(4), '')} ${index}\n\n${paragraph(88).slice(0, -1)}${notes.join('')}.\n\n${picture}\n`
  })
  const notes = Array.from({ length: 300 }, (_, index) => index).flatMap((index) =>
    Array.from({ length: index < 200 ? 2 : 1 }, (__, note) => `[^${index}-${note}]: ${paragraph(8)}`),
  )
  const longRead = Array.from({ length: 58 }, () => `${paragraph(40).slice(0, -1)} ${link()} ${words(40)} ${link()}.`)

  const authors = Array.from({ length: authorCount }, (_, index) => `author-${index}`)
  const sources = Array.from({ length: 60 }, () => ({
    title: sentence(words(6)),
    url: `https://${words(1)}.example/${words(1)}/`,
    note: paragraph(8),
  }))
  const summary = 'What happened here since the first boat was tied to the first pole, told by those who were there.'
  return [
    author('ada-fenn', { name: 'Ada Fenn' }),
    topic('harbour', { name: 'Harbour', description: 'Boats, and what they bring.' }),
    article(
      longTexts.book,
      { title: 'The whole story of the harbour', summary },
      [...bookParagraphs, notes.join('\n\n')].join('\n'),
    ),
    article(longTexts.longRead, { title: 'A long read', summary: 'A short summary.' }, longRead.join('\n\n')),
    ...authors.map((id, index) =>
      author(id, { name: `${name(chance.pick(lexicon))} ${name(chance.pick(lexicon))} ${index}` }),
    ),
    article(
      longTexts.manyAuthors,
      { title: 'Written by everybody', summary, authors, sources },
      Array.from({ length: 20 }, () => paragraph(60)).join('\n\n'),
    ),
    ...Array.from({ length: topicCount }, (_, index) => [
      topic(`topic-${index}`, { name: `${name(chance.pick(lexicon))} ${index}`, description: sentence(words(8)) }),
      article(
        `note-${index}`,
        { title: `${sentence(words(5), '')} ${index}`, summary: paragraph(12), topics: [`topic-${index}`] },
        paragraph(30),
      ),
    ]).flat(),
    ...columns.map((slug, week) =>
      article(
        slug,
        {
          title: 'The week on the quay',
          summary: paragraph(12),
          publishedAt: `2026-05-0${week + 1}`,
          topics: ['topic-0'],
        },
        paragraph(30),
      ),
    ),
  ]
}

/** Of two weeks, under one headline. */
export const columns = ['quay-in-the-first-week', 'quay-in-the-second-week'] as const

const syllables = 'ba ber co den di fa gor ha im ka lo mun na or pel ra sti tu ven wo'.split(' ')

/** So many that compressing them gains no more than it does of true words. */
const lexicon: readonly string[] = Array.from({ length: 1500 }, (_, index) => {
  const chance = random(index)
  return Array.from({ length: 2 + chance.below(3) }, () => chance.pick(syllables)).join('')
})

function sentence(words: string, end = '.'): string {
  return name(words) + end
}

function name(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
