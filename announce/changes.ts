/** When each thing last changed, by its address; an empty text where that is not known. */
export type Dated = Readonly<Record<string, string>>

/** Which changes are to be announced: all there is, those since a moment, or those since the last announcement. */
export type Selection = 'all' | 'new' | { readonly since: Date }

/** How far back to look the first time: a publication that is new to this need not tell its whole archive. */
const firstTime = 2 * 24 * 60 * 60 * 1000

interface Context {
  readonly selection: Selection
  readonly now: Date
}

/**
 * The addresses to announce, those that are gone at the end.
 * @param known what was announced before; undefined if nothing ever was
 */
export function changesOf(current: Dated, known: Dated | undefined, { selection, now }: Context): string[] {
  const entries = Object.entries(current)
  if (selection === 'all') return entries.map(([url]) => url)
  if (selection === 'new' && known) {
    const changed = entries.filter(([url, date]) => known[url] !== date).map(([url]) => url)
    return [...changed, ...Object.keys(known).filter((url) => current[url] === undefined)]
  }
  const since = selection === 'new' ? now.getTime() - firstTime : selection.since.getTime()
  return entries.filter(([, date]) => Date.parse(date) >= since).map(([url]) => url)
}

/**
 * What is known once some changes have been accepted. What was not accepted stays as it was, to be announced again; the
 * first time, all that did not need announcing counts as known.
 */
export function knownAfter(
  current: Dated,
  known: Dated | undefined,
  { changes, accepted }: { changes: readonly string[]; accepted: readonly string[] },
): Dated {
  const left = new Set(changes)
  const next = known ? { ...known } : Object.fromEntries(Object.entries(current).filter(([url]) => !left.has(url)))
  for (const url of accepted) {
    const date = current[url]
    if (date === undefined) delete next[url]
    else next[url] = date
  }
  return next
}
