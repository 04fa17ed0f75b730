import { parse as parseCsv } from 'csv-parse/sync'
import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { decodeString } from 'micromark-util-decode-string'
import { remembered } from '../newsroom/remembered.ts'
import {
  addRecording,
  elementsIn,
  hasClass,
  lineOf,
  nothingFound,
  property,
  replaceEach,
  takeOut,
  type Found,
} from './htmlTree.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import { damaged, isFields, nameOfFile, textOf, type Fields, type ImportedFile, type ImportFile } from './imported.ts'
import { takeOpening } from './opening.ts'
import { wordsOfHtml } from './words.ts'

/** The table of posts in an export of Substack. */
const postsOf = remembered((csv: string) => {
  try {
    return parseCsv(csv, { columns: true, bom: true, relax_quotes: true }) as Record<string, string>[]
  } catch (error) {
    throw damaged('posts.csv', error, 'the table of the export, whole')
  }
})

/** A post of Substack's export: its text in `posts/`, what is known of it in `posts.csv`. */
export function readSubstackFile(file: ImportFile, table: string): ImportedFile {
  const name = nameOfFile(file.path)
  const post = postsOf(table).find(({ post_id: id }) => id === name || id === name.split('.')[0]) ?? {}
  const [title, summary] = [decodeString(post['title'] ?? ''), decodeString(post['subtitle'] ?? '')]
  if (post['type'] === 'page')
    return { articles: [], remarks: [`the page “${title}” is not brought in: pages have no drafts`] }
  const found = nothingFound()
  const source = textOf(file)
  const slug = name.replace(/^\d+\./, '')
  const tree = parseHtml(source, found)
  const hasWall = elementsIn(tree, (element) => hasClass(element, 'paywall-jump')).length > 0
  takeOpening(tree, { title, summary }, ['title', 'summary'], found)
  takeOut(tree, found, controlOfSubstack)
  fillIn(tree, found)
  addRecording(tree, post['podcast_url'], source)
  if (!post['post_id']) found.remarks.push('posts.csv says nothing of it')
  const article = {
    source: file.path,
    slug,
    title: title || undefined,
    summary: summary || undefined,
    publishedAt: post['post_date'] || undefined,
    authors: [],
    topics: [],
    aliases: [`/p/${slug}`],
    id: name.split('.')[0],
    unpublishedAs: post['is_published']?.toLowerCase() === 'false' ? 'draft' : undefined,
    isForMembers: hasWall || /paid|founding/.test(post['audience'] ?? ''),
    sourceText: [title, summary, wordsOfHtml(source)].join('\n\n'),
    body: htmlToMarkdown(tree, file.media, found),
    ...found,
  }
  return { articles: [() => article] }
}

/** What readers of Substack press; a button that leads elsewhere is a link of the text. */
function controlOfSubstack(element: Element): string | undefined {
  if (hasClass(element, 'subscription-widget-wrap') || hasClass(element, 'subscription-widget-wrap-editor'))
    return 'a form for subscribers'
  const [link] = hasClass(element, 'button-wrapper') ? elementsIn(element, ({ tagName }) => tagName === 'a') : []
  const address = property(link, 'href') ?? ''
  return /[?&]action=share\b|\/(?:subscribe|comments)\b/.test(address) ? 'a button of Substack' : undefined
}

/** Writes out what Substack's own pages make of an element, and its export says in an attribute alone. */
function fillIn(tree: Root, found: Found): void {
  replaceEach(tree, (element) => {
    const said = attributesOf(element)
    const isFilled = lineOf(element) !== '' || elementsIn(element, ({ tagName }) => isShown.has(tagName)).length > 0
    if (!said || isFilled) return undefined
    const mark = `<${element.tagName} class="${property(element, 'className') ?? ''}">`
    // Somebody who is named within a sentence.
    if (hasClass(element, 'mention-wrap') && said.name) return [{ type: 'text', value: said.name }]
    if (said.expression) return [h('code', said.expression)]
    if (said.images.length > 0) {
      const images = said.images.map((src) => h('img', { src }))
      return [h('figure', [...images, ...(said.caption ? [h('figcaption', said.caption)] : [])])]
    }
    found.remarks.push(
      said.url
        ? `${mark} of ${said.url}: a link stands in its place`
        : `${mark}: the export does not say what was shown there`,
    )
    return said.url ? linkTo(said.url, [said.title, said.caption, said.name]) : []
  })
}

const isShown: ReadonlySet<string> = new Set(['img', 'iframe', 'audio', 'video'])

function linkTo(url: string, words: readonly (string | undefined)[]): ElementContent[] {
  const [title = url, ...others] = words.filter(Boolean)
  return [h('p', h('a', { href: url }, title)), ...others.map((line) => h('p', line))]
}

/** What the attribute of an element says, by whatever names; undefined where there is none. */
function attributesOf(element: Element) {
  const json = property(element, 'dataAttrs')
  if (!json) return undefined
  const fields = fieldsIn(json)
  const gallery = isFields(fields['gallery']) ? fields['gallery'] : {}
  const images = Array.isArray(gallery['images']) ? (gallery['images'] as unknown[]) : []
  const text = (...names: readonly string[]) =>
    names.map((name) => fields[name] ?? gallery[name]).find((value) => typeof value === 'string' && value !== '') as
      string | undefined
  const [video, picture] = [text('videoId'), text('instagram_id')]
  return {
    name: text('name', 'author_name'),
    title: text('title', 'full_text', 'filename'),
    caption: text('caption', 'description', 'cta'),
    expression: text('persistentExpression'),
    images: images.flatMap((image) => (isFields(image) && typeof image['src'] === 'string' ? [image['src']] : [])),
    url:
      text('url', 'canonical_url', 'attachmentUrl') ??
      (video && `https://www.youtube.com/watch?v=${video}`) ??
      (picture && `https://www.instagram.com/p/${picture}/`),
  }
}

function fieldsIn(json: string): Fields {
  try {
    const fields: unknown = JSON.parse(json)
    return isFields(fields) ? fields : {}
  } catch {
    // It was cut off: the element is named as one that says nothing.
    return {}
  }
}
