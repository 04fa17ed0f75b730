import { archivePath, permanentPath } from '../../newsroom/paths.ts'
import { isAliasPath } from '../addressFormat.ts'
import { documentPaths, type CheckedDocument, type AddressedType, type Publication } from '../document.ts'
import { nearest } from '../suggestion.ts'

/**
 * Guesses what has become of things that were published: a renamed file has a path the ledger does not know.
 * @param isKnown whether the ledger holds a path
 * @param lost every path that would vanish
 * @returns the document that took the place of what was at a path, or that is still there and not published
 */
export function findSuccessors(
  publication: Publication,
  { isKnown, lost }: { isKnown: (path: string) => boolean; lost: readonly string[] },
): (path: string) => CheckedDocument | undefined {
  const byPath = new Map(
    publication.documents.flatMap((document) =>
      [document.path ?? [], document.addresses('aliases')].flat().map((path) => [path, document] as const),
    ),
  )
  const articles = publication.publishedOf('Article')
  const byId = new Map(articles.map((article) => [article.id, article]))
  const fresh = new Map(
    addressedTypes.map((type) => [type, publication.publishedOf(type).filter(({ path = '' }) => !isKnown(path))]),
  )
  const lostTypes = lost.map(typeOf)

  function successorOf(type: AddressedType, name: string): CheckedDocument | undefined {
    const known = byPath.get(documentPaths[type](name)) ?? (type === 'Article' ? byId.get(name) : undefined)
    if (known) return known
    const candidates = fresh.get(type) ?? []
    const names = candidates.map((candidate) => candidate.name)
    const isOneLost = lostTypes.includes(type) && lostTypes.indexOf(type) === lostTypes.lastIndexOf(type)
    const only = names.length === 1 && isOneLost ? names[0] : undefined
    const meant = nearest(name, names) ?? mostAlike(name, names) ?? only
    return candidates.find((candidate) => candidate.name === meant)
  }

  return (path) => {
    const name = nameIn(path)
    const type = typeOf(path)
    if (type) return successorOf(type, name)
    if (path === permanentPath(name)) return successorOf('Article', name)
    if (!isAliasPath(path) || path.startsWith(archivePath())) return undefined
    // An old address of another form, from before: any article may have had it.
    const names = articles.map((article) => article.name)
    return byPath.get(path) ?? articles[names.indexOf(mostAlike(name, names) ?? '')]
  }
}

const addressedTypes = Object.keys(documentPaths) as AddressedType[]

function typeOf(path: string): AddressedType | undefined {
  return addressedTypes.find((type) => documentPaths[type](nameIn(path)) === path)
}

function nameIn(path: string): string {
  return (path.replace(/\/$/, '').split('/').at(-1) ?? '').replace(/\.\w+$/, '')
}

/** The candidate that shares the most words with a name, at least half of the shorter one's. */
function mostAlike(name: string, candidates: readonly string[]): string | undefined {
  const words = new Set(name.split('-'))
  const likely = candidates.flatMap((candidate) => {
    const others = [...new Set(candidate.split('-'))]
    const shared = others.filter((word) => words.has(word)).length
    return shared > 0 && shared * 2 >= Math.min(words.size, others.length) ? [{ candidate, shared }] : []
  })
  return likely.toSorted((a, b) => b.shared - a.shared)[0]?.candidate
}
