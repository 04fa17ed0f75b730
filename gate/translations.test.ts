import { expect, test } from 'vitest'
import { frontMatter, headlinesOf, testFaults, type Changes, type Fault } from './testPublication.ts'

/** Articles beside the correct one, which is `tea` and in the publication's English: fields by file name. */
function articles(files: Readonly<Record<string, Readonly<Record<string, string>>>>): Changes {
  const texts = Object.entries(files).map(([name, fields]) => {
    const text = `${frontMatter({ title: `On ${name}`, ...fields })}\nTea.\n`
    return [`content/articles/${name}.md`, text] as const
  })
  return { files: Object.fromEntries(texts) }
}

const faults: readonly Fault[] = [
  {
    name: 'a translation is of an article that is there',
    changes: articles({ tee: { language: 'de', translationOf: 'taa' } }),
    says: 'content/articles/tee.md:8:16 translationOf: no article "taa"; did you mean "tea"?',
  },
  {
    name: 'a translation is not of itself',
    changes: articles({ tee: { language: 'de', translationOf: 'tee' } }),
    says: 'content/articles/tee.md:8:16 translationOf: an article is no translation of itself',
  },
  {
    name: 'a translation of a translation names the original',
    changes: articles({
      the: { language: 'fr', translationOf: 'tea' },
      tee: { language: 'de', translationOf: 'the' },
    }),
    says: 'content/articles/tee.md:8:16 translationOf: "the" is a translation too, of "tea"; did you mean "tea"?',
    allowed: 'an article that is no translation',
  },
  {
    name: 'readers can come to the original of what they can come to',
    changes: articles({ draft: { status: 'draft' }, tee: { language: 'de', translationOf: 'draft' } }),
    says: 'content/articles/tee.md:8:16 translationOf: "draft" is a draft, which nobody can read',
    help: 'publish it first, or take this out',
  },
  {
    name: 'a translation is in another language than its original',
    changes: articles({ tee: { translationOf: 'tea' } }),
    says: 'content/articles/tee.md:7:16 translationOf: "tea" is in "en-GB" too',
    help: 'say in which language this one is: language',
  },
  {
    name: 'a text has one translation in a language',
    changes: articles({
      tee: { language: 'de', translationOf: 'tea' },
      'tee-2': { language: 'de', translationOf: 'tea' },
    }),
    says: 'content/articles/tee.md:8:16 translationOf: "tee-2" is in "de" too',
    allowed: 'one version in each language',
  },
]

testFaults(faults)

test('two articles that are translations of each other are both told', () => {
  const changes = articles({
    tee: { language: 'de', translationOf: 'the' },
    the: { language: 'fr', translationOf: 'tee' },
  })
  expect(headlinesOf(changes)).toEqual([
    'content/articles/tee.md:8:16 translationOf: "the" is a translation too, of "tee"',
    'content/articles/the.md:8:16 translationOf: "tee" is a translation too, of "the"',
  ])
})

test('a text may be in many languages, and a draft in one more', () => {
  const changes = articles({
    tee: { language: 'de', translationOf: 'tea' },
    the: { language: 'fr', translationOf: 'tea' },
    te: { language: 'fr', translationOf: 'tea', status: 'draft' },
  })
  expect(headlinesOf(changes)).toEqual([])
})

test('a name may be the headline of an article and of its translation; in one language it may not', () => {
  const tee = { title: 'Tea festival opens', translationOf: 'tea' }
  expect(headlinesOf(articles({ tee: { ...tee, language: 'de' } }))).toEqual([])
  expect(headlinesOf(articles({ tee: { title: 'Tea festival opens', language: 'en' } }))).toEqual([
    expect.stringContaining('has the same headline'),
  ])
})

test.each(['en-Apps', 'en-XX', 'english'])('%s is no language, as a part of it is none', (language) => {
  expect(headlinesOf(articles({ tee: { language } }))).toEqual([
    expect.stringContaining(`language: found "${language}"`),
  ])
})
