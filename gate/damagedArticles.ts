import type { UncheckedFile } from './checkedFile.ts'
import { frontMatter } from './testPublication.ts'

/** The same numbers on every machine and in every run (mulberry32). */
export function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

export const wholeArticle = `${frontMatter({
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
const pieces = [': ', '---\n', '- ', '> ', '![', '](', '[^', '!!x ', '\u{1F4A1}'].concat(
  '[]{}"\'#<&*|\n\t\r\0~`\\%\u202E\uFEFF'.split(''),
)

export function damaged(source: Uint8Array, random: (below: number) => number): Uint8Array {
  const at = random(source.length)
  const withInstead = (insertion: string | number[], end: number) =>
    Buffer.concat([source.subarray(0, at), Buffer.from(insertion), source.subarray(end)])
  const damages = [
    () => source.subarray(0, at),
    () => source.subarray(at),
    () => withInstead('', at + 1 + random(20)),
    () => withInstead([random(256)], at + 1),
    () => withInstead(pieces[random(pieces.length)] ?? '', at),
  ]
  return damages[random(damages.length)]?.() ?? source
}

/** Articles in which everything that can go wrong does, the same each time. */
export function damagedArticles(count: number, seed: number, article = wholeArticle): UncheckedFile[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    let bytes: Uint8Array = Buffer.from(article)
    for (let changes = random(4); changes > 0 && bytes.length > 0; changes--) bytes = damaged(bytes, random)
    return { path: `content/articles/lamp-${index}.md`, bytes }
  })
}
