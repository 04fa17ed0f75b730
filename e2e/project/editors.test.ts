import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fieldsOf } from '../../gate/fieldDefinitions.ts'

const manual = readFileSync('docs/editors.md', 'utf8')

/** The part of the manual below a heading. */
function below(heading: string): string {
  return manual.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

test.each([
  ['Article', 'Fields of an article'],
  ['Author', 'Fields of an author'],
  ['Topic', 'Fields of a topic'],
  ['Page', 'Fields of a page'],
  ['Front', 'Fields of the front page'],
  ['Site', 'Fields of the publication'],
] as const)('the editors’ manual has every field of %s, each with an example, and no other', (type, heading) => {
  const rows = [...below(heading).matchAll(/^\| `(\w+)`( \\\*)? +\| `\1: ./gm)]
  expect(rows.map(([, name, star]) => [name, star !== undefined])).toEqual(
    fieldsOf(type).map(({ name, isRequired }) => [name, isRequired]),
  )
})

test('every picture of the manual is there, and shown', () => {
  const shown = Array.from(manual.matchAll(/!\[.+?\]\((editors\/[\w-]+\.png)\)/g), ([, path = '']) => path)
  expect(shown.toSorted()).toEqual(
    readdirSync('docs/editors')
      .map((name) => `editors/${name}`)
      .toSorted(),
  )
})

test('every part of the manual that it leads to is there', () => {
  const parts = new Set(
    Array.from(manual.matchAll(/^## (.+)$/gm), ([, heading = '']) => heading.toLowerCase().replaceAll(' ', '-')),
  )
  for (const [, part = ''] of manual.matchAll(/\]\(#([\w-]+)\)/g)) expect([...parts]).toContain(part)
})
