import type { LinkTargets } from './linkTargets.ts'
import { Candidates } from './suggestion.ts'

/** The page that a path which leads nowhere was probably meant to lead to: one a link may lead to, and no old address. */
export function pageMeant(path: string, targets: LinkTargets): string | undefined {
  const bare = path.split(/[?#]/, 1)[0]?.replace(/(?:\.md|\.html?)?\/*$/i, '') ?? ''
  const target = targets.get(`${bare}/`)
  if (target?.kind === 'page') return `${bare}/`
  if (target?.kind === 'moved' && targets.get(target.to)?.kind === 'page') return target.to
  const pages = pagesOf.get(targets) ?? new Pages(targets)
  pagesOf.set(targets, pages)
  return pages.named(bare.slice(bare.lastIndexOf('/') + 1)) ?? pages.nearest(path)
}

const pagesOf = new WeakMap<LinkTargets, Pages>()

class Pages {
  readonly #paths: Candidates
  readonly #byName = new Map<string, string>()

  constructor(targets: LinkTargets) {
    const paths = [...targets].flatMap(([path, { kind }]) => (kind === 'page' ? [path] : []))
    this.#paths = new Candidates(paths)
    for (const path of paths) {
      const name = /([^/]+)\/$/.exec(path)?.[1]
      if (name === undefined) continue
      const isFirst = !this.#byName.has(name)
      const isArticle = path.startsWith('/articles/') && !this.#byName.get(name)?.startsWith('/articles/')
      if (isFirst || isArticle) this.#byName.set(name, path)
    }
  }

  /** The article of that name, or whatever else has it. */
  named(name: string): string | undefined {
    return this.#byName.get(name)
  }

  nearest(path: string): string | undefined {
    return this.#paths.nearest(path)
  }
}
