import { archivePath, isPermanentPath, permanentPath } from '../../newsroom/paths.ts'
import { withFeeds } from '../../newsroom/promisedPaths.ts'
import { isAliasPath } from '../addressFormat.ts'
import { whyClosed, type CheckedDocument, type Publication } from '../document.ts'
import type { Edit } from '../problem.ts'
import { listed } from '../suggestion.ts'
import type { Ledger } from './ledger.ts'
import { findSuccessors } from './successor.ts'

/** Addresses that one change to the content would keep. */
interface Loss {
  readonly paths: readonly string[]
  /** What probably took their place, or is not published any more. */
  readonly document: CheckedDocument | undefined
  readonly isPublished: boolean
}

/**
 * Reports every address in the ledger that the content no longer keeps: one problem for each thing that was renamed or
 * is not published any more, and one for all that is simply not there any more.
 * @param present what is published, leads on, or is gone on purpose
 */
export function checkVanished(ledger: Ledger, publication: Publication, present: ReadonlySet<string>): void {
  const isKnown = (path: string) => ledger.places.has(path)
  const lost = [...ledger.places.keys()].filter((path) => !present.has(path))
  if (lost.length === 0) return
  const successorOf = findSuccessors(publication, { isKnown, lost })
  const feeds = new Set(lost.flatMap((path) => withFeeds(path).slice(1)))
  const groups = new Map<CheckedDocument | undefined, string[]>()
  for (const path of lost.filter((candidate) => !feeds.has(candidate))) {
    const document = successorOf(path)
    const group = groups.get(document)
    if (group) group.push(path)
    else groups.set(document, [path])
  }
  const { site, published } = publication
  for (const [document, paths] of groups) {
    const isPublished = document !== undefined && published.has(document)
    report(ledger, { document, paths, isPublished }, { isKnown, site })
  }
}

interface Context {
  readonly isKnown: (path: string) => boolean
  readonly site: CheckedDocument | undefined
}

function report({ file, places }: Ledger, loss: Loss, { isKnown, site }: Context): void {
  const { document, paths, isPublished } = loss
  const { start, end } = places.get(paths[0] ?? '') ?? { start: 0, end: 1 }
  const named = paths.map((path) => (withFeeds(path).length > 1 ? `${path} with its feeds` : path))
  const verb = paths.length === 1 ? 'was' : 'were'
  const why = document && !isPublished ? `: ${document.file.path} ${whyClosed(document).is}` : ''
  const { ways, additions } = waysToKeep(loss, isKnown)
  const edits = additions.flatMap(({ edit }) => edit ?? [])
  const gone = site ? addition(site, 'gone', paths).lines : field('gone', paths)
  file.report(
    {
      rule: 'url-vanished',
      message: `${listed(named)} ${verb} published and would vanish${why}`,
      allowed: 'every address that was published stays a page, leads to one (aliases), or is gone on purpose',
      help: [...ways, `if gone for good, add to content/site.yaml: ${gone}`].join('; '),
      // Whether it took the place is a guess, but all of it can be done, or nothing.
      ...(edits.length > 0 && edits.length === additions.length && { mend: { edits } }),
    },
    { start, end },
  )
}

function waysToKeep(
  { document, paths, isPublished }: Loss,
  isKnown: (path: string) => boolean,
): { readonly ways: readonly string[]; readonly additions: readonly Addition[] } {
  if (!document) return { ways: waysOfLost(paths), additions: [] }
  if (!isPublished) return { ways: [`${whyClosed(document).help} again`], additions: [] }
  const { name, type, file } = document
  // The name feed readers know an article by: kept, subscribers do not see a renamed article as a new one.
  const shortLink =
    type === 'Article' && !document.text('id') && !isKnown(permanentPath(name))
      ? paths.find(isPermanentPath)
      : undefined
  const others = paths.filter((path) => path !== shortLink && isAliasPath(path))
  const additions = [
    ...(shortLink === undefined ? [] : [addedLine(document, `id: ${shortLink.split('/')[2] ?? ''}`)]),
    ...(others.length === 0 ? [] : [addition(document, 'aliases', others)]),
  ]
  const lines = additions.map((added) => added.lines).join(' and ')
  return { ways: lines ? [`if ${file.path} took the place, add to it: ${lines}`] : [], additions }
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

/** Lines to be added to a document, in words and as a change to its file. */
interface Addition {
  /** As they can be pasted. */
  readonly lines: string
  /** Undefined where nobody but a person can say where they belong. */
  readonly edit: Edit | undefined
}

/** Adds a field, or to the list it already holds. */
function addition(document: CheckedDocument, name: string, values: readonly string[]): Addition {
  const { file } = document
  const last = document.list(name).at(-1)
  if (last) {
    const lineStart = file.text.lastIndexOf('\n', last.start - 1) + 1
    const [bullet] = /^\s*-\s*$/.exec(file.text.slice(lineStart, last.start)) ?? []
    const text = values.map((value) => (bullet === undefined ? `, ${value}` : `\n${bullet}${value}`)).join('')
    return {
      lines: `${firstOf(values)}${andMore(values)} (in its list "${name}")`,
      edit: { file: file.path, start: last.end, end: last.end, text },
    }
  }
  const lines = `${name}: [${firstOf(values)}${andMore(values)}]`
  const isThere = new RegExp(`^${name}:`, 'm').test(file.text)
  return {
    lines,
    edit: isThere ? undefined : { file: file.path, ...newLine(file.text, `${name}: [${values.join(', ')}]`) },
  }
}

/** Adds a field that is not there. */
function addedLine({ file }: CheckedDocument, line: string): Addition {
  return { lines: line, edit: { file: file.path, ...newLine(file.text, line) } }
}

/** The first of the front matter, or the last of a file that is YAML from start to end. */
function newLine(text: string, line: string): Omit<Edit, 'file'> {
  const [fence] = /^---[ \t]*\n/.exec(text) ?? []
  const at = fence?.length ?? text.length
  return { start: at, end: at, text: `${fence || text.endsWith('\n') ? '' : '\n'}${line}\n` }
}

/** As it can be pasted. */
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
