import type { Element, Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { elementsIn, hasClass, lineOf, nothingFound, property, remarkUnclosed } from './htmlTree.ts'
import { htmlToMarkdown } from './htmlToMarkdown.ts'
import { nameOfFile, textOf, type Imported, type ImportFile } from './imported.ts'
import { takeOpening } from './opening.ts'
import { wordsOfHtml } from './words.ts'

const pages = unified().use(rehypeParse, { verbose: true }).freeze()

/** Where the article is on a page, the surest sign first; `e-content` is what Medium's export says, by microformats. */
const parts = [
  (name: string, classes: string) => /(?:^| )e-content(?: |$)/.test(classes) && name !== '',
  (name: string) => name === 'article',
  (name: string) => name === 'main',
]

/** Parsed pages have one always, written ones need not. */
const isBody = (name: string) => name === 'body'

/** A page of any site, or of Medium's export. */
export function readHtmlFile(file: ImportFile): Imported {
  const source = textOf(file)
  const tree = pages.parse(source)
  const found = nothingFound()
  const isPart = parts.find((is) => articleIn(tree, is))
  const article: Root = { type: 'root', children: articleIn(tree, isPart ?? isBody)?.children ?? [] }
  const element = (isWanted: (one: Element) => boolean) => elementsIn(tree, isWanted)[0]
  const propertyOf = (name: string, isWanted: (one: Element) => boolean) => property(element(isWanted), name)
  const headline = element((one) => hasClass(one, 'p-name')) ?? element(({ tagName }) => tagName === 'h1')
  const title = lineOf(headline) || meta(tree, 'og:title')[0] || lineOf(element(({ tagName }) => tagName === 'title'))
  const standfirst = element((one) => hasClass(one, 'p-summary'))
  const summary = lineOf(standfirst) || meta(tree, 'description', 'og:description')[0]
  const published = element((one) => hasClass(one, 'dt-published') || one.tagName === 'time')
  const authors = elementsIn(tree, (one) => hasClass(one, 'p-author') || property(one, 'rel') === 'author').map(lineOf)
  const isWithin = (one: Element | undefined) => elementsIn(article, (other) => other === one).length > 0
  const outside = [
    ...(isWithin(headline) ? [] : ['title' as const]),
    ...(isWithin(standfirst) ? [] : ['summary' as const]),
  ]
  const author = authors.length > 0 ? authors : meta(tree, 'author')
  const known = { title, summary, author: author[0] }
  const opening = takeOpening(article, known, outside, found)
  remarkUnclosed(tree, found)
  if (isPart === parts[1] || isPart === parts[2])
    found.remarks.push(`of the page, only its <${isPart === parts[1] ? 'article' : 'main'}> was brought in`)
  return {
    source: file.path,
    slug: nameOfFile(file.path)
      .replace(/^(?:\d{4}-\d{2}-\d{2}_|draft_)/, '')
      .replace(/-+[0-9a-f]{10,12}$/, ''),
    title,
    summary,
    publishedAt:
      property(published, 'dateTime') ??
      meta(tree, 'article:published_time', 'date', 'dcterms.date')[0] ??
      opening.date,
    updatedAt: meta(tree, 'article:modified_time', 'dcterms.modified')[0],
    authors: (author.length > 0 ? author : [opening.author ?? '']).map((name) => ({ name })),
    topics: meta(tree, 'article:tag', 'keywords').flatMap((names) => names.split(/\s*,\s*/).map((name) => ({ name }))),
    aliases: [],
    canonicalUrl:
      propertyOf('href', (one) => hasClass(one, 'p-canonical')) ??
      propertyOf('href', (one) => property(one, 'rel') === 'canonical'),
    language: propertyOf('lang', ({ tagName }) => tagName === 'html'),
    // So Medium's export calls it.
    unpublishedAs: nameOfFile(file.path).startsWith('draft_') ? 'draft' : undefined,
    sourceText: [...outside.map((name) => known[name]), wordsOfHtml(source, isPart)].join('\n\n'),
    body: htmlToMarkdown(article, file.media, found),
    ...found,
  }
}

function articleIn(tree: Root, is: (name: string, classes: string) => boolean): Element | undefined {
  return elementsIn(tree, (one) => is(one.tagName, property(one, 'className') ?? ''))[0]
}

/** What the head of a page says under the first of these names that is there. */
function meta(tree: Root, ...names: readonly string[]): string[] {
  const elements = elementsIn(tree, ({ tagName }) => tagName === 'meta')
  for (const wanted of names) {
    const values = elements
      .filter((one) => (property(one, 'property') ?? property(one, 'name'))?.toLowerCase() === wanted)
      .flatMap((one) => property(one, 'content') ?? [])
    if (values.length > 0) return values
  }
  return []
}
