import type { LinkTargets } from './linkTargets.ts'
import { nearest } from './suggestion.ts'

/** The page that a path which leads nowhere was probably meant to lead to: one a link may lead to, and no old address. */
export function pageMeant(path: string, targets: LinkTargets): string | undefined {
  const bare = path.split(/[?#]/, 1)[0]?.replace(/(?:\.md|\.html?)?\/*$/i, '') ?? ''
  const target = targets.get(`${bare}/`)
  if (target?.kind === 'page') return `${bare}/`
  if (target?.kind === 'moved' && targets.get(target.to)?.kind === 'page') return target.to
  const pages = [...targets].flatMap(([page, { kind }]) => (kind === 'page' ? [page] : []))
  const name = bare.slice(bare.lastIndexOf('/'))
  const named = name.length > 1 ? pages.filter((page) => page.endsWith(`${name}/`)) : []
  return named.find((page) => page.startsWith('/articles/')) ?? named[0] ?? nearest(path, pages)
}
