import pc from 'picocolors'
import { pageParts, type PagePart } from './pageParts.ts'
import type { PageWeight } from './weights.ts'

type Colors = ReturnType<typeof pc.createColors>

/** Ten packets of 1,460 bytes: what a server may send before it must wait for an answer (RFC 6928). */
const firstFlight = 14_600

/** To take a page apart takes as long as to make it, and nobody reads the same of a hundred. */
const mostTakenApart = 5

/**
 * A warning for pages that do not arrive in one round trip, the heaviest first. Nothing is wrong with them: a long text
 * is long, and its beginning is there at once. But an editor may not know what a table of 300 rows costs.
 * @param readPage gives the HTML of a page by its path in `dist/`
 * @returns no words if there is no such page
 */
export function heavyPages(
  weights: readonly PageWeight[],
  readPage: (path: string) => string,
  colors: Colors = pc.createColors(false),
): string {
  const heavy = weights
    .filter(({ compressedBytes }) => compressedBytes > firstFlight)
    .toSorted((a, b) => b.compressedBytes - a.compressedBytes || (a.path < b.path ? -1 : 1))
  const blocks = heavy.slice(0, mostTakenApart).map(({ path, compressedBytes }) => {
    const facts = `${address(path)} is sent in ${count(compressedBytes)} bytes; ${count(firstFlight)} arrive in the first round trip`
    return `${colors.yellow('warning ')}${colors.bold(facts)}\n  ${inWords(pageParts(readPage(path), compressedBytes))}`
  })
  const [next, ...others] = heavy.slice(mostTakenApart)
  if (next) blocks.push(`… and ${others.length + 1} more, of up to ${count(next.compressedBytes)} bytes.`)
  if (heavy.length > 0) blocks.push('What is on the first screen of these pages arrives first; the rest follows.')
  return blocks.join('\n')
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
