import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { load, type CheerioAPI } from 'cheerio'
import sharp from 'sharp'
import { english } from '../newsroom/words/english.ts'
import { tables } from '../newsroom/words/tables.ts'
import type { PluralForms } from '../newsroom/words/words.ts'
import { startSiteServer } from '../server/siteServer.ts'
import { expect, test } from './fixtures.ts'
import { Trial } from './trial.ts'

/** A publication in Latin of no meaning, so that every word in it that is not Latin is one of ours. */

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let trial: Trial

test.beforeAll(async () => {
  trial = await Trial.make('interface', async (folder) => {
    const content = join(folder, 'content')
    for (const name of ['articles', 'authors', 'topics', 'pages', 'media']) {
      await mkdir(join(content, name), { recursive: true })
    }
    for (let number = 1; number <= 12; number += 1) {
      const kind = ['opinion', 'opinion', 'analysis', 'review', 'feature', 'explainer'][number] ?? 'news'
      await writeFile(join(content, `articles/lorem-${number}.md`), article({ number, kind }))
    }
    await writeFile(join(content, 'authors/livia.yaml'), 'name: Livia\nrole: Auctrix\n')
    await writeFile(join(content, 'authors/gaius.yaml'), `name: Gaius\n${image}`)
    await writeFile(join(content, 'media/tabula.csv'), 'a,b\n1,2\n')
    const picture = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a6' } })
    await picture.jpeg().toFile(join(content, 'media/lucerna.jpg'))
  })
})

const image = `image:
  src: ../media/lucerna.jpg
  alt: Lucerna viridis
  caption: Lucerna in turri
  credit: Livia
`

/** Long enough to have a list of its parts. */
const long = [1, 2, 3, 4].map((part) => `## Pars ${part}\n\n${'Lorem ipsum dolor sit amet. '.repeat(70)}\n`).join('\n')

function article({ number, kind = 'news', more = '' }: { number: number; kind?: string; more?: string }): string {
  const all = `updatedAt: 2026-06-0${(number % 9) + 1}
dateline: Ostia
canonicalUrl: https://lorem.example/${number}/
keyPoints: [Lorem ipsum dolor]
${image}sources:
  - title: Liber primus
corrections:
  - date: 2026-06-01
    text: Dolor, non color.
  - date: 2026-06-01
    kind: editors-note
    text: Sit, non sat.
`
  return `---
title: Lorem ipsum ${number} dolor sit amet
summary: Consectetur adipiscing elit ${number}, sed eiusmod tempor.
publishedAt: 2026-0${(number % 5) + 1}-1${number % 10}T07:05Z
authors: [livia, gaius]
topics: [prima, secunda]
kind: ${kind}
${number === 3 ? all : ''}${more}---

Lorem ipsum[^1] dolor sit amet, [tabula](../media/tabula.csv).

| unum | duo |
| - | - |
| tria | quattuor |

~~~
codex
~~~

![Lucerna](../media/lucerna.jpg 'Lucerna | Gaius')

${number === 4 ? long : ''}
[^1]: Nota bene.
`
}

/** Builds it in a language. A topic and a page of it are called what the interface calls something else. */
async function build(language: string): Promise<string> {
  const [topic, title] = [tables[language]?.archive ?? 'Prima', tables[language]?.archive ?? 'Pagina']
  const content = trial.path('content')
  await rm(join(content, 'urls.json'), { force: true })
  await writeFile(
    join(content, 'site.yaml'),
    `name: Lanterna
tagline: Nova ex portu
description: Lorem ipsum dolor sit amet.
url: https://lantern.example
language: ${language}
timeZone: Europe/Berlin
contact: lanterna@lantern.example
policies:
  standards: /pagina/
  corrections: /pagina/
  privacy: /pagina/
`,
  )
  for (const [index, other] of ['fr', 'uk', 'de'].entries()) {
    const file = join(content, `articles/lorem-${other}.md`)
    if (other === language) await rm(file, { force: true })
    else await writeFile(file, article({ number: 13 + index, more: `language: ${other}\ntranslationOf: lorem-1\n` }))
  }
  await writeFile(join(content, 'topics/prima.yaml'), `name: ${topic}\ndescription: Prima pars.\n`)
  await writeFile(join(content, 'topics/secunda.yaml'), 'name: Secunda\n')
  await writeFile(join(content, 'pages/pagina.md'), `---\ntitle: ${title}\nsummary: Lorem.\n---\n\nLorem.\n`)
  const { code, output } = await trial.run('build')
  expect(code, output).toBe(0)
  return trial.path('dist')
}

function formsOf(phrase: string | PluralForms): string[] {
  return typeof phrase === 'string' ? [phrase] : Object.values(phrase)
}

/** What stands between what is filled in, where it is long enough to be told from a name. */
const englishParts = Object.values(english)
  .flatMap(formsOf)
  .flatMap((text) => text.split(/\{\w+\}/))
  .map((part) => part.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, ''))
  .filter((part) => /\p{L}{4}/u.test(part))

function holds(text: string, part: string): boolean {
  return new RegExp(
    String.raw`(?<!\p{L})${part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?!\p{L})`,
    'u',
  ).test(text)
}

/** Everything on a page that people see, hear, or are shown of it elsewhere. */
function textsOf($: CheerioAPI, language: string): string[] {
  // Neither the type of a page nor where it leads on to is for people.
  $(`script, style, meta[http-equiv], meta[property='og:type'], [lang]:not([lang=${language}])`).remove()
  const attributes = ['aria-label', 'alt', 'title', 'content', 'value', 'data-failed'].flatMap((name) =>
    $(`:not(input)[${name}]`)
      .get()
      .map((element) => $(element).attr(name) ?? ''),
  )
  return [$('html').text(), ...attributes]
}

/** What people and programs read as text. */
function textFilesIn(dist: string): string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => /\.(?:html|md)$|^llms\.txt$/.test(file))
}

/** Addresses are in English, as code is. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/https?:\/\/\S+/g, '')
}

const languages = Object.keys(tables).filter((language) => language !== 'en')

for (const language of languages) {
  test(`a publication in ${language} says nothing in English, and no word of it is too long for a phone`, async ({
    page,
  }) => {
    const dist = await build(language)
    const own = Object.values(tables[language] ?? {})
      .flatMap(formsOf)
      .join('\n')
    const others = englishParts.filter((part) => !holds(own, part))
    // Translations speak their own languages.
    for (const file of textFilesIn(dist).filter((name) => !/lorem-(?:fr|uk|de)/.test(name))) {
      const source = readFileSync(join(dist, file), 'utf8')
      const texts = file.endsWith('.html') ? textsOf(load(source), language) : [source]
      const found = others.filter((part) => texts.some((text) => holds(withoutAddresses(text), part)))
      expect.soft(found, file).toEqual([])
    }
    const results = load(readFileSync(join(dist, 'search/index.html'), 'utf8'))('#search\\:results')
    expect.soft(results.attr('data-language'), 'results in the figures of the page').toBe(`${language}-u-nu-latn`)
    const server = await startSiteServer(dist, 0)
    await page.setViewportSize({ width: 320, height: 900 })
    for (const path of ['/', '/articles/lorem-3/', '/archive/2026/', '/feeds/']) {
      await page.goto(server.url + path)
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(320)
    }
    await server.close()
  })
}

test('in a language there are no words in, what is said in English says so', async () => {
  const dist = await build('th')
  for (const file of textFilesIn(dist).filter((name) => name.endsWith('.html'))) {
    const $ = load(readFileSync(join(dist, file), 'utf8'))
    // A result of the search is a pattern there, whose words a script replaces.
    $('script, style, #search\\:results').remove()
    const unmarked = $('body *')
      .contents()
      .get()
      .flatMap((node) => ('data' in node ? [{ text: node.data, lang: $(node).closest('[lang]').attr('lang') }] : []))
      .filter(({ text, lang }) => lang === 'th' && englishParts.some((part) => holds(text, part)))
    expect.soft(unmarked, file).toEqual([])
  }
})

test('an article leads to its translations, and all who read it are told of them', async () => {
  const dist = await build('de')
  const read = (file: string) => readFileSync(join(dist, file), 'utf8')
  const urls = { uk: 'https://lantern.example/articles/lorem-uk/', fr: 'https://lantern.example/articles/lorem-fr/' }
  const $ = load(read('articles/lorem-1/index.html'))
  const links = $('main a[hreflang]')
    .get()
    .map((link) => [$(link).attr('hreflang'), $(link).attr('lang'), $(link).text(), $(link).attr('href')])
  expect(links).toEqual([
    ['fr', 'fr', 'Français', '/articles/lorem-fr/'],
    ['uk', 'uk', 'Українська', '/articles/lorem-uk/'],
  ])
  for (const name of ['1', 'uk', 'fr']) {
    const page = load(read(`articles/lorem-${name}/index.html`))
    const alternates = page('head link[hreflang]')
      .get()
      .map((link) => [page(link).attr('hreflang'), page(link).attr('href')])
    expect(Object.fromEntries(alternates)).toEqual({
      de: 'https://lantern.example/articles/lorem-1/',
      ...urls,
      'x-default': 'https://lantern.example/articles/lorem-1/',
    })
  }
  expect(read('articles/lorem-1/index.md')).toContain(`translations:\n  - language: "fr"\n    url: "${urls.fr}"`)
  expect(read('feeds/uk/atom.xml')).toMatch(/xml:lang="uk"[^]*<title>Українська – Lanterna<\/title>/)
  expect(load(read('feeds/index.html'))('bdi[lang=uk]').first().text()).toBe('Українська')
  expect(load(read('index.html'))('a[href="/articles/lorem-uk/"]').length).toBe(0)
})
