import { expect, test } from 'vitest'
import { aFolder, gateOf, lampPath, frontMatter } from './testPublication.ts'
import { toText } from './report.ts'

/** The same numbers on every machine and in every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const article = `${frontMatter({
  title: '"The lamp: lit"',
  image: '\n  src: ../media/lamp.jpg\n  alt: A lamp\n  credit: Ada Fenn',
  sources: '\n  - title: A log\n    url: https://example.org/',
})}
The **lamp**[^1] shines for [tea](/articles/tea/#what-to-bring), 灯台 💡.

## Its light

![A lamp](../media/lamp.jpg "The lamp | Ada Fenn")

| lamp | age |
| - | - |
| new | \`1\` |

> - a quote
> - a list

[^1]: It is new.
`

/** Pieces that mean something to YAML, to Markdown or to decoders. */
const pieces = [
  ': ',
  '---\n',
  '[',
  ']',
  '{',
  '"',
  "'",
  '#',
  '<',
  '&',
  '*',
  '|',
  '\n',
  '\t',
  '\r',
  '\0',
  '- ',
  '> ',
  '![',
  '](',
  '[^',
  '~',
  '`',
  '\\',
  '!!x ',
  '%',
  '\u202E',
  '\u{1F4A1}',
  '\uFEFF',
]

function broken(source: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(source.length)
  switch (random(5)) {
    case 0:
      return source.subarray(0, at)
    case 1:
      return source.subarray(at)
    case 2:
      return Buffer.concat([source.subarray(0, at), source.subarray(at + 1 + random(20))])
    case 3:
      return Buffer.concat([source.subarray(0, at), Buffer.from([random(256)]), source.subarray(at + 1)])
    default:
      return Buffer.concat([
        source.subarray(0, at),
        Buffer.from(pieces[random(pieces.length)] ?? ''),
        source.subarray(at),
      ])
  }
}

test('no file makes the gate stumble, and every problem is inside its file', { timeout: 20_000 }, () => {
  const random = seeded(1)
  const site = Buffer.from(aFolder().texts.get('content/site.yaml') ?? [])
  for (let round = 0; round < 300; round++) {
    const isSite = round % 5 === 0
    let text: Uint8Array = isSite ? site : Buffer.from(article)
    for (let changes = 1 + random(3); changes > 0 && text.length > 0; changes--) text = broken(text, random)
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
