/** What became of a file, as a message of a commit says it. */
export interface SaidChange {
  readonly verb: 'Add' | 'Change' | 'Correct' | 'Remove'
  /** Such as `article`. */
  readonly noun: string
  /** A headline or a name. */
  readonly name: string
  /** Whether a build has written it. */
  readonly isByBuild: boolean
}

/** How many changes a message names one by one. */
const mostNamed = 30

/** A message for a commit of these changes, which its author may write otherwise. */
export function proposeMessage(changes: readonly SaidChange[]): string {
  const own = changes.filter(({ isByBuild }) => !isByBuild)
  const [first] = own
  if (!first) return changes.length > 0 ? 'Keep what was published' : ''
  if (own.length === 1) return saidOf(first)
  const counts = new Map<string, number>()
  for (const { verb, noun } of own) counts.set(`${verb} ${noun}`, (counts.get(`${verb} ${noun}`) ?? 0) + 1)
  const parts = Array.from(counts, ([said, count]) => said.replace(' ', ` ${count} `) + (count === 1 ? '' : 's'))
  const subject = parts.map((part, index) => (index === 0 ? part : part.charAt(0).toLowerCase() + part.slice(1)))
  const named = own.slice(0, mostNamed).map((change) => `- ${saidOf(change)}`)
  const others = own.length > mostNamed ? [`- and ${own.length - mostNamed} more`] : []
  return [subject.join(', '), '', ...named, ...others].join('\n')
}

function saidOf({ verb, name }: SaidChange): string {
  return `${verb} “${name}”`
}
