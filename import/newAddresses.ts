import { basename, dirname, join } from 'node:path'
import { slug as toAnchor } from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { toSlug } from '../gate/addressFormat.ts'
import { spanOf } from '../gate/body/bodyText.ts'
import { grouped } from '../newsroom/collections.ts'
import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { replaceDestinations } from '../newsroom/markdown/destinations.ts'
import { publicHtml } from '../newsroom/markdown/publicHtml.ts'
import { rememberedOf } from '../newsroom/remembered.ts'
import { pathOf } from './articleFile.ts'
import { decoded, nameOfFile, placeOfFile } from './imported.ts'
import type { NewArticle } from './newcomers.ts'

/** Has links to articles and files that are brought in together lead to where these are now. */
export function withNewAddresses(articles: readonly NewArticle[]): NewArticle[] {
  const known = new KnownAddresses(articles)
  return articles.map((article) => {
    const { text, links } = article
    const start = startOfBody(text)
    const rewrite = (url: string, _written: string, isPicture: boolean) =>
      isPicture ? undefined : (links.get(url) ?? known.addressNow(url, article))
    const body = publicHtml(replaceDestinations(text.slice(start), rewrite), rewrite, undefined, true)
    return { ...article, text: text.slice(0, start) + body }
  })
}

/** By what texts lead to each other. */
class KnownAddresses {
  /** The folder that all of them lie in. */
  readonly #root: string
  readonly #byFile: ReadonlyMap<string, NewArticle>
  readonly #byName: ReadonlyMap<string, readonly NewArticle[]>
  readonly #byAddress = new Map<string, NewArticle>()
  /** The pages of topics and authors, by what they are and their ids. */
  readonly #lists = new Map<string, string>()

  /** Where relative addresses of an article may begin. */
  readonly #bases = rememberedOf((article: NewArticle) => [...article.addresses, ...placesOf(article, this.#root)])

  constructor(articles: readonly NewArticle[]) {
    this.#root = commonFolder(articles.map(({ source }) => source))
    this.#byFile = new Map(articles.map((article) => [article.source, article]))
    this.#byName = grouped(articles.flatMap((article) => namesOf(article).map((name) => [name, article] as const)))
    // An address that an article had goes before one that its file would have.
    for (const article of articles) this.#note(article, article.addresses)
    for (const article of articles) this.#note(article, placesOf(article, this.#root))
    for (const { topics, authors } of articles) {
      for (const id of topics) this.#lists.set(`topics ${id}`, `/topics/${id}/`)
      for (const id of authors) this.#lists.set(`authors ${id}`, `/authors/${id}/`)
    }
  }

  #note(article: NewArticle, addresses: readonly string[]): void {
    const keys = addresses.flatMap((one) => [asKey(one), asKey(pathOf(one))])
    for (const key of keys) if (key !== '' && !this.#byAddress.has(key)) this.#byAddress.set(key, article)
  }

  /** Where what a text leads to by this address is now; undefined for what does not come along. */
  addressNow(url: string, from: NewArticle): string | undefined {
    const [, place = '', part = ''] = /^([^#]*)(.*)$/s.exec(url) ?? []
    if (place === '') return anchorIn(from, part)
    const article = this.#ofFile(place, from) ?? this.#ofAddress(place, from)
    return article ? addressOf(article) + anchorIn(article, part) : this.#lists.get(listOf(place) ?? '')
  }

  #ofFile(written: string, { source }: NewArticle): NewArticle | undefined {
    if (!/\.(?:md|mdx|markdown)$/i.test(written)) return undefined
    const beside = this.#byFile.get(join(dirname(source), written))
    if (beside) return beside
    // As Zola and Hugo write it: from the folder of all texts; or by as much of its path as tells it from others.
    const place = `/${placeOfFile(written.replace(/^@?\/?/, ''))}`
    const found = (this.#byName.get(nameOfFile(written)) ?? []).filter(
      (article) => !written.includes('/') || `/${placeOfFile(article.source)}`.endsWith(place),
    )
    return found.length === 1 || /^@?\//.test(written) ? found[0] : undefined
  }

  /** First in the language of the text that leads there. */
  #ofAddress(place: string, from: NewArticle): NewArticle | undefined {
    const inLanguage = from.folder === undefined ? [] : [`/${from.folder}${place}`]
    const meant = [...inLanguage, place, ...this.#bases(from).map((base) => resolved(place, base))]
    return meant.flatMap((address) => this.#byAddress.get(asKey(address)) ?? [])[0]
  }
}

/** That of its file; without the day, too, as Hexo knows a text. */
function namesOf({ source }: NewArticle): string[] {
  const name = nameOfFile(source)
  return [...new Set([name, name.replace(/^\d{4}-\d\d?-\d\d?-/, '')])]
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
  const body = text.slice(startOfBody(text))
  visit(parseBody(body), 'heading', (node) => {
    const { start, end } = spanOf(node)
    const [words = '', id = ''] =
      /^(.*?)(?:\s*\{[^{}]*#([\w-]+)[^{}]*\})?$/s.exec(toString(node, { includeHtml: false }))?.slice(1) ?? []
    const anchor = `#${toAnchor(words)}`
    // `## At night {#late}`, of which the name goes.
    if (id !== '') found.set(lettersOf(id), anchor)
    found.set(anchor, anchor)
    if (!found.has(lettersOf(anchor))) found.set(lettersOf(anchor), anchor)
    // `<a name="late"></a>` right above it, or in it.
    const above = placesAbove.exec(body.slice(Math.max(0, start - 500), start))?.[0] ?? ''
    for (const [, place = ''] of (above + body.slice(start, end)).matchAll(placeNames))
      if (!found.has(lettersOf(place))) found.set(lettersOf(place), anchor)
  })
  return found
})

const placesAbove = /(?:<a\s[^<>]*>\s*<\/a>\s*)+$/i
const placeNames = /<a\s[^<>]*?\b(?:id|name)\s*=\s*["']?([^"'\s<>]+)/gi

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
