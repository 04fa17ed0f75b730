import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { oneLine } from '../newsroom/oneLine.ts'
import type { FieldDefinition, TextDefinition, ValueDefinition } from './fieldDefinitions.ts'
import { definitionMeant, emptyField, meantBy, wrongType } from './fieldFaults.ts'
import { allowedBy } from './formats.ts'
import type { Fields } from './frontMatter.ts'
import { maximum } from './limits.ts'
import type { ContentFile, Mend, Offer } from './problem.ts'
import type { CheckedText, Value } from './value.ts'

/**
 * Checks a file's fields against their definitions: unknown, missing, empty and of the wrong type.
 * @returns every text there is, with what its definition asks of it
 */
export function checkFields(file: ContentFile, fields: Fields, definitions: readonly FieldDefinition[]): CheckedText[] {
  const checker = new FieldChecker(file, fields.unread)
  checker.group(fields.map, definitions, { field: '', start: 0, end: Math.max(1, file.lines[0]?.length ?? 1) })
  return checker.texts
}

/** A field as it is written: its name and what stands behind it. */
type Written = Pair<Node | null, Node | null>

class FieldChecker {
  readonly texts: CheckedText[] = []
  readonly #file: ContentFile
  readonly #unread: ReadonlySet<number>

  constructor(file: ContentFile, unread: ReadonlySet<number>) {
    this.#file = file
    this.#unread = unread
  }

  /** `whole` is what a missing field is reported on. */
  group(map: YAMLMap, definitions: readonly FieldDefinition[], whole: Value): void {
    const present = new Set<string>()
    const meant = new Set<string>()
    const written = new Set(map.items.map(nameOf))
    for (const pair of map.items as Written[]) {
      const name = nameOf(pair)
      if (present.has(name)) continue // has been reported as standing there twice
      const definition = definitions.find((candidate) => candidate.name === name)
      if (definition) {
        present.add(name)
        this.#field(pair, definition, join(whole.field, name), map.items.length === 1)
        continue
      }
      const other = definitionMeant(name, definitions)
      if (other) meant.add(other.name)
      const message = name ? `there is no field "${name}"` : 'this is no name of a field'
      const allowed = definitions.map((candidate) => candidate.name).join(', ')
      const offer = other && this.#offer(pair, other, written)
      const value = this.#value(pair.key ?? pair.value, name && join(whole.field, name))
      this.#file.report({ rule: 'field-unknown', message, allowed, ...offer }, value)
    }
    for (const { name, description, isRequired } of definitions) {
      if (!isRequired || present.has(name) || meant.has(name)) continue
      const finding = { rule: 'field-missing', message: 'missing, and required', help: description }
      this.#file.report(finding, { ...whole, field: join(whole.field, name) })
    }
  }

  /** What to do about a field nobody defined, which was probably meant to be another. */
  #offer(pair: Written, other: FieldDefinition, written: ReadonlySet<string>): Offer {
    const { key, value } = pair
    if (!key?.range) return {}
    if (written.has(other.name)) {
      const mend = this.#deletion(pair)
      return mend ? { help: `delete it: ${other.name} is there already`, mend } : {}
    }
    const [start, keyEnd] = key.range
    const rest = this.#file.text.slice(keyEnd, value?.range?.[1] ?? keyEnd).trimEnd()
    const [colon = ''] = /^\s*:\s*/.exec(rest) ?? []
    const { help, instead } = meantBy(other, rest.slice(colon.length), value)
    const edit = { start, end: keyEnd + rest.length, text: `${other.name}${colon}${instead}` }
    return { help, ...(instead !== undefined && { mend: { edits: [edit] } }) }
  }

  /** Takes a field out that has lines of its own. */
  #deletion({ key, value }: Written): Mend | undefined {
    const { text } = this.#file
    const keyStart = key?.range?.[0] ?? 0
    const start = text.lastIndexOf('\n', keyStart - 1) + 1
    const last = Math.max(keyStart, (value?.range?.[1] ?? 0) - 1)
    const end = text.indexOf('\n', last) + 1 || text.length
    return text.slice(start, keyStart).trim() === '' ? { edits: [{ start, end, text: '' }] } : undefined
  }

  #field(pair: Written, definition: FieldDefinition, field: string, isAlone: boolean): void {
    const { key, value } = pair
    if (value && !isEmpty(value)) {
      this.#checkValue(value, field, definition.value)
      return
    }
    if (isSeq(value) && !definition.isRequired) return
    const keyEnd = key?.range?.[1] ?? 0
    const [, lead = '', text] = /^(\s*:[ \t]*)(#.*)/.exec(this.#file.text.slice(keyEnd)) ?? []
    const comment = text === undefined ? undefined : { text, start: keyEnd + lead.length }
    const finding = emptyField(definition, comment, isAlone ? undefined : this.#deletion(pair))
    const hasWidth = value?.range && value.range[1] > value.range[0]
    this.#file.report(finding, this.#value(hasWidth ? value : key, field))
  }

  #checkValue(node: Node | null, field: string, definition: ValueDefinition): void {
    const value = this.#value(node, field)
    if (definition.type === 'nested' && isMap(node)) this.group(node, definition.fields, value)
    else if (definition.type === 'list' && isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        this.#checkValue(item as Node | null, `${field}[${index}]`, definition.of)
      }
    } else if (definition.type === 'number' && isWholeNumber(node, definition.range)) return
    else if (this.#unread.has(value.start)) return
    else if (isText(definition) && isScalar(node) && typeof node.value === 'string') {
      this.#text({ ...value, text: node.value, definition, isPlain: node.type === 'PLAIN' })
    } else {
      const source = this.#file.text.slice(value.start, value.end).trimEnd()
      const end = value.start + Math.max(1, source.length)
      this.#file.report(wrongType(node, source, definition), { ...value, end })
    }
  }

  #text(value: CheckedText): void {
    const { text, definition } = value
    if (oneLine(text) === '') {
      this.#file.report({ rule: 'field-empty', message: 'empty', allowed: allowedBy(definition) }, value)
    } else if (text.length > maximum.textCharacters) {
      const message = `this text has ${text.length.toLocaleString('en')} characters`
      const allowed = `at most ${maximum.textCharacters.toLocaleString('en')} characters; what is longer belongs below the fields`
      this.#file.report({ rule: 'text-too-long', message, allowed }, value)
    } else this.texts.push(value)
  }

  #value(node: Node | null, field: string): Value {
    const [start, end] = node?.range ?? [0, 1]
    return { field, start, end }
  }
}

function isText(definition: ValueDefinition): definition is TextDefinition {
  return definition.type === 'string' || definition.type === 'enum'
}

function isWholeNumber(node: Node | null, [least, greatest]: readonly [number, number]): boolean {
  return isScalar(node) && Number.isInteger(node.value) && Number(node.value) >= least && Number(node.value) <= greatest
}

function nameOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : ''
}

function join(parent: string, name: string): string {
  return parent ? `${parent}.${name}` : name
}

function isEmpty(node: Node): boolean {
  if (isScalar(node)) {
    const isNothing = node.value === null && (node.source ?? '') === ''
    return isNothing || (typeof node.value === 'string' && node.value.trim() === '')
  }
  return (isSeq(node) || isMap(node)) && node.items.length === 0
}
