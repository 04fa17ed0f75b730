import pc from 'picocolors'
import { pageParts, type PagePart } from './pageParts.ts'
import type { PageWeight } from './weights.ts'

type Colors = ReturnType<typeof pc.createColors>

/** Ten packets of 1,460 bytes: what a server may send before it must wait for an answer (RFC 6928). */
const firstFlight = 14_600

/** To take a page apart takes as long as to make it, and nobody reads the same of a hundred. */
const mostTakenApart = 5

/** What a page consisted of when it had this hash. */
interface PageTakenApart {
  readonly hash: string
  readonly parts: readonly PagePart[]
}

/** By their paths in `dist/`. */
export type PagesTakenApart = Readonly<Record<string, PageTakenApart>>

/**
 * The pages that do not arrive in one round trip, the heaviest of them taken apart. Nothing is wrong with them: a long
 * text is long, and its beginning is there at once. But an editor may not know what a table of 300 rows costs.
 * @param readPage gives the HTML of a page by its path in `dist/`
 * @param known what pages of the edition before consisted of
 */
export function takeApart(
  weights: readonly PageWeight[],
  readPage: (path: string) => string,
  known: PagesTakenApart = {},
): PagesTakenApart {
  const taken = heavyOf(weights)
    .slice(0, mostTakenApart)
    .map(({ path, hash, compressedBytes }) => {
      const before = known[path]
      const page = before?.hash === hash ? before : { hash, parts: pageParts(readPage(path), compressedBytes) }
      return [path, page] as const
    })
  return Object.fromEntries(taken)
}

/** A warning of these pages; no words if there are none. */
export function heavyWarning(
  weights: readonly PageWeight[],
  taken: PagesTakenApart,
  colors: Colors = pc.createColors(false),
): string {
  const heavy = heavyOf(weights)
  const blocks = heavy.slice(0, mostTakenApart).map(({ path, compressedBytes }) => {
    const facts = `${address(path)} is sent in ${count(compressedBytes)} bytes; ${count(firstFlight)} arrive in the first round trip`
    return `${colors.yellow('warning ')}${colors.bold(facts)}\n  ${inWords(taken[path]?.parts ?? [])}`
  })
  const [next, ...others] = heavy.slice(mostTakenApart)
  if (next) blocks.push(`… and ${others.length + 1} more, of up to ${count(next.compressedBytes)} bytes.`)
  if (heavy.length > 0) blocks.push('What is on the first screen of these pages arrives first; the rest follows.')
  return blocks.join('\n')
}

/** The heaviest first. */
function heavyOf(weights: readonly PageWeight[]): PageWeight[] {
  return weights
    .filter(({ compressedBytes }) => compressedBytes > firstFlight)
    .toSorted((a, b) => b.compressedBytes - a.compressedBytes || (a.path < b.path ? -1 : 1))
}

function inWords(parts: readonly PagePart[]): string {
  return parts.map(({ name, compressedBytes }) => `${name} ${count(compressedBytes)}`).join(', ')
}

function address(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`
}

function count(number: number): string {
  return number.toLocaleString('en')
}
