import { describe, expect, test } from 'vitest'
import { buildCatalogue } from '../catalogue.ts'
import { articleLocale, siteLocale } from '../locale.ts'
import { anArticle, aSite, someWords, someDocuments } from '../testDocuments.ts'
import { english } from './english.ts'
import { tableOf, tables } from './tables.ts'
import { say, type PluralForms, type WordName } from './words.ts'

const languages = Object.keys(tables)
const names = Object.keys(english) as WordName[]

function formsOf(phrase: string | PluralForms): [form: string, text: string][] {
  return typeof phrase === 'string' ? [['other', phrase]] : Object.entries(phrase)
}

function placeholders(text: string): string[] {
  return Array.from(text.matchAll(/\{\w+\}/g), ([whole]) => whole).toSorted()
}

/** Words that are the same in English and in another language. */
const same: Readonly<Record<string, readonly WordName[]>> = {
  all: ['dayAndTime', 'fileNote', 'labelled', 'comma', 'fullStop'],
  de: ['feeds', 'code', 'sitemap'],
  es: [],
  fr: [
    'analysis',
    'opinion',
    'notes',
    'code',
    'sources',
    'titleOfPage',
    'descriptionOfPage',
    'email',
    'articles',
    'found',
  ],
  pt: ['feeds', 'email'],
}

describe.each(languages)('the words in %s', (language) => {
  const words = tables[language] ?? english

  test.each(names)('%s is filled in with what the English is', (name) => {
    const wanted = placeholders(formsOf(english[name]).at(-1)?.[1] ?? '')
    for (const [form, text] of formsOf(words[name])) {
      // “One minute” may say its number in a word.
      const isWord = ['zero', 'one', 'two'].includes(form) && placeholders(text).length === 0
      expect(isWord || placeholders(text)).toEqual(isWord || wanted)
    }
  })

  test('are all translated', () => {
    const untranslated = names.filter((name) => JSON.stringify(words[name]) === JSON.stringify(english[name]))
    const expected = language === 'en' ? names : [...(same['all'] ?? []), ...(same[language] ?? [])]
    expect(untranslated.filter((name) => !expected.includes(name))).toEqual([])
  })

  test('are set as print sets them', () => {
    const texts = names.filter((name) => name !== 'comma').flatMap((name) => formsOf(words[name]))
    for (const [, text] of texts) {
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(language === 'fr' ? /["']|\.\.\.|  |(?<!\u00A0)[:;!?]/ : /["']|\.\.\.|  /)
    }
  })
})

test.each([
  ['ar', 1, 'قراءة في دقيقة واحدة'],
  ['ar', 2, 'قراءة في دقيقتين'],
  ['ar', 3, 'قراءة في 3\u00A0دقائق'],
  ['ar', 11, 'قراءة في 11\u00A0دقيقة'],
  ['he', 2, 'שתי דקות קריאה'],
  ['de', 4, 'Lesezeit 4\u00A0Min.'],
  ['en', 1, '1\u00A0min read'],
])('in %s, %i minutes are said as its grammar has it', (language, count, said) => {
  expect(say(siteLocale(language, 'UTC'), 'readingTime', { count })).toBe(said)
})

test.each([
  ['de-AT', 'de'],
  ['pt-PT', 'pt'],
  ['zh-CN', 'zh'],
  ['en-ZA', 'en'],
])('what is written in %s has the words of %s', (tag, language) => {
  expect(tableOf(tag)).toBe(tables[language])
})

test('who reads Chinese in one script is not given the other', () => {
  expect(tableOf('zh-TW')).toBeUndefined()
})

describe('where there are no words in a language', () => {
  test('a publication speaks English, and its pages say so', () => {
    expect(siteLocale('th', 'UTC')).toMatchObject({ language: 'en', lang: 'en', words: english })
  })

  test('an article has those of its publication, and says so', () => {
    const site = siteLocale('de', 'UTC')
    expect(articleLocale('th', site)).toEqual({ ...site, lang: 'de' })
    expect(articleLocale('th', site)).toBe(articleLocale('th', site))
  })
})

test('an article in another language has its own words, in the time zone of the publication', () => {
  const { words, language, timeZone, lang } = articleLocale('ar-EG', siteLocale('de', 'Europe/Berlin'))
  expect({ words, language, timeZone, lang }).toEqual({
    words: tables['ar'],
    language: 'ar-EG',
    timeZone: 'Europe/Berlin',
  })
})

describe('a word that an editor says otherwise', () => {
  const { site, articles } = buildCatalogue(
    someDocuments({
      site: aSite({ words: someWords({ byline: 'Words: {names}', archive: 'All our stories' }) }),
      articles: [
        anArticle(),
        anArticle({ slug: 'licht', language: 'de' }),
        anArticle({ slug: 'light', language: 'en-US' }),
      ],
    }),
  )

  test('takes the place of ours, and of no other', () => {
    expect(site.locale.words).toEqual({ ...english, byline: 'Words: {names}', archive: 'All our stories' })
  })

  test('is said of articles in the language of the publication, and of no others', () => {
    expect(articles.map(({ slug, locale }) => [slug, locale.words.byline])).toEqual([
      ['lamp', 'Words: {names}'],
      ['licht', 'Von {names}'],
      ['light', 'Words: {names}'],
    ])
  })
})
