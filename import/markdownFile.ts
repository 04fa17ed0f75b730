import type { Image, Root } from 'mdast'
import { toString } from 'hast-util-to-string'
import { parse as parseToml } from 'smol-toml'
import { visit } from 'unist-util-visit'
import { parse as parseYaml } from 'yaml'
import { foreignMarks } from '../gate/foreignMarks.ts'
import { type Edit, withEdits } from '../gate/problem.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import { leadPicture, type Found } from './htmlTree.ts'
import { damaged, nameOfFile, textOf, type Imported, type ImportFile, type Named } from './imported.ts'
import { wordsOfMarkdown } from './words.ts'

/** Fields that programs have most names for. */
const ofUpdate = ['updatedAt', 'lastmod', 'last_modified_at', 'updatedDate', 'updated', 'modDatetime', 'last_update']
const ofPicture = [
  'image',
  'cover',
  'coverImage',
  'featured_image',
  'featuredImage',
  'heroImage',
  'thumbnail',
  'images',
]

type Fields = Readonly<Record<string, unknown>>

/** Markdown as Hugo, Jekyll, Eleventy, Astro and Docusaurus know it. */
export function readMarkdownFile(file: ImportFile): Imported {
  const { fields, body } = partsOf(file)
  const names = new Names(fields)
  const title = names.text('title', 'headline')
  const summary = names.text('summary', 'standfirst', 'description', 'subtitle', 'excerpt', 'lead')
  const { text, found, heading } = bodyOf(body, file, title)
  const { media, remarks, leftOut } = found
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})-(.+)$/.exec(nameOfFile(file.path)) ?? []
  const ownSlug = names.text('slug')?.replace(/^.*\/(?=[^/])/, '')
  const slug = ownSlug ?? rest ?? nameOfFile(file.path)
  const image = names.image(...ofPicture)
  // Jekyll's are words in a line, and part of the address.
  const categories = names.named(['topics', 'categories', 'category'], isJekyll.test(file.path) ? /\s+/ : undefined)
  const topics = [...categories, ...names.named(['tags', 'keywords']).map(namesById(file, 'tags', remarks))]
  const folder = isJekyll.test(file.path) ? categories.map(({ name }) => `${name.toLowerCase()}/`).join('') : ''
  const imported = {
    source: file.path,
    slug,
    title: title ?? heading,
    summary,
    publishedAt: names.text('publishedAt', 'date', 'pubDate', 'pubDatetime', 'publishDate', 'published') ?? day,
    updatedAt: names.text(...ofUpdate),
    authors: names.named(['authors', 'author']).map(namesById(file, 'authors', remarks)),
    topics: topics.filter(({ name }) => !isList.test(name)),
    kind: names.text('kind'),
    dateline: names.text('dateline'),
    image: image && leadPicture(image, file.media, found),
    aliases: [
      ...names.texts('aliases', 'redirect_from', 'permalink', 'url'),
      ...addressOf(file.path, day, { folder, slug, isNamed: ownSlug !== undefined }),
    ],
    canonicalUrl: names.text('canonicalUrl', 'canonicalURL', 'canonical_url', 'canonical'),
    language: names.text('language', 'lang'),
    id: names.text('id', 'guid'),
    unpublishedAs: fields['draft'] === true || fields['published'] === false ? 'draft' : undefined,
    body: text,
    media,
    leftOut: [
      ...leftOut,
      ...(title && heading === title ? [{ reason: 'the headline stood again in the text', words: heading }] : []),
    ],
    sourceText: [title, summary, wordsOfMarkdown(body)].join('\n\n'),
  }
  const unused = names.unused()
  const left = unused.length > 0 ? [`fields that have no place here: ${unused.join(', ')}`] : []
  return { ...imported, remarks: [...remarks, ...left] }
}

const allowed = 'front matter in YAML or JSON between lines of ---, in TOML between lines of +++'

/** Front matter, and what comes after: between lines of `---` or `+++`, or as Hugo writes JSON, from `{` to `}`. */
function partsOf(file: ImportFile): { readonly fields: Fields; readonly body: string } {
  const text = textOf(file).replace(/^\uFEFF/, '')
  const [opening, fence = '{', language] = /^\s*(?:(---|\+\+\+)([a-z]*)|\{)[ \t]*\n/.exec(text) ?? []
  if (opening === undefined) return { fields: {}, body: text }
  const close = fence === '{' ? '}' : fence
  const end = text.indexOf(`\n${close}`, opening.length - 1)
  if (end === -1) throw damaged(file.path, `its front matter is never closed by ${close}`, allowed)
  // With its lines where they are in the file.
  const written = fence === '{' ? text.slice(0, end + 2) : text.slice(0, end).replace(opening.trim(), '')
  const fields = readFields(file.path, written, language || (fence === '+++' ? 'toml' : 'yaml'))
  const body = text.slice(end + 1 + close.length).replace(/^[^\n]*\n?/, '')
  if (fields !== null && !isFields(fields)) throw damaged(file.path, 'its front matter has no fields', allowed)
  return { fields: fields ?? {}, body }
}

/** @param language as its first line says; YAML reads JSON as well */
function readFields(path: string, text: string, language: string): unknown {
  if (!['yaml', 'yml', 'json', 'toml'].includes(language))
    throw damaged(path, `its front matter is in ${language}`, allowed)
  try {
    return language === 'toml' ? parseToml(text) : parseYaml(text)
  } catch (error) {
    throw damaged(path, error, allowed)
  }
}

/**
 * The names of those whom a text calls by their ids, as a list beside it has them: Docusaurus' among its posts, Jekyll's
 * in its data.
 */
function namesById(file: ImportFile, list: string, remarks: string[]): (one: Named) => Named {
  const places = ['', '../', '../_data/', '../../_data/'].map((folder) => `${folder}${list}.yml`)
  const path = places.find((one) => file.beside(one))
  try {
    const known = path && readFields(path, textOf({ path, bytes: file.beside(path) ?? new Uint8Array() }), 'yaml')
    return (one) => {
      const fields = isFields(known) ? known[one.name] : undefined
      return { name: (isFields(fields) && scalar(fields['name'] ?? fields['label'])) || one.name }
    }
  } catch (error) {
    remarks.push(error instanceof Error ? error.message : String(error))
    return (one) => one
  }
}

/** The fields of a front matter, each asked for by the names that programs have for it. */
class Names {
  readonly #fields: Fields
  readonly #used: Set<string>

  constructor(fields: Fields) {
    // Zola and others keep their own below these.
    const groups = ['taxonomies', 'extra', 'params']
    this.#fields = Object.assign({}, ...groups.map((name) => fields[name]).filter(isFields), fields) as Fields
    this.#used = new Set(groups)
  }

  #value(names: readonly string[]): unknown {
    const found = names.find((name) => ![undefined, null, ''].includes(this.#fields[name] as never))
    for (const name of found === undefined ? [] : names.slice(0, names.indexOf(found) + 1)) this.#used.add(name)
    return found === undefined ? undefined : this.#fields[found]
  }

  text(...names: readonly string[]): string | undefined {
    const value = this.#value(names)
    if (value instanceof Date) return value.toISOString()
    if (isFields(value) && 'date' in value) return scalar(value['date'])
    return scalar(value)
  }

  /** Of all the fields, as sites have several: `url` and `aliases`. */
  texts(...names: readonly string[]): string[] {
    return names.flatMap((name) => [this.#value([name])].flat().flatMap((value) => scalar(value) ?? []))
  }

  named(names: readonly string[], separator = /\s*,\s*/): Named[] {
    const all = names.flatMap((name) => {
      const value = this.#value([name])
      return typeof value === 'string' ? value.split(separator) : [value].flat()
    })
    const found = all.flatMap((value) => {
      const name = isFields(value)
        ? scalar(value['name'] ?? value['key'] ?? value['title'] ?? value['label'])
        : scalar(value)
      return name ? [name] : []
    })
    return [...new Set(found)].map((name) => ({ name }))
  }

  image(...names: readonly string[]) {
    const value = [this.#value(names)].flat()[0]
    const src = isFields(value) ? scalar(value['src'] ?? value['image'] ?? value['url']) : scalar(value)
    const own = isFields(value) ? value : {}
    const alt = scalar(own['alt']) ?? this.text('imageAlt', 'image_alt', 'coverAlt', 'heroImageAlt')
    const caption = [own['caption'], own['credit']].flatMap((words) => scalar(words) ?? [])
    return src ? { src, alt, caption: own['credit'] ? caption.join(' | ') : caption[0] } : undefined
  }

  unused(): string[] {
    return Object.keys(this.#fields).filter((name) => !this.#used.has(name) && !ofPrograms.has(name))
  }
}

/** What tells another program how to show a page, and says nothing of the article. */
const ofPrograms = new Set(['layout', 'draft', 'published', 'status', 'type', 'weight', 'toc', 'comments'])

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function scalar(value: unknown): string | undefined {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return String(value).replaceAll(/\s+/g, ' ').trim() || undefined
}

/** The text as it was written, but for pictures, and the headline where it stands in it again. */
function bodyOf(body: string, file: ImportFile, title: string | undefined) {
  const tree: Root = parseBody(body)
  const found: Found = { media: [], remarks: foreignMarks(body).map(({ message }) => message), leftOut: [] }
  const edits: Edit[] = []
  const [first] = tree.children
  const isHeadline = first?.type === 'heading' && first.depth === 1
  const heading = isHeadline ? toString(first as never) : undefined
  if (isHeadline && (title === undefined || heading === title)) edits.push({ ...placeOf(first), text: '' })
  visit(tree, 'html', (node) => {
    if (!/<(?:img|figure|picture)\b/i.test(node.value)) return
    const text = htmlToMarkdown(parseHtml(node.value, found), file.media, found).trim()
    edits.push({ ...placeOf(node), text })
  })
  visit(tree, 'image', (image) => {
    const edit = editOfPicture(image, file, found)
    if (edit) edits.push({ ...placeOf(image), text: edit })
  })
  return {
    text: `${withEdits(body, edits).trim()}\n`,
    found,
    heading: title === undefined || heading === title ? heading : undefined,
  }
}

function placeOf(node: { position?: Root['position'] }) {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function editOfPicture(image: Image, file: ImportFile, { media, remarks }: Found): string | undefined {
  const own = file.media.find(image.url)
  const title = image.title ? ` ${JSON.stringify(image.title)}` : ''
  const alt = (image.alt ?? '').replaceAll(/[[\]]/g, String.raw`\$&`)
  if (own) {
    media.push(own)
    return `![${alt}](../media/${own.name}${title})`
  }
  if (!/^https?:/i.test(image.url)) {
    remarks.push(`there is no picture ${image.url} beside the file`)
    return undefined
  }
  remarks.push(`the picture ${image.url} lies elsewhere and was not fetched: a link stands in its place`)
  return `[${alt || image.url.replace(/^.*\//, '')}](${image.url}${title})`
}

const isJekyll = /(?:^|\/)_posts\//

/** A tag by which Eleventy knows what to list. */
const isList = /^(?:posts?|all)$/

/** The address that programs give a file by its place, unless the file says otherwise. */
function addressOf(
  path: string,
  day: string | undefined,
  { folder, slug, isNamed }: { readonly folder: string; readonly slug: string; readonly isNamed: boolean },
): string[] {
  // A folder with the text as its index is called as a file would be.
  const place = path.replace(/\/(?:_?index|readme)\.\w+$/i, '')
  const [, folders = ''] =
    /(?:^|\/)(?:src\/content|content|src\/pages|src|docs|_posts|site)\/(.*\/)?[^/]+$/s.exec(place) ?? []
  if (isJekyll.test(path) && day) return [`/${folder}${day.replaceAll('-', '/')}/${slug}.html`]
  if (/(?:^|\/)blog\/[^/]+$/.test(place) && day)
    return [isNamed ? `/blog/${slug}/` : `/blog/${day.replaceAll('-', '/')}/${slug}/`]
  return folders ? [`/${folders.replaceAll(/\/+$/g, '')}/${slug}/`] : []
}
