import { expect, test } from 'vitest'
import { aFolder, anArticle, type Changes, type Fault, headlinesOf, testFaults } from './testPublication.ts'

/** The facts of the publication with some lines changed. */
function aSite(changes: Readonly<Record<string, string>>): Changes {
  const lines = {
    name: 'The Fennel Bay Gazette',
    tagline: 'News from the bay',
    description: 'What happens in a village.',
    url: 'https://gazette.example.org',
    language: 'en-GB',
    timeZone: 'Europe/London',
    ...changes,
  }
  const text = Object.entries(lines).map(([name, value]) => `${name}: ${value}\n`)
  return { files: { 'content/site.yaml': text.join('') } }
}

/** The policy block with some lines changed; undefined takes a line out. */
function usage(changes: Readonly<Record<string, string | undefined>>): string {
  const lines = { search: 'allowed', quoting: 'allowed', aiInput: 'allowed', aiTraining: 'refused', ...changes }
  return Object.entries(lines)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `\n  ${name}: ${value}`)
    .join('')
}

const path = 'a path on this site that starts and ends with a slash, such as /about/'

/** As it is in the correct publication. */
const siteText = aFolder().texts.get('content/site.yaml')

const faults: readonly Fault[] = [
  {
    name: 'a publication without site.yaml is told what it says',
    changes: { files: { 'content/site.yaml': undefined } },
    says: 'content/site.yaml:1:1 missing: it says what the publication is called and where it lives',
    allowed: 'name, tagline, description, url, language, timeZone',
  },
  {
    name: 'a site.yml is renamed, and not called missing as well',
    changes: { files: { 'content/site.yaml': undefined, 'content/site.yml': siteText } },
    says: 'content/site.yml:1:1 the file is not read under this name',
    help: 'rename it to content/site.yaml',
  },
  {
    name: 'an address of the site without https is not absolute',
    changes: aSite({ url: 'gazette.example.org' }),
    says: 'content/site.yaml:4:6 url: found "gazette.example.org"; did you mean "https://gazette.example.org"?',
    allowed: 'the absolute address of a whole site, such as https://news.example.org',
  },
  {
    name: 'an address of the site with a path is not that of a whole site',
    changes: aSite({ url: 'https://example.org/gazette/' }),
    says: 'content/site.yaml:4:6 url: found "https://example.org/gazette/"; did you mean "https://example.org"?',
  },
  {
    name: 'a time zone by its city alone gets its whole name',
    changes: aSite({ timeZone: 'London' }),
    says: 'content/site.yaml:6:11 timeZone: found "London"; did you mean "Europe/London"?',
  },
  {
    name: 'a language without a hyphen gets a suggestion',
    changes: aSite({ language: 'en_GB' }),
    says: 'content/site.yaml:5:11 language: found "en_GB"; did you mean "en-GB"?',
  },
  {
    name: 'a contact is an address alone',
    changes: aSite({ contact: 'mailto:desk@gazette.example.org' }),
    says: 'content/site.yaml:7:10 contact: found "mailto:desk@gazette.example.org"; did you mean "desk@gazette.example.org"?',
  },
  {
    name: 'a link of the navigation leads to a page',
    changes: aSite({ navigation: '\n  - label: Topics\n    path: /topics/vilage/' }),
    says: 'content/site.yaml:9:11 navigation[0].path: there is no page /topics/vilage/; did you mean "/topics/village/"?',
  },
  {
    name: 'a link of the navigation is a path with its slashes',
    changes: aSite({ navigation: '\n  - label: About\n    path: about' }),
    says: 'content/site.yaml:9:11 navigation[0].path: found "about"; did you mean "/about/"?',
    allowed: path,
  },
  {
    name: 'a policy leads to a heading that is there',
    changes: aSite({ policies: '\n  corrections: /about/#corrections' }),
    says: 'content/site.yaml:8:16 policies.corrections: there is no heading for #corrections on /about/',
  },
  {
    name: 'a usage is allowed or refused, and nothing in between',
    changes: aSite({ usage: usage({ aiTraining: 'no' }) }),
    says: 'content/site.yaml:11:15 usage.aiTraining: found "no"',
    allowed: 'allowed, refused',
  },
  {
    name: 'a misspelt permission gets a suggestion',
    changes: aSite({ usage: usage({ search: 'alowed' }) }),
    says: 'content/site.yaml:8:11 usage.search: found "alowed"; did you mean "allowed"?',
  },
  {
    name: 'a permission that is left out is asked for, as machines are told all or nothing',
    changes: aSite({ usage: usage({ quoting: undefined }) }),
    says: 'content/site.yaml:8:3 usage.quoting: missing, and required',
    help: 'Whether search results may quote a few lines. Refused, they show the title alone.',
  },
  {
    name: 'whom to ask about usage is an address alone',
    changes: aSite({ usage: usage({ contact: 'mailto:rights@gazette.example.org' }) }),
    says: 'content/site.yaml:12:12 usage.contact: found "mailto:rights@gazette.example.org"; did you mean "rights@gazette.example.org"?',
    allowed: 'an e-mail address, or a web address that starts with https://',
  },
  {
    name: 'whom to ask about usage is reached in private',
    changes: aSite({ usage: usage({ contact: 'http://gazette.example.org/write/' }) }),
    says: 'content/site.yaml:12:12 usage.contact: found "http://gazette.example.org/write/"; did you mean "https://gazette.example.org/write/"?',
  },
  {
    name: 'the terms of usage are a page that exists',
    changes: aSite({ usage: usage({ licence: '/abuot/' }) }),
    says: 'content/site.yaml:12:12 usage.licence: there is no page /abuot/; did you mean "/about/"?',
  },
  {
    name: 'the terms of usage are no name of a licence',
    changes: aSite({ usage: usage({ licence: 'CC BY 4.0' }) }),
    says: 'content/site.yaml:12:12 usage.licence: found "CC BY 4.0"',
    allowed: 'a path on this site such as /about/, or a whole web address that starts with https:// or http://',
  },
  {
    name: 'whoever looks after security can be reached',
    changes: aSite({ security: '\n  policy: /about/' }),
    says: 'content/site.yaml:8:3 security.contact: missing, and required',
  },
  {
    name: 'the page on reports of weaknesses is there',
    changes: aSite({ security: '\n  contact: desk@gazette.example.org\n  policy: /about/#reports' }),
    says: 'content/site.yaml:9:11 security.policy: there is no heading for #reports on /about/',
  },
  {
    name: 'a profile elsewhere is a whole address',
    changes: aSite({ sameAs: '\n  - social.example/@gazette' }),
    says: 'content/site.yaml:8:5 sameAs[0]: found "social.example/@gazette"; did you mean "https://social.example/@gazette"?',
  },
  {
    name: 'a hub is a whole address',
    changes: aSite({ hub: 'hub.example' }),
    says: 'content/site.yaml:7:6 hub: found "hub.example"; did you mean "https://hub.example"?',
  },
  {
    name: 'a key for IndexNow is long enough to be one',
    changes: aSite({ indexNowKey: 'tea' }),
    says: 'content/site.yaml:7:14 indexNowKey: found "tea"',
    allowed: '8 to 128 letters a-z or A-Z, digits and hyphens',
    help: 'make it longer; 32 random letters and digits are usual',
  },
  {
    name: 'a key for IndexNow can be the name of a file',
    changes: aSite({ indexNowKey: 'tea_and_cake' }),
    says: 'content/site.yaml:7:14 indexNowKey: found "tea_and_cake"',
  },
  {
    name: 'a word of the interface that there is not gets a suggestion',
    changes: aSite({ words: '\n  readMore: Go on' }),
    says: 'content/site.yaml:8:3 words.readMore: there is no field "readMore"',
  },
  {
    name: 'a misspelt name of a word gets a suggestion',
    changes: aSite({ words: '\n  keyPoint: In short' }),
    says: 'content/site.yaml:8:3 words.keyPoint: there is no field "keyPoint"; did you mean "keyPoints"?',
  },
  {
    name: 'a phrase says all that is filled in',
    changes: aSite({ words: "\n  pageOf: 'Page {page}'" }),
    says: 'content/site.yaml:8:11 words.pageOf: {count} is missing, which is filled in here',
    allowed: '{page} and {count}',
  },
  {
    name: 'a misspelt name in braces gets a suggestion, at its place',
    changes: aSite({ words: "\n  pageOf: '{page} of {cuont}'" }),
    says: 'content/site.yaml:8:22 words.pageOf: nothing is filled in for {cuont}; did you mean "{count}"?',
  },
  {
    name: 'a word in which nothing is filled in has no braces',
    changes: aSite({ words: "\n  share: 'Share {title}'" }),
    says: 'content/site.yaml:8:17 words.share: nothing is filled in for {title}',
    allowed: 'words alone, without braces',
  },
  {
    name: 'a phrase that depends on a number has a form for all numbers',
    changes: aSite({ words: '\n  readingTime:\n    one: a minute' }),
    says: 'content/site.yaml:9:5 words.readingTime.other: missing, and required',
  },
  {
    name: 'a language without words of the interface is pointed out',
    changes: aSite({ language: 'ta' }),
    says: 'content/site.yaml:5:11 language: pages say “Published {date}” and all the like in English, as there are no such words in "ta"',
    allowed: 'ar, de, en, es, fr, he, hi, ja, pt, uk, zh, or below words all that npm run fields lists there',
  },
  {
    name: 'a publication of drafts alone would show nothing',
    changes: {
      files: { ...anArticle({ status: 'draft' }).files, 'content/articles/tea.md': undefined },
    },
    says: 'content/articles:1:1 there is no published article, so there would be nothing to read',
  },
]

testFaults(faults)

test('every fact of the publication may be given as the manual says', () => {
  const facts = {
    contact: 'desk+news@gazette.example.org',
    policies: '\n  standards: /about/',
    sameAs: '[https://social.example/@gazette]',
    usage: usage({ contact: 'https://gazette.example.org/write/', licence: 'https://terms.example/by/4.0/' }),
    security: '\n  contact: security@gazette.example.org\n  policy: /about/',
    hub: 'https://hub.example/',
    indexNowKey: 'b6f0d2c84e1a47f59d3b7a6e',
    words: "\n  archive: All our stories\n  readingTime:\n    one: a minute\n    other: '{count} minutes'",
    navigation: '\n  - label: Front page\n    path: /\n  - label: "2026"\n    path: /archive/2026/',
  }
  expect(headlinesOf(aSite(facts))).toEqual([])
})

test('the year of the archive is that of the publication’s clock', () => {
  const { files } = aSite({ timeZone: 'Asia/Tokyo' })
  const article = anArticle({ publishedAt: '2025-12-31T23:30Z', title: 'New Year' }, 'See [it](/archive/2025/).')
  expect(headlinesOf({ files: { ...files, ...article.files } })).toEqual([
    'content/articles/lamp.md:9:10 body: there is no page /archive/2025/; did you mean "/archive/2026/"?',
  ])
})
