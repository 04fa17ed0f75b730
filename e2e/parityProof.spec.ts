import { expect, test } from 'playwright/test'
import { alter, alterationsOf, anotherValue, withFile } from './parity/alterations.ts'
import { disagreements } from './parity/disagreements.ts'
import { coreFacts, ofArticles } from './parity/expectations.ts'
import { factsOfArticle, omissions } from './parity/omissions.ts'
import { publicationInDist, type PublicationInDist } from './parity/publicationInDist.ts'
import { readFile } from './parity/readDist.ts'
import { formats, type Statement } from './parity/statement.ts'
import { subjectsOf, type Subject, type Subjects } from './parity/subjects.ts'
import { village } from './site.ts'

/** With three authors and topics, a picture, an update, corrections, and an id and a title of its own. */
const slug = 'new-lamp-lit-at-oakhaven-lighthouse'
const path = `/articles/${slug}/`

test.describe('the parity gate fails', () => {
  test('at any value that is altered in any place, and names both values and both places', async () => {
    const { subject, where } = await lamp()
    for (const statement of subject.statements) {
      for (const saying of statement.says) {
        const others = sayingsOf(subject).filter((other) => other.fact === saying.fact && other.saying !== saying)
        // Topics are compared with the lists they are.
        if (others.length === 0) expect(saying.fact).toBe('topic urls')
        else {
          const value = anotherValue(saying.fact, saying.value)
          const altered = {
            ...statement,
            says: statement.says.map((one) => (one === saying ? { ...one, value } : one)),
          }
          const lines = disagreements([replaced(subject, statement, altered)], where.timeZone)
          expect(lines, `${saying.fact} of ${statement.format}`).toHaveLength(1)
          const here = `${JSON.stringify(value)} in ${statement.file} (${saying.spot})`
          const pairs = others.flatMap((other) => {
            const there = `${JSON.stringify(other.value)} in ${other.file} (${other.spot})`
            return [`${saying.fact}: ${here} ≠ ${there}`, `${saying.fact}: ${there} ≠ ${here}`]
          })
          expect(pairs).toContain(lines[0])
        }
      }
    }
  })

  test('at anything a format leaves out', async () => {
    const { subject } = await lamp()
    for (const statement of subject.statements) {
      for (const fact of factsOfArticle(statement.format)) {
        const silent = { ...statement, says: statement.says.filter((saying) => saying.fact !== fact) }
        const lines = omissions({ articles: [replaced(subject, statement, silent)], pages: [] })
        expect(lines, `${fact} of ${statement.format}`).toHaveLength(1)
        expect(lines[0]?.startsWith(`${fact}: `)).toBe(true)
        expect(lines[0]).toContain(` ≠ nothing in ${statement.file} (`)
      }
    }
  })

  test('at a format of which it expects too little, without a reason', () => {
    for (const format of formats) {
      const excused = ofArticles[format].silent.flatMap(([, ...facts]) => facts)
      expect([...factsOfArticle(format), ...excused], format).toEqual(expect.arrayContaining([...coreFacts]))
    }
  })

  for (const alteration of alterationsOf(slug, 'lamp-2026')) {
    const { file, facts, after, to } = alteration
    test(`at ${facts.join(' and ')} altered in ${file}, after ${after.join(' … ')}`, async () => {
      const { publication, where } = await lamp()
      const text = alter(publication.dist.text(file), alteration)
      const { articles } = await subjectsWith(publication, file, text)
      const lines = disagreements(articles, where.timeZone)
      expect(new Set(lines.map((line) => line.split(':')[0]))).toEqual(new Set(facts))
      expect(lines).toHaveLength(facts.length)
      for (const line of lines) expect(line).toContain(file)
      expect(lines.join('\n')).toContain(to)
    })
  }
})

/** The article that is altered, as the village paper has it. */
async function lamp() {
  const publication = await publicationInDist(village)
  const subject = publication.subjects.articles.find((article) => article.path === path)
  if (!subject) throw new Error(`${path} is not there`)
  return { publication, subject, where: publication.where }
}

/** Every value, and the file it stands in. */
function sayingsOf({ statements }: Subject) {
  return statements.flatMap(({ file, says }) => says.map((saying) => ({ ...saying, saying, file })))
}

function replaced({ statements, ...subject }: Subject, statement: Statement, by: Statement): Subject {
  return { ...subject, statements: statements.map((one) => (one === statement ? by : one)) }
}

/** What is said when one file is another. */
async function subjectsWith(
  { dist, statements, where }: PublicationInDist,
  file: string,
  text: string,
): Promise<Subjects> {
  const read = await readFile(withFile(dist, file, text), file, where)
  return subjectsOf([...new Map(statements).set(file, read).values()].flat())
}
