import { coreFacts, ofArticles, ofPages } from './expectations.ts'
import type { Fact, Format, Statement } from './statement.ts'
import { said, type Subject } from './subjects.ts'

/** What a format must say of an article it speaks of, and does not. */
export function omissions({ articles, pages }: { articles: readonly Subject[]; pages: readonly Subject[] }): string[] {
  return [
    ...articles.flatMap((subject) => missing(subject, factsOfArticle)),
    ...pages.flatMap((subject) => missing(subject, (format) => ofPages[format] ?? [])),
  ]
}

/** Everything at the heart of an article that the format has no reason to leave out, and what it must say besides. */
export function factsOfArticle(format: Format): Fact[] {
  const { also, silent } = ofArticles[format]
  const left = new Set<Fact>(silent.flatMap(([, ...facts]) => facts))
  return [...coreFacts.filter((fact) => !left.has(fact)), ...also]
}

function missing({ statements }: Subject, factsOf: (format: Format) => readonly Fact[]): string[] {
  return statements.flatMap((statement) =>
    factsOf(statement.format)
      .filter((fact) => !statement.says.some((saying) => saying.fact === fact))
      .map((fact) => `${fact}: ${elsewhere(statements, fact)} ≠ nothing in ${placeOf(statement)}`),
  )
}

function elsewhere(statements: readonly Statement[], fact: Fact): string {
  const place = statements.find(({ format }) => said(statements, format, fact) !== undefined)
  const saying = place?.says.find((candidate) => candidate.fact === fact)
  return place && saying ? `${JSON.stringify(saying.value)} in ${place.file} (${saying.spot})` : 'something'
}

function placeOf({ file, format, spot }: Statement): string {
  return `${file} (${spot === 'page' ? format : spot})`
}
