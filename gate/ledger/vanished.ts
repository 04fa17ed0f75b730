import { grouped } from '../../newsroom/collections.ts'
import { archivePath, isPermanentPath, permanentPath } from '../../newsroom/paths.ts'
import { withBelow, withFeeds } from '../../newsroom/redirects.ts'
import { isAliasPath } from '../addressFormat.ts'
import { whyClosed, type CheckedDocument, type Publication } from '../document.ts'
import type { Edit } from '../problem.ts'
import { listed } from '../suggestion.ts'
import type { Ledger } from './ledger.ts'
import { findSuccessors } from './successor.ts'

/**
 * Reports every address in the ledger that the content no longer keeps: one problem for each thing that was renamed or
 * is not published any more, and one for all that is simply not there any more.
 * @param present what is published, leads on, or is gone on purpose
 */
export function checkVanished(ledger: Ledger, publication: Publication, present: ReadonlySet<string>): void {
  const { file, places } = ledger
  const { site, published } = publication
  const isKnown = (path: string) => places.has(path)
  const lost = [...places.keys()].filter((path) => !present.has(path))
  if (lost.length === 0) return
  const successorOf = findSuccessors(publication, { isKnown, lost })
  const below = new Set(lost.flatMap((path) => withBelow(path).slice(1)))
  // By what probably took their place, or is not published any more.
  const groups = grouped(lost.flatMap((path) => (below.has(path) ? [] : [[successorOf(path), path] as const])))
  for (const [document, paths] of groups) {
    const closed = document && !published.has(document) ? document : undefined
    const additions = document && !closed ? additionsTo(document, paths, isKnown) : []
    const lines = additions.map((addition) => addition.lines).join(' and ')
    const edits = additions.flatMap(({ edit }) => edit ?? [])
    const ways = [
      ...(document ? [] : waysOfLost(paths)),
      ...(closed ? [`${whyClosed(closed, publication).help} again`] : []),
      ...(document && lines ? [`if ${document.file.path} took the place, add to it: ${lines}`] : []),
      `if gone for good, add to content/site.yaml: ${site ? inField(site, 'gone', paths).lines : field('gone', paths)}`,
    ]
    const named = paths.map((path) => (withFeeds(path).length > 1 ? `${path} with its feeds` : path))
    const why = closed ? `: ${closed.file.path} ${whyClosed(closed, publication).is}` : ''
    const finding = {
      rule: 'url-vanished',
      message: `${listed(named)} ${paths.length === 1 ? 'was' : 'were'} published and would vanish${why}`,
      allowed: 'every address that was published stays a page, leads to one (aliases), or is gone on purpose',
      help: ways.join('; '),
      // Whether it took the place is a guess, but all of it can be done, or nothing.
      ...(edits.length > 0 && edits.length === additions.length && { mend: { edits } }),
    }
    file.report(finding, places.get(paths[0] ?? ''))
  }
}

/** Lines to be added to a document, as they can be pasted, and as a change to its file. */
interface Addition {
  readonly lines: string
  /** Undefined where nobody but a person can say where they belong. */
  readonly edit: Edit | undefined
}

/** What keeps these paths, if this document took the place of what was there. */
function additionsTo(
  document: CheckedDocument,
  paths: readonly string[],
  isKnown: (path: string) => boolean,
): Addition[] {
  const { name, type } = document
  // The name feed readers know an article by: kept, subscribers do not see a renamed article as a new one.
  const needsId = type === 'Article' && !document.text('id') && !isKnown(permanentPath(name))
  const shortLink = needsId ? paths.find(isPermanentPath) : undefined
  const id = `id: ${shortLink?.split('/')[2] ?? ''}`
  const aliases = paths.filter((path) => path !== shortLink && isAliasPath(path))
  return [
    ...(shortLink === undefined ? [] : [{ lines: id, edit: newLine(document, id) }]),
    ...(aliases.length === 0 ? [] : [inField(document, 'aliases', aliases)]),
  ]
}

/** For what nothing has taken the place of, as far as one can tell. */
function waysOfLost(paths: readonly string[]): string[] {
  // A year belongs to nobody who could answer for it.
  const movable = paths.filter((path) => isAliasPath(path) && !path.startsWith(archivePath()))
  const feeds = paths.filter((path) => !path.endsWith('/') && !isAliasPath(path))
  return [
    ...(movable.length === 0 ? [] : [`add to the file that took the place: ${field('aliases', movable)}`]),
    ...(feeds.length === 0
      ? []
      : [`for ${listed(feeds)}, put the alias of the topic or author they belong to (its feeds come along)`]),
  ]
}

/** Adds a field, or to the list it already holds. */
function inField(document: CheckedDocument, name: string, values: readonly string[]): Addition {
  const { path, text } = document.file
  const last = document.list(name).at(-1)
  if (!last) {
    const isThere = new RegExp(`^${name}:`, 'm').test(text)
    const edit = isThere ? undefined : newLine(document, `${name}: [${values.join(', ')}]`)
    return { lines: field(name, values), edit }
  }
  const [bullet] = /^\s*-\s*$/.exec(text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start)) ?? []
  const added = values.map((value) => (bullet === undefined ? `, ${value}` : `\n${bullet}${value}`)).join('')
  const lines = `${firstOf(values)}${andMore(values)} (in its list "${name}")`
  return { lines, edit: { file: path, start: last.end, end: last.end, text: added } }
}

/** The first of the front matter, or the last of a file that is YAML from start to end. */
export function newLine({ file: { path, text } }: CheckedDocument, line: string): Edit {
  const [fence] = /^---[ \t]*\n/.exec(text) ?? []
  const at = fence?.length ?? text.length
  return { file: path, start: at, end: at, text: `${fence || text.endsWith('\n') ? '' : '\n'}${line}\n` }
}

function field(name: string, values: readonly string[]): string {
  return `${name}: [${firstOf(values)}]${andMore(values)}`
}

/** Of very many, as many as anybody reads. */
function firstOf(values: readonly string[]): string {
  return values.slice(0, 100).join(', ')
}

function andMore({ length }: readonly string[]): string {
  return length > 100 ? ` and ${length - 100} more` : ''
}
