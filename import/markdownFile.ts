import type { Code, Definition, Image, ImageReference, LinkReference, Paragraph, Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { type Part, spanOf } from '../gate/body/bodyText.ts'
import { namesOf } from '../gate/fieldFaults.ts'
import { foreignMarks } from '../gate/foreignMarks.ts'
import type { Span } from '../gate/problem.ts'
import { type Edit, withEdits } from '../newsroom/edits.ts'
import { grouped } from '../newsroom/collections.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { linkedFormat } from '../newsroom/media.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import { dayOf } from './dates.ts'
import { isHtml, namedBy, Names, partsOf, readFields, scalar } from './frontMatter.ts'
import { elementsIn, isPictureFile, leadPicture, lineOf, type Found } from './htmlTree.ts'
import {
  isFields,
  languageOfName,
  nameOfFile,
  NotAnArticleError,
  placeOfFile,
  textOf,
  type Imported,
  type ImportFile,
  type Named,
} from './imported.ts'
import { takeOpening } from './opening.ts'
import { codeIn, fenceAround } from './templateTags.ts'
import { wordsOfHtml, wordsOfMarkdown } from './words.ts'

/**
 * Markdown as Hugo, Jekyll, Eleventy, Astro and Docusaurus know it.
 * @throws {NotAnArticleError} for a file that says of an author or a topic what it is called
 */
export function readMarkdownFile(file: ImportFile): Imported {
  const { fields, body } = partsOf(file)
  const names = new Names(fields)
  // A text that stands there beside what says who or what it is about is an article.
  if (pageOfName.test(file.path) && (body.trim() === '' || !names.words(...ofName)))
    throw new NotAnArticleError(`${file.path} is what a topic or an author is called`)
  const title = names.words(...namesOf('title'))
  const summary = names.words(...namesOf('summary'))
  const { text, found, heading, links } = bodyOf(body, file, title)
  const { media, remarks, leftOut } = found
  const { day, rest } = dayOfFile(file.path)
  const ownSlug = names.text('slug')?.replace(/^.*\/(?=[^/])/, '')
  const slug = ownSlug ?? rest ?? nameOfFile(file.path)
  const image = names.image(...namesOf('image'))
  // Jekyll's are words in a line, and part of the address.
  const categories = names
    .named(['topics', 'categories', 'category'], isJekyll.test(file.path) ? /\s+/ : undefined)
    .map(namesById(file, ['topics', 'categories'], remarks))
  const tags = names.named(['tags', 'tag', 'keywords']).map(namesById(file, ['tags'], remarks))
  const topics = [...categories, ...tags]
  const authors = names.named(['authors', 'author']).map(namesById(file, ['authors', 'author'], remarks))
  // Docusaurus says who one author is beside the name.
  const alone =
    authors.length === 1
      ? { url: names.text('author_url', 'authorURL'), role: names.text('author_title', 'authorTitle') }
      : {}
  const folder = isJekyll.test(file.path) ? categories.map(({ name }) => `${name.toLowerCase()}/`).join('') : ''
  const published = names.text(...namesOf('publishedAt'))
  const imported = {
    source: file.path,
    slug,
    title: title ?? heading,
    summary,
    publishedAt: published ?? day,
    day,
    updatedAt: names.text(...namesOf('updatedAt')),
    expiresAt: names.text(...namesOf('expiresAt')),
    authors: authors.map((one) => ({ ...one, url: one.url ?? alone.url, role: one.role ?? alone.role })),
    topics: topics.filter(({ name }) => !isList.test(name)),
    kind: names.text('kind'),
    dateline: names.text('dateline'),
    image: image && leadPicture(image, file.media, found),
    aliases: [
      ...names.texts('aliases', 'redirect_from', 'permalink', 'url', 'path'),
      ...addressOf(file.place, day, { folder, slug, published, isNamed: ownSlug !== undefined }),
    ],
    canonicalUrl: names.text(...namesOf('canonicalUrl')),
    language: names.text(...namesOf('language')),
    id: names.text('id', 'guid'),
    unpublishedAs: names.isDraft() ? 'draft' : undefined,
    body: text,
    links,
    media,
    leftOut: [
      ...leftOut,
      ...(title && heading === title ? [{ reason: 'the headline stood again in the text', words: heading }] : []),
    ],
    // Their programs read Markdown in fields too.
    sourceText: [
      ...[title, summary].map((part = '') => wordsOfMarkdown(part)),
      isHtml.test(file.path) ? wordsOfHtml(body) : wordsOfMarkdown(body),
    ].join('\n\n'),
  }
  const unused = names.unused()
  const left = unused.length > 0 ? [`fields that have no place here: ${unused.join(', ')}`] : []
  return { ...imported, remarks: [...remarks, ...left] }
}

/**
 * The names of those whom a text calls by their ids, as a list beside it has them: Docusaurus' among its posts, Jekyll's
 * in its data. Hugo has a page for each.
 * @param lists what such a list, or the folder of such pages, is called
 */
function namesById(file: ImportFile, lists: readonly string[], remarks: string[]): (one: Named) => Named {
  const attempt = <Value>(read: () => Value): Value | undefined => {
    try {
      return read()
    } catch (error) {
      remarks.push(error instanceof Error ? error.message : String(error))
      return undefined
    }
  }
  const places = ['', '../', '../_data/', '../../_data/'].flatMap((folder) =>
    lists.map((list) => `${folder}${list}.yml`),
  )
  const path = places.find((one) => file.beside(one))
  const known = attempt(
    () => path && readFields(path, textOf({ path, bytes: file.beside(path) ?? new Uint8Array() }), 'yaml'),
  )
  return (one) =>
    (isFields(known) && namedBy(known[one.name])[0]) || attempt(() => namedOnPage(one, file, lists)) || one
}

/** What says who somebody is, or what a topic is about. */
const ofName = ['bio', ...namesOf('summary')]

/** The pages that Hugo has for authors and topics. https://gohugo.io/content-management/taxonomies/ */
const pageOfName = /(?:^|\/)content\/(?:authors?|topics|categories|tags)\/[^/]+\/_index\.\w+$/

function namedOnPage({ name }: Named, file: ImportFile, lists: readonly string[]): Named | undefined {
  const [, folders] = /(?:^|\/)content\/((?:[^/]+\/)*)[^/]+$/.exec(file.path) ?? []
  if (folders === undefined || /[/.]/.test(name)) return undefined
  const root = folders.replaceAll(/[^/]+/g, '..')
  for (const path of lists.map((list) => `${root}${list}/${name}/_index.md`)) {
    const bytes = file.beside(path)
    if (!bytes) continue
    const { fields, body } = partsOf({ ...file, path, bytes })
    const names = new Names(fields)
    const called = names.words('display_name', 'title', 'name')
    if (called) return { name: called, about: names.words(...ofName) ?? scalar(body) }
  }
  return undefined
}

/**
 * The text as it was written, but for pictures, code that is set off by spaces alone, and the headline where it stands in
 * it again.
 */
function bodyOf(body: string, file: ImportFile, title: string | undefined) {
  if (isHtml.test(file.path)) return bodyOfHtml(body, file, title)
  const tree: Root = parseBody(body)
  const found: Found = { media: [], remarks: foreignRemarks(body, withoutCode(tree, body)), leftOut: [] }
  const edits: Edit[] = []
  const [first] = tree.children
  const isHeadline = first?.type === 'heading' && first.depth === 1
  const heading = isHeadline ? toString(first) : undefined
  if (isHeadline && (title === undefined || heading === title)) edits.push({ ...spanOf(first), text: '' })
  visit(tree, 'html', (node) => {
    if (!shownOtherwise.test(node.value.trim())) return
    const text = htmlToMarkdown(parseHtml(node.value, found), file.media, found).trim()
    edits.push(apart(spanOf(node), body, text))
  })
  visit(tree, 'code', (node) => {
    if (!/^[`~]/.test(sourceOf(node, body))) edits.push({ ...spanOf(node), text: fenced(node, body) })
  })
  const pictures = new Pictures(tree, file, found)
  visit(tree, (node, _, parent) => {
    const address =
      node.type === 'link' ? node.url : node.type === 'linkReference' ? pictures.addressOf(node) : undefined
    const picture = address !== undefined && 'children' in node && node.children.length === 1 ? node.children[0] : node
    if (picture?.type !== 'image' && picture?.type !== 'imageReference') return undefined
    const isInLink = address !== undefined || parent?.type === 'link' || parent?.type === 'linkReference'
    const text = pictures.written(picture, isInLink)
    // Only words can lead somewhere.
    const isLinked = address !== undefined && (text ?? '![').startsWith('![')
    if (isLinked && !isPictureFile(address)) found.remarks.push(`a picture led to ${address}`)
    const place = isLinked ? node : picture
    const instead = isLinked ? (text ?? sourceOf(picture, body)) : text
    const stands = parent?.type === 'paragraph' && tree.children.includes(parent) ? parent : undefined
    const edit =
      stands && (isLinked || !isInLink)
        ? standingAlone(place, stands, { body, text: instead })
        : instead && apart(spanOf(place), body, instead)
    if (edit) edits.push(edit)
    return SKIP
  })
  for (const definition of pictures.unusedDefinitions()) edits.push({ ...spanOf(definition), text: '' })
  return {
    text: `${withEdits(body, edits).trim()}\n`,
    found,
    heading: title === undefined || heading === title ? heading : undefined,
    links: linkedFiles(tree, file, found),
  }
}

/** What a page of ours shows otherwise: pictures, and whole elements for what lies elsewhere. */
const shownOtherwise =
  /<(?:img|figure|picture)\b|<script\b[^<>]*>\s*<\/script>|^<(iframe|video|audio|embed|object)\b.*<\/\1>$/is

function bodyOfHtml(body: string, file: ImportFile, title: string | undefined) {
  const found: Found = { media: [], remarks: foreignRemarks(body), leftOut: [] }
  const tree = parseHtml(body, found)
  const heading = title ?? lineOf(elementsIn(tree, ({ tagName }) => tagName === 'h1')[0])
  takeOpening(tree, { title: heading }, title === undefined ? [] : ['title'], found)
  return {
    text: htmlToMarkdown(tree, file.media, found),
    found,
    heading: title === undefined ? heading : undefined,
    links: new Map<string, string>(),
  }
}

/** With other signs in place of code. */
function withoutCode(tree: Root, body: string): string {
  return withEdits(
    body,
    codeIn(tree).map(({ start, end }) => ({ start, end, text: '\0'.repeat(end - start) })),
  )
}

/** What is not Markdown, an example of each kind: the gate names all of them, with their places. */
function foreignRemarks(body: string, prose = body): string[] {
  return Array.from(
    grouped(foreignMarks(body, prose).map(({ rule, message }) => [rule, message])).values(),
    (messages) => {
      const others = messages.length - 1
      return `${messages[0] ?? ''}${others > 0 ? ` (and ${others} more)` : ''}`
    },
  )
}

function sourceOf(node: Part, body: string): string {
  const { start, end } = spanOf(node)
  return body.slice(start, end)
}

/** Between two lines of ```: four spaces before a line are an accident more often than not, and the gate asks. */
function fenced(node: Code, body: string): string {
  const { start } = spanOf(node)
  // What quotes and lists start their lines with.
  const lead = body.slice(body.lastIndexOf('\n', start - 1) + 1, start).replaceAll(/[^\s>]/g, ' ')
  const fence = fenceAround(node.value)
  return [fence, ...node.value.split('\n'), fence].join(`\n${lead}`)
}

/** What takes the place of a picture is no part of the words beside it. */
function apart({ start, end }: Span, body: string, text: string): Edit {
  const before = /[\p{L}\p{N}]$/u.test(body.slice(Math.max(0, start - 2), start))
  const after = /^[\p{L}\p{N}]/u.test(body.slice(end, end + 2))
  return { start, end, text: `${before ? ' ' : ''}${text}${after ? ' ' : ''}` }
}

/** A picture has a paragraph of its own. @param text in place of the picture; undefined for the picture as it is */
function standingAlone(
  node: Part,
  paragraph: Paragraph,
  { body, text = sourceOf(node, body) }: { body: string; text: string | undefined },
): Edit {
  const [place, around] = [spanOf(node), spanOf(paragraph)]
  const before = body.slice(around.start, place.start).trimEnd()
  const after = body.slice(place.end, around.end).trimStart()
  // The space before another picture is changed with that.
  const isLast = after === '' || after.startsWith('![')
  return {
    start: before ? around.start + before.length : place.start,
    end: isLast ? place.end : around.end - after.length,
    text: `${before && '\n\n'}${text}${isLast ? '' : '\n\n'}`,
  }
}

/** Files of the export that a text leads to, by the addresses it has for them. */
function linkedFiles(tree: Root, { media }: ImportFile, found: Found): ReadonlyMap<string, string> {
  const links = new Map<string, string>()
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'definition') return
    const own = !/^[a-z]+:/i.test(node.url) && linkedFormat(node.url.toLowerCase()) ? media.find(node.url) : undefined
    if (!own) return
    found.media.push(own)
    links.set(node.url, `../media/${own.name}`)
  })
  return links
}

/** The pictures of a text, each written out where it stands, with its file in content/media. */
class Pictures {
  readonly #file: ImportFile
  readonly #found: Found
  readonly #definitions = new Map<string, Definition>()
  /** Addresses that links are written by. */
  readonly #ofLinks = new Set<string>()
  readonly #used = new Set<Definition>()

  constructor(tree: Root, file: ImportFile, found: Found) {
    this.#file = file
    this.#found = found
    visit(tree, (node) => {
      if (node.type === 'linkReference') this.#ofLinks.add(node.identifier)
      // The first of two holds: https://spec.commonmark.org/0.31.2/#matches
      if (node.type === 'definition' && !this.#definitions.has(node.identifier))
        this.#definitions.set(node.identifier, node)
    })
  }

  /** What to write; undefined where it may stay as it is. @param isInLink where no other link can stand */
  written(node: Image | ImageReference, isInLink: boolean): string | undefined {
    const definition = node.type === 'image' ? node : this.#definitions.get(node.identifier)
    if (!definition) return undefined
    if (definition.type === 'definition') this.#used.add(definition)
    const { media, remarks } = this.#found
    const { url } = definition
    const title = definition.title ? ` ${JSON.stringify(definition.title)}` : ''
    const [alt = '', said = ''] = [node.alt, definition.title].map((one) => one?.replaceAll(/[[\]]/g, String.raw`\$&`))
    const own = this.#file.media.find(url)
    if (own) {
      media.push(own)
      return `![${alt}](../media/${own.name}${title})`
    }
    if (!/^https?:/i.test(url)) {
      remarks.push(`there is no picture ${url} beside the file`)
      return node.type === 'image' ? undefined : `![${alt}](${url}${title})`
    }
    remarks.push(`the picture ${url} lies elsewhere and was not fetched: a link stands in its place`)
    if (said && said === alt) this.#found.leftOut.push({ reason: 'said twice of a picture', words: said })
    const parts = new Set([alt, said.replace(' | ', ' – ')].filter(Boolean))
    const words = [...parts].join(' – ') || url.replace(/^.*\//, '')
    return isInLink ? words : `[${words}](${url})`
  }

  /** Where a link leads that is written by a name. */
  addressOf({ identifier }: LinkReference): string | undefined {
    return this.#definitions.get(identifier)?.url
  }

  /** Addresses that nothing is written by any more. */
  unusedDefinitions(): Definition[] {
    return [...this.#used].filter(({ identifier }) => !this.#ofLinks.has(identifier))
  }
}

const isHexo = /(?:^|\/)source\/_posts\//
const isJekyll = /(?:^|\/)(?<!source\/)_posts\//

/** A tag by which Eleventy knows what to list. */
const isList = /^(?:posts?|all)$/

/** The day that a file has in its name, or in the folders it lies in, and what is left of its name. */
function dayOfFile(path: string): { readonly day?: string; readonly rest?: string } {
  const [, year = '', , month = '', date = '', rest] =
    /(?:^|\/)(\d{4})([-/])(\d\d?)\2(\d\d?)\2([^/]+)$/.exec(placeOfFile(path)) ?? []
  return rest === undefined ? {} : { day: dayOf(year, month, date), rest }
}

/** The address that programs give a file by its place, unless the file says otherwise. */
function addressOf(
  path: string,
  day: string | undefined,
  article: { folder: string; slug: string; published: string | undefined; isNamed: boolean },
): string[] {
  const { folder, slug, published = '', isNamed } = article
  const place = placeOfFile(path)
  const [, folders = ''] =
    /(?:^|\/)(?:src\/content|content|src\/pages|source|src|docs|_posts|site)\/(.*\/)?[^/]+$/s.exec(place) ?? []
  const [ofHexo] = (isHexo.test(path) && /^\d{4}-\d\d-\d\d/.exec(day ?? published)) || []
  if (ofHexo !== undefined) return [`/${ofHexo.replaceAll('-', '/')}/${slug}/`]
  if (isJekyll.test(path) && day) return [`/${folder}${day.replaceAll('-', '/')}/${slug}.html`]
  if (/(?:^|\/)blog\/(?:\d{4}\/\d\d?\/\d\d?\/)?[^/]+$/.test(place) && day)
    return [isNamed ? `/blog/${slug}/` : `/blog/${day.replaceAll('-', '/')}/${slug}/`]
  const language = languageOfName(path)?.toLowerCase()
  return folders ? [`/${[language, folders.replaceAll(/\/+$/g, ''), slug].filter(Boolean).join('/')}/`] : []
}
