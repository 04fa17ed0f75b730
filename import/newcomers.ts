import { basename, dirname, join } from 'node:path'
import { slug as toAnchor } from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { parse } from 'yaml'
import { toSlug } from '../gate/addressFormat.ts'
import type { ContentFolder } from '../gate/contentFolder.ts'
import { isTimeZone, isWebAddress, languageTag } from '../gate/formats.ts'
import { grouped } from '../newsroom/grouped.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { replaceDestinations } from '../newsroom/markdown/destinations.ts'
import { publicHtml } from '../newsroom/markdown/publicHtml.ts'
import { rememberedOf } from '../newsroom/remembered.ts'
import { articleFile, pathOf, toYaml } from './articleFile.ts'
import { isHandle, isUnclear, peopleIn } from './people.ts'
import {
  decoded,
  nameOfFile,
  placeOfFile,
  type Imported,
  type ImportedMedia,
  type LeftOut,
  type Named,
} from './imported.ts'
import type { InLanguage } from './languages.ts'

/** An article as it would be written. */
export interface NewArticle {
  readonly source: string
  readonly path: string
  readonly text: string
  readonly authors: readonly string[]
  readonly topics: readonly string[]
  readonly media: readonly ImportedMedia[]
  readonly remarks: readonly string[]
  readonly leftOut: readonly LeftOut[]
  /** Of its authors, as its source has them, and of its topics. */
  readonly names: readonly string[]
  /** All that its source says. */
  readonly sourceText: string
  /** Addresses it had, as its source writes them. */
  readonly addresses: readonly string[]
  /** Where files of the export are now, by the addresses its source has for them. */
  readonly links: ReadonlyMap<string, string>
  /** The folder of its language at its source. */
  readonly folder: string | undefined
}

/** Gives what is brought in its names among what there is: the articles, their authors and their topics. */
export class Newcomers {
  /** The language of the publication, in BCP 47. */
  readonly language: string
  readonly #slugs = new Set<string>()
  /** By the sources of their articles. */
  readonly #slugOf = new Map<string, string>()
  readonly #authors: Register
  readonly #topics: Register
  readonly #host: string | undefined
  readonly #timeZone: string
  readonly #siteName: string
  readonly #today: string

  constructor({ texts }: ContentFolder, now: Date) {
    const site = fieldsIn(texts.get('content/site.yaml'))
    const timeZone = wordsIn(site['timeZone'])
    this.language = languageTag(wordsIn(site['language'])) ?? 'en'
    this.#timeZone = isTimeZone(timeZone) ? timeZone : 'UTC'
    this.#host = hostOf(wordsIn(site['url']))
    this.#siteName = wordsIn(site['name']) || 'Newsroom'
    this.#today = new Intl.DateTimeFormat('sv-SE', { timeZone: this.#timeZone }).format(now)
    this.#authors = new Register('authors', texts)
    this.#topics = new Register('topics', texts)
  }

  /** Originals come before their translations. */
  add(found: InLanguage): NewArticle {
    const article = this.#withOwnAddress(found)
    const { language } = article
    const wanted = toSlug(article.slug) ?? toSlug(article.title ?? '') ?? article.id ?? 'article'
    const slug = this.#freeSlug(wanted, this.#slugs.has(wanted) ? language?.toLowerCase() : undefined)
    this.#slugOf.set(article.source, slug)
    const translationOf = this.#slugOf.get(found.original ?? '')
    // Whoever is described is one; others may be named together.
    const people = article.authors.flatMap((one) =>
      one.about ? [one] : peopleIn(one.name).map((name) => ({ ...one, name })),
    )
    const authors = named(people) ?? [{ name: this.#siteName }]
    const topics = named(article.topics) ?? [{ name: 'Unsorted', about: 'Articles that have no topic yet.' }]
    const ids = { authors: this.#authors.idsOf(authors), topics: this.#topics.idsOf(topics) }
    const around = { timeZone: this.#timeZone, today: this.#today, slug, translationOf, ...ids }
    const file = articleFile(article, around)
    const made = [
      ...file.remarks,
      ...(named(people) ? [] : ['no author was found: the publication itself stands there']),
      ...people
        .filter(({ name }) => isUnclear(name))
        .map(({ name }) => `“${name}” stands as one author: if they are several, each has a file`),
      ...people
        .filter(({ name }) => isHandle(name))
        .map(
          ({ name }) =>
            `the author is called “${name}”: if a program knows somebody by that, the name belongs in their file`,
        ),
      ...(named(article.topics) ? [] : ['no topic was found: it is Unsorted']),
    ]
    return {
      source: article.source,
      path: `content/articles/${slug}.md`,
      text: file.text,
      ...ids,
      media: article.media,
      remarks: [...new Set([...article.remarks, ...made])],
      leftOut: article.leftOut,
      addresses: article.aliases,
      names: [...(named(article.authors) ?? authors), ...topics].map(({ name }) => name),
      sourceText: article.sourceText,
      links: article.links ?? new Map(),
      folder: found.folder,
    }
  }

  /** What a page calls its proper address is an old one of this publication's, or where it appeared first. */
  #withOwnAddress(article: Imported): Imported {
    const { canonicalUrl, aliases, remarks } = article
    const host = canonicalUrl === undefined ? undefined : hostOf(canonicalUrl)
    if (canonicalUrl === undefined || host === undefined) return article
    if (host === this.#host) return { ...article, aliases: [...aliases, canonicalUrl], canonicalUrl: undefined }
    const remark = `it appeared first on ${host}, as it says: if that was this publication, move canonicalUrl to aliases`
    return { ...article, remarks: [...remarks, remark] }
  }

  /** The files of authors and topics that articles name and that are not there yet. */
  namedBy(articles: readonly NewArticle[]): (readonly [string, Uint8Array])[] {
    return [
      ...this.#authors.filesFor(new Set(articles.flatMap(({ authors }) => authors))),
      ...this.#topics.filesFor(new Set(articles.flatMap(({ topics }) => topics))),
    ]
  }

  /** Two articles of one import never have one name. @param ending what tells them apart */
  #freeSlug(wanted: string, ending?: string): string {
    const slug = ending === undefined ? wanted : `${wanted}-${ending}`
    let free = slug
    for (let number = 2; this.#slugs.has(free); number++) free = `${slug}-${number}`
    this.#slugs.add(free)
    return free
  }
}

/** Has links to articles and files that are brought in together lead to where these are now. */
export function withNewAddresses(articles: readonly NewArticle[]): NewArticle[] {
  const root = commonFolder(articles.map(({ source }) => source))
  const byFile = new Map(articles.map((article) => [article.source, article]))
  // An address that an article had goes before one that its file would have.
  const byAddress = new Map<string, NewArticle>()
  for (const addressesOf of [
    ({ addresses }: NewArticle) => addresses,
    (article: NewArticle) => placesOf(article, root),
  ])
    for (const article of articles)
      for (const address of addressesOf(article)
        .flatMap((one) => [one, pathOf(one)])
        .map(asKey))
        if (address !== '' && !byAddress.has(address)) byAddress.set(address, article)
  // Hexo knows a text by its name without the day.
  const byName = grouped(
    articles.flatMap(({ source }) =>
      [...new Set([nameOfFile(source), nameOfFile(source).replace(/^\d{4}-\d\d?-\d\d?-/, '')])].map(
        (name) => [name, source] as const,
      ),
    ),
  )
  const ids = { topics: articles.flatMap(({ topics }) => topics), authors: articles.flatMap(({ authors }) => authors) }
  const lists = new Map<string, string>(
    Object.entries(ids).flatMap(([kind, names]) => names.map((id) => [`${kind} ${id}`, `/${kind}/${id}/`] as const)),
  )
  const fileOf = (written: string, source: string) => {
    if (!/\.(?:md|mdx|markdown)$/i.test(written)) return undefined
    const beside = join(dirname(source), written)
    if (byFile.has(beside)) return beside
    // As Zola and Hugo write it: from the folder of all texts; or by as much of its path as tells it from others.
    const place = `/${placeOfFile(written.replace(/^@?\/?/, ''))}`
    const found = (byName.get(nameOfFile(written)) ?? []).filter(
      (file) => !written.includes('/') || `/${placeOfFile(file)}`.endsWith(place),
    )
    return found.length === 1 || /^@?\//.test(written) ? found[0] : undefined
  }
  return articles.map((article) => {
    const { text, source, addresses, links, folder } = article
    const start = startOfBody(text)
    const own = [...addresses, ...placesOf(article, root)]
    const addressNow = (url: string, _written: string, isPicture: boolean) => {
      const [, place = '', part = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
      if (isPicture) return undefined
      if (place === '') return anchorIn(article, part)
      const found =
        byFile.get(fileOf(place, source) ?? '') ??
        [...(folder === undefined ? [] : [`/${folder}${place}`]), place, ...own.map((one) => resolved(place, one))]
          .flatMap((address) => byAddress.get(asKey(address)) ?? [])
          .at(0)
      return links.get(url) ?? (found ? addressOf(found) + anchorIn(found, part) : lists.get(listOf(place) ?? ''))
    }
    const body = publicHtml(replaceDestinations(text.slice(start), addressNow), addressNow, undefined, true)
    return { ...article, text: text.slice(0, start) + body }
  })
}

/** Whose articles a page of another site lists, by its address: `/tags/tea/`, `/blog/category/tea`, `/author/ada-fenn`. */
function listOf(address: string): string | undefined {
  const [, kind, name = ''] =
    /^\/(?:[\w-]+\/)*(tags?|topics?|category|categories|authors?)\/([^/?]+)$/.exec(asKey(address)) ?? []
  return kind && `${kind.startsWith('author') ? 'authors' : 'topics'} ${toSlug(decoded(name)) ?? ''}`
}

function addressOf({ path }: NewArticle): string {
  return path.replace('content', '').replace(/\.md$/, '/')
}

/** The name that a heading has on a page, as each program writes it otherwise: `#At-Night` is `#at-night`. */
function anchorIn(article: NewArticle, written: string): string {
  if (written === '') return ''
  const headings = headingsOf(article)
  return headings.get(written) ?? headings.get(lettersOf(decoded(written))) ?? written
}

const headingsOf = rememberedOf(({ text }: NewArticle): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  visit(parseBody(text.slice(startOfBody(text))), 'heading', (node) => {
    const [words = '', id = ''] = /^(.*?)(?:\s*\{[^{}]*#([\w-]+)[^{}]*\})?$/s.exec(toString(node))?.slice(1) ?? []
    const anchor = `#${toAnchor(words)}`
    // `## At night {#late}`, of which the name goes.
    if (id !== '') found.set(lettersOf(id), anchor)
    found.set(anchor, anchor)
    if (!found.has(lettersOf(anchor))) found.set(lettersOf(anchor), anchor)
  })
  return found
})

function lettersOf(anchor: string): string {
  return anchor.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function startOfBody(text: string): number {
  return text.indexOf('\n---\n') + 5
}

/**
 * Where sites that make addresses of the places of files would have an article: below the folder of all that is brought in,
 * or in it, below Hugo's of all texts, and there without its language too.
 */
function placesOf({ source, folder }: NewArticle, root: string): string[] {
  const place = placeOfFile(source)
  const ending = /(?:^|\/)_?index\.\w+$/i.test(source) ? '/' : ''
  const [, ofHugo] = /(?:^|\/)content(\/.+)$/.exec(place) ?? []
  const below = place.startsWith(root) ? place.slice(root.length) : undefined
  const all = [ofHugo, below, below && `/${basename(root)}${below}`].filter((one) => one !== undefined)
  return [...all, ...all.map((one) => (folder === undefined ? one : one.replace(`/${folder}/`, '/')))].map(
    (one) => one + ending,
  )
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path).split('/'))
  const [first = []] = folders
  const end = first.findIndex((part, index) => folders.some((folder) => folder[index] !== part))
  return first.slice(0, end === -1 ? undefined : end).join('/')
}

/** An address by which a page is found, however its site writes it: as a file, a folder, or the file in that. */
function asKey(address: string): string {
  return address.replace(/(?:\/(?:index(?:\.html?)?)?|\.html?)$/, '')
}

/** A relative address as the page at another one means it. */
function resolved(address: string, own: string): string {
  const base = URL.canParse(own, 'https://own.invalid') ? new URL(own, 'https://own.invalid') : undefined
  return base && URL.canParse(address, base)
    ? new URL(address, base).href.replace(/^https:\/\/own\.invalid/, '')
    : address
}

function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : undefined
}

function named(names: readonly Named[]): readonly Named[] | undefined {
  // Some write a dash where nobody is named.
  const found = names.filter(({ name }) => /[\p{L}\p{N}]/u.test(name))
  return found.length > 0 ? found : undefined
}

/** The authors, or the topics, there are and are to be, by their ids. */
class Register {
  readonly #folder: 'authors' | 'topics'
  readonly #ids = new Map<string, string>()
  readonly #new = new Map<string, Named>()

  constructor(folder: 'authors' | 'topics', texts: ContentFolder['texts']) {
    this.#folder = folder
    for (const [path, bytes] of texts) {
      const [, id] = new RegExp(`^content/${folder}/(.+)\\.yaml$`).exec(path) ?? []
      if (id === undefined) continue
      this.#ids.set(id, id)
      this.#ids.set(wordsIn(fieldsIn(bytes)['name']).toLowerCase(), id)
    }
  }

  idsOf(names: readonly Named[]): string[] {
    return [...new Set(names.map((one) => this.#idOf(one)))]
  }

  #idOf(one: Named): string {
    const name = one.name.trim()
    const id = toSlug(name) ?? `${this.#folder.slice(0, -1)}-${this.#ids.size + 1}`
    const known = this.#ids.get(name.toLowerCase()) ?? this.#ids.get(id)
    if (known !== undefined) return known
    this.#ids.set(id, id)
    this.#ids.set(name.toLowerCase(), id)
    this.#new.set(id, { ...one, name })
    return id
  }

  filesFor(ids: ReadonlySet<string>): (readonly [string, Uint8Array])[] {
    return Array.from(this.#new)
      .filter(([id]) => ids.has(id))
      .map(([id, { name, about, role, url }]) => {
        const fields =
          this.#folder === 'authors'
            ? { name, role, bio: about, url: url && isWebAddress(url) ? url : undefined }
            : { name, description: about || undefined }
        return [`content/${this.#folder}/${id}.yaml`, Buffer.from(toYaml(fields))] as const
      })
  }
}

function fieldsIn(bytes: Uint8Array | undefined): Readonly<Record<string, unknown>> {
  try {
    const fields: unknown = parse(Buffer.from(bytes ?? []).toString())
    return typeof fields === 'object' && fields !== null ? (fields as Readonly<Record<string, unknown>>) : {}
  } catch {
    // The gate says what is wrong with it.
    return {}
  }
}

function wordsIn(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
