import type { Fact, Statement, Value } from './statement.ts'

/** A page, and all that is said of it anywhere. */
export interface Subject {
  readonly path: string
  readonly statements: readonly Statement[]
}

export interface Subjects {
  readonly articles: readonly Subject[]
  /** Lists, and what stands by itself. */
  readonly pages: readonly Subject[]
  /** What speaks of something that has no page. */
  readonly strangers: readonly Statement[]
}

/** Gathers what is said under the page it is said of: known by its place, else by the address, else by the id it names. */
export function subjectsOf(statements: readonly Statement[]): Subjects {
  const own = statements.filter(({ format }) => format === 'page')
  const paths = new Map(own.flatMap((page) => namesOf(page).map((name) => [name, page.about])))
  const byPath = new Map<string | undefined, Statement[]>(own.map(({ about }) => [about, []]))
  const strangers: Statement[] = []
  for (const statement of statements) {
    const path = statement.about ?? namesOf(statement).flatMap((name) => paths.get(name) ?? [])[0]
    const known = byPath.get(path) ?? strangers
    known.push(statement)
  }
  const subjects = own.flatMap(({ about: path }) =>
    path === undefined ? [] : [{ path, statements: byPath.get(path) ?? [] }],
  )
  return {
    articles: subjects.filter(({ path }) => isArticle(path)),
    pages: subjects.filter(({ path }) => !isArticle(path)),
    strangers,
  }
}

/** What one format says of a fact in the first place where it says it. */
export function said(statements: readonly Statement[], format: Statement['format'], fact: Fact): Value | undefined {
  return statements
    .filter((statement) => statement.format === format)
    .flatMap(({ says }) => says)
    .find((saying) => saying.fact === fact)?.value
}

function namesOf({ says }: Statement): string[] {
  return (['url', 'id'] as const).flatMap((name) =>
    says.filter(({ fact }) => fact === name).map(({ value }) => String(value)),
  )
}

function isArticle(path: string): boolean {
  return path.startsWith('/articles/')
}
