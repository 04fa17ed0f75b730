import { meaningOf } from './meaning.ts'
import type { Fact, Statement, Value } from './statement.ts'
import type { Subject } from './subjects.ts'

/** A value, where it stands, and what it comes to. */
interface Claim {
  readonly fact: Fact
  readonly value: Value
  readonly place: string
  readonly meaning: string
}

/**
 * What is said of a thing in one place and otherwise in another, a line for each value that is alone:
 * `title: "x" in articles/a/index.html (og:title) ≠ "y" in atom.xml (entry 3)`.
 */
export function disagreements(subjects: readonly Subject[], timeZone: string): string[] {
  return subjects.flatMap(({ statements }) => byFact(claimsOf(statements, timeZone)).flatMap(among))
}

function claimsOf(statements: readonly Statement[], timeZone: string): Claim[] {
  return statements.flatMap(({ file, says }) =>
    says.map(({ fact, spot, value }) => ({
      fact,
      value,
      place: `${file} (${spot})`,
      meaning: meaningOf(fact, value, timeZone),
    })),
  )
}

function byFact(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<Fact, Claim[]>()
  for (const claim of claims) groups.set(claim.fact, [...(groups.get(claim.fact) ?? []), claim])
  return [...groups.values()]
}

/** Everybody is compared with what most say; where no value is said most, with what was said first. */
function among(claims: readonly Claim[]): string[] {
  const supporters = (claim: Claim) => claims.filter(({ meaning }) => meaning === claim.meaning)
  const [usual] = claims.toSorted((a, b) => supporters(b).length - supporters(a).length)
  if (!usual) return []
  return claims
    .filter(({ meaning }) => meaning !== usual.meaning)
    .map((claim) => `${claim.fact}: ${quoted(claim)} ≠ ${quoted(usual)}`)
}

function quoted({ value, place }: Claim): string {
  return `${JSON.stringify(value)} in ${place}`
}
