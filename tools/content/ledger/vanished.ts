import { archivePath, isPermanentPath, permanentPath } from '../../../newsroom/paths.ts'
import { withFeeds } from '../../../newsroom/promisedPaths.ts'
import { isAliasPath } from '../addressFormat.ts'
import { isDraft, type CheckedDocument } from '../document.ts'
import { listed } from '../suggestion.ts'
import type { Ledger } from './ledger.ts'
import { findSuccessors } from './successor.ts'

/** Addresses that one change to the content would keep. */
interface Loss {
  readonly paths: readonly string[]
  /** What probably took their place, or is a draft now. */
  readonly document: CheckedDocument | undefined
}

/**
 * Reports every address in the ledger that the content no longer keeps: one problem for each thing that was renamed or
 * is a draft now, and one for all that is simply not there any more.
 * @param kept what is published, leads on, or is gone on purpose
 */
export function checkVanished(ledger: Ledger, documents: readonly CheckedDocument[], kept: ReadonlySet<string>): void {
  const isKnown = (path: string) => ledger.places.has(path)
  const lost = [...ledger.places.keys()].filter((path) => !kept.has(path))
  if (lost.length === 0) return
  const successorOf = findSuccessors(documents, { isKnown, lost })
  const feeds = new Set(lost.flatMap((path) => withFeeds(path).slice(1)))
  const groups = new Map<CheckedDocument | undefined, string[]>()
  for (const path of lost.filter((candidate) => !feeds.has(candidate))) {
    const document = successorOf(path)
    const group = groups.get(document)
    if (group) group.push(path)
    else groups.set(document, [path])
  }
  for (const [document, paths] of groups) report(ledger, { document, paths }, isKnown)
}

function report({ file, places }: Ledger, { document, paths }: Loss, isKnown: (path: string) => boolean): void {
  const { start, end } = places.get(paths[0] ?? '') ?? { start: 0, end: 1 }
  const named = paths.map((path) => (withFeeds(path).length > 1 ? `${path} with its feeds` : path))
  const verb = paths.length === 1 ? 'was' : 'were'
  const why = document && isDraft(document) ? `: ${document.file.path} is a draft` : ''
  file.report(
    {
      rule: 'url-vanished',
      message: `${listed(named)} ${verb} published and would vanish${why}`,
      allowed: 'every address that was published stays a page, leads to one (aliases), or is gone on purpose',
      help: [
        ...waysToKeep({ document, paths }, isKnown),
        `if gone for good, add to content/site.yaml: ${field('gone', paths)}`,
      ].join('; '),
    },
    start,
    end,
  )
}

function waysToKeep({ document, paths }: Loss, isKnown: (path: string) => boolean): string[] {
  if (!document) {
    // A year belongs to nobody who could answer for it.
    const movable = paths.filter((path) => isAliasPath(path) && !path.startsWith(archivePath()))
    const feeds = paths.filter((path) => !path.endsWith('/'))
    return [
      ...(movable.length === 0 ? [] : [`add to the file that took the place: ${field('aliases', movable)}`]),
      ...(feeds.length === 0
        ? []
        : [`for ${listed(feeds)}, put the alias of the topic or author they belong to (its feeds come along)`]),
    ]
  }
  if (isDraft(document)) return ['publish it again']
  const { name, type, fields, file } = document
  // The name feed readers know an article by: kept, subscribers do not see a renamed article as a new one.
  const shortLink =
    type === 'Article' && !fields.text('id') && !isKnown(permanentPath(name)) ? paths.find(isPermanentPath) : undefined
  const others = paths.filter((path) => path !== shortLink && isAliasPath(path))
  const lines = [
    ...(shortLink === undefined ? [] : [`id: ${shortLink.split('/')[2] ?? ''}`]),
    ...(others.length === 0 ? [] : [field('aliases', others)]),
  ]
  return lines.length === 0 ? [] : [`if ${file.path} took the place, add to it: ${lines.join(' and ')}`]
}

/** As it can be pasted; of very many, as many as anybody reads. */
function field(name: string, paths: readonly string[]): string {
  const shown = paths.slice(0, 100).join(', ')
  return `${name}: [${shown}]${paths.length > 100 ? ` and ${paths.length - 100} more` : ''}`
}
