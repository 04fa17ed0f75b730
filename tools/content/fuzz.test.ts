import { expect, test } from 'vitest'
import { damaged, seeded, wholeArticle } from './damagedArticles.ts'
import { aFolder, gateOf, lampPath } from './testPublication.ts'
import { toText } from './report.ts'

test('no file makes the gate stumble, and every problem is inside its file', { timeout: 20_000 }, () => {
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
