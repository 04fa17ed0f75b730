import type { Fact } from './statement.ts'
import { said, type Subject } from './subjects.ts'

type Said = (fact: Fact) => string

/** What is hard to say in one format or another: without an article like this, agreement would prove little. */
const hardCases: readonly (readonly [what: string, isHard: (said: Said) => boolean])[] = [
  ['a headline that could end a script', (of) => of('title').includes('</script>')],
  ['a headline with & and <', (of) => of('title').includes('&') && of('title').includes('<3')],
  ['a headline with quotes', (of) => of('title').includes('“') && of('title').includes("'")],
  ['a headline with an emoji', (of) => /\p{Extended_Pictographic}/u.test(of('title'))],
  ['a headline of 300 characters', (of) => of('title').length >= 300],
  ['a summary with quotes that JSON has to escape', (of) => of('description').includes('"')],
  ['a name written from right to left', (of) => /\p{Script=Arabic}/u.test(of('authors'))],
  ['a text written from right to left', (of) => of('language') === 'ar'],
  ['another title for search engines', (of) => of('seo title') !== of('title')],
  ['an article that first appeared elsewhere', (of) => of('canonical') !== of('url')],
  ['a date without a time', (of) => of('published').length === '2026-05-01'.length],
  ['a year that had begun where the author was', (of) => of('published').startsWith('2025-01-01T00:30+02:00')],
  ['a year that had ended here, and not there', (of) => of('published').startsWith('2023-12-31T23:30-05:00')],
  ['half past one before the clocks went back', (of) => of('published') === '2025-10-26T01:30:00+01:00'],
  ['half past one after the clocks went back', (of) => of('published') === '2025-10-26T01:30:00+00:00'],
]

/** Those that no article is a case of. */
export function missingHardCases(articles: readonly Subject[]): string[] {
  return hardCases.filter(([, isHard]) => !articles.some((article) => isHard(saidOf(article)))).map(([what]) => what)
}

/** By the page itself, or by its head. */
function saidOf({ statements }: Subject): Said {
  return (fact) => String(said(statements, 'page', fact) ?? said(statements, 'head', fact))
}
