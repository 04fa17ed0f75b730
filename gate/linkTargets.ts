import { placesOf } from '../newsroom/pages.ts'
import { archivePath, articlesPath, markdownPath, permanentPath } from '../newsroom/paths.ts'
import { feedsOfPlace, languageFeeds } from '../newsroom/promisedPaths.ts'
import { toAddressed, type CheckedDocument, type Histories, type Publication } from './document.ts'
import type { Finding } from './problem.ts'
import { Candidates } from './suggestion.ts'

export type Target =
  /** Anchors are the names its parts can be linked by; undefined where its file cannot be read. */
  | { readonly kind: 'page'; readonly anchors: ReadonlySet<string> | undefined }
  /** It has no page while its document is not published. */
  | { readonly kind: 'closed'; readonly document: CheckedDocument }
  | { readonly kind: 'moved'; readonly as: 'an old address' | 'a short link'; readonly to: string }

/** What is wrong with a link; where it has no help of its own, `meant` is asked about. */
export type LinkFault = Finding & { readonly meant?: string | undefined }

/** Every path a link may lead to, and what those were meant to lead to that lead nowhere. */
export class LinkTargets {
  readonly #targets: ReadonlyMap<string, Target>
  readonly #pages: Candidates
  /** The article of that name, or whatever else has it. */
  readonly #pageByName = new Map<string, string>()

  constructor(publication: Publication, histories: Histories) {
    this.#targets = targetsIn(publication, histories)
    const paths = [...this.#targets].flatMap(([path, { kind }]) => (kind === 'page' ? [path] : []))
    this.#pages = new Candidates(paths)
    for (const path of paths) {
      const name = /([^/]+)\/$/.exec(path)?.[1]
      if (name === undefined) continue
      const isFirst = !this.#pageByName.has(name)
      const isArticle = path.startsWith('/articles/') && !this.#pageByName.get(name)?.startsWith('/articles/')
      if (isFirst || isArticle) this.#pageByName.set(name, path)
    }
  }

  get(path: string): Target | undefined {
    return this.#targets.get(path)
  }

  /** The page that a path which leads nowhere was probably meant to lead to: one a link may lead to, and no old address. */
  pageMeant(path: string): string | undefined {
    const bare = path.split(/[?#]/, 1)[0]?.replace(/(?:\.md|\.html?)?\/*$/i, '') ?? ''
    const target = this.get(`${bare}/`)
    if (target?.kind === 'page') return `${bare}/`
    if (target?.kind === 'moved' && this.get(target.to)?.kind === 'page') return target.to
    return this.#pageByName.get(bare.slice(bare.lastIndexOf('/') + 1)) ?? this.#pages.nearest(path)
  }

  /** The path with the part of the page a link led to, if the page has one of that name. */
  withAnchor(path: string, link: string): string {
    const [, anchor] = link.split('#', 2)
    const target = this.get(path)
    return anchor && target?.kind === 'page' && target.anchors?.has(anchor) ? `${path}#${anchor}` : path
  }
}

const none: ReadonlySet<string> = new Set()

/** Without later pages of lists: what stands on them moves on. */
function targetsIn(publication: Publication, histories: Histories): ReadonlyMap<string, Target> {
  const { documents, published } = publication
  const targets = new Map<string, Target>()
  for (const place of placesOf(toAddressed(publication, documents, histories))) {
    const { type, path } = place
    const document = 'subject' in place && typeof place.subject === 'object' ? place.subject.document : undefined
    const open = (anchors?: ReadonlySet<string>): Target =>
      document && !published.has(document) ? { kind: 'closed', document } : { kind: 'page', anchors }
    // Parts of lists are named by code, and those names are nobody's to link to.
    targets.set(path, open(type === 'article' || type === 'staticPage' ? document?.body?.anchors : none))
    for (const file of type === 'article' ? [markdownPath(path)] : feedsOfPlace(place)) targets.set(file, open(none))
  }
  const readable = toAddressed(publication, published, histories)
  for (const path of languageFeeds(readable)) targets.set(path, { kind: 'page', anchors: none })
  targets.set(articlesPath, { kind: 'moved', as: 'an old address', to: archivePath() })
  for (const document of documents) {
    const to = document.path
    if (to === undefined) continue
    for (const path of document.addresses('aliases')) {
      if (!targets.has(path)) targets.set(path, { kind: 'moved', as: 'an old address', to })
    }
    if (document.type !== 'Article' || !published.has(document)) continue
    targets.set(permanentPath(document.id), { kind: 'moved', as: 'a short link', to })
  }
  return targets
}
