import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type FieldDefinition, fieldsOf, type ValueDefinition } from '../../gate/fieldDefinitions.ts'

const manual = readFileSync('docs/editors.md', 'utf8')

/** The part of the manual below a heading. */
function below(heading: string): string {
  return manual.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
}

const fieldTables = [
  ['Article', 'Fields of an article'],
  ['Author', 'Fields of an author'],
  ['Topic', 'Fields of a topic'],
  ['Page', 'Fields of a page'],
  ['Front', 'Fields of the front page'],
  ['Site', 'Fields of the publication'],
] as const

test.each(fieldTables)(
  'the editors’ manual has every field of %s, each with an example, and no other',
  (type, heading) => {
    const rows = [...below(heading).matchAll(/^\| `(\w+)`( \\\*)? +\| `\1: ./gm)]
    expect(rows.map(([, name, star]) => [name, star !== undefined])).toEqual(
      fieldsOf(type).map(({ name, isRequired }) => [name, isRequired]),
    )
  },
)

/** The words of the program in an editor's own are too many: the manual says where they are listed. */
const listedElsewhere = new Set(['words'])

test('the manual has every field within another, and all that a choice allows', () => {
  const missing = fieldTables
    .flatMap(([type]) => fieldsOf(type))
    .flatMap(({ name, value }) => {
      const rows = manual.match(new RegExp(`^\\| \`${name}\`.*$`, 'gm'))?.join() ?? ''
      const within = listedElsewhere.has(name) ? [] : fieldsWithin(value)
      return [
        ...optionsOf(value).filter((option) => !rows.includes(option)),
        ...within.map((inner) => `${inner.name}: `).filter((words) => !rows.includes(words)),
        ...within
          .flatMap((inner) => optionsOf(inner.value))
          .filter((option) => !manual.includes(`\`${option}\``) && !rows.includes(option)),
      ].map((words) => `${name}: ${words}`)
    })
  expect(missing).toEqual([])
})

function fieldsWithin(value: ValueDefinition): readonly FieldDefinition[] {
  if (value.type === 'list') return fieldsWithin(value.of)
  return value.type === 'nested' ? value.fields : []
}

function optionsOf(value: ValueDefinition): readonly string[] {
  if (value.type === 'list') return optionsOf(value.of)
  return value.type === 'enum' ? value.options : []
}

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
