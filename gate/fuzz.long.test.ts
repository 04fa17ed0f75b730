import { expect, test } from 'vitest'
import { damaged, damagedArticles, seeded, wholeArticle } from './damagedArticles.ts'
import type { Problem } from './problem.ts'
import { toText } from './report.ts'
import { aFolder, gateOf, judged, lampPath, mended } from './testPublication.ts'

test('no file makes the gate stumble, and every problem is inside its file', { timeout: 120_000 }, () => {
  const random = seeded(1)
  const site = Buffer.from(aFolder().texts.get('content/site.yaml') ?? [])
  for (let round = 0; round < 300; round++) {
    const isSite = round % 5 === 0
    let text: Uint8Array = isSite ? site : Buffer.from(wholeArticle)
    for (let changes = 1 + random(3); changes > 0 && text.length > 0; changes--) text = damaged(text, random)
    const report = gateOf({ files: { [isSite ? 'content/site.yaml' : lampPath]: text } })
    const lines = new Map(report.files.map((file) => [file.path, file.lines]))
    const outside = report.problems.filter(({ file, line, column, length }) => {
      const found = lines.get(file)?.[line - 1]
      return found === undefined ? line !== 1 || column !== 1 : column + length - 2 > found.length
    })
    expect(outside).toEqual([])
    expect(toText(report)).not.toContain('undefined')
  }
})

test('what the gate offers to do mends what it is offered for', () => {
  let offers = 0
  const useless: Problem[] = []
  for (const { path, bytes } of damagedArticles(400, 77)) {
    const folder = aFolder({ files: { [path]: bytes } })
    const { problems } = judged(folder)
    for (const problem of problems) {
      if (!problem.mend) continue
      offers += 1
      const after = judged(mended(folder, problem.file, problem.mend)).problems
      if (countOf(after, problem) >= countOf(problems, problem)) useless.push(problem)
    }
  }
  expect(useless).toEqual([])
  expect(offers).toBeGreaterThan(100)
})

/** How often the same is said, wherever it stands. */
function countOf(problems: readonly Problem[], { rule, field, message }: Problem): number {
  return problems.filter((other) => other.rule === rule && other.field === field && other.message === message).length
}
