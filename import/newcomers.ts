import { parse } from 'yaml'
import { toSlug } from '../gate/addressFormat.ts'
import type { ContentFolder } from '../gate/contentFolder.ts'
import { isTimeZone, isWebAddress, languageTag } from '../gate/formats.ts'
import { articleFile, toYaml } from './articleFile.ts'
import { isHandle, isUnclear, peopleIn } from './people.ts'
import { type Imported, type ImportedMedia, type LeftOut, type Named } from './imported.ts'
import type { InLanguage } from './languages.ts'
import { sitePath } from '../gate/places.ts'

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
    const site = fieldsIn(texts.get(sitePath))
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
