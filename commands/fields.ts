import pc from 'picocolors'
import { type FieldDefinition, fieldsOf, type ValueDefinition } from '../gate/fieldDefinitions.ts'
import { fail, readInvocation } from './invocation.ts'

/** `npm run fields`: the editor's manual of every field, from the definitions the gate itself uses. */
const places = [
  { type: 'Article', files: 'content/articles/<slug>.md' },
  { type: 'Page', files: 'content/pages/<name>.md' },
  { type: 'Author', files: 'content/authors/<id>.yaml' },
  { type: 'Topic', files: 'content/topics/<id>.yaml' },
  { type: 'Site', files: 'content/site.yaml' },
  { type: 'Front', files: 'content/front.yaml' },
] as const

const referenceTo = { Article: 'file name of an article', Author: 'id of an author', Topic: 'id of a topic' }

function printFields(): void {
  readInvocation({})
  for (const { type, files } of places) {
    console.log(`\n${pc.bold(type)} ${pc.dim(files)}`)
    for (const line of fieldsOf(type).flatMap((field) => describe(field, '  '))) console.log(line)
  }
  console.log(`\n${pc.dim('* required')}`)
}

try {
  printFields()
} catch (error) {
  fail(error)
}

function describe({ name, isRequired, description, value }: FieldDefinition, indent: string): string[] {
  const line = `${indent}${pc.cyan(name)}${isRequired ? '*' : ''}  ${description} ${pc.dim(`(${kindOf(value)})`)}`
  const inner = value.type === 'list' ? value.of : value
  return inner.type === 'nested' ? [line, ...inner.fields.flatMap((field) => describe(field, `${indent}  `))] : [line]
}

function kindOf(value: ValueDefinition): string {
  switch (value.type) {
    case 'string':
      return value.format ?? (value.refersTo ? referenceTo[value.refersTo] : 'text')
    case 'enum':
      return value.options.join(', ')
    case 'number':
      return value.range.join(' to ')
    case 'nested':
      return 'group'
    case 'list':
      return `list of ${value.of.type === 'nested' ? 'groups' : kindOf(value.of)}`
  }
}
