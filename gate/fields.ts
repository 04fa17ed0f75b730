import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import { oneLine } from '../newsroom/oneLine.ts'
import type { FieldDefinition, TextDefinition, ValueDefinition } from './fieldDefinitions.ts'
import { emptyField, fieldMeant, guessField, missingField, unknownField, wrongType } from './fieldFaults.ts'
import { allowedBy } from './formats.ts'
import type { Fields } from './frontMatter.ts'
import { maximum } from './limits.ts'
import type { ContentFile, Finding, Mend } from './problem.ts'
import { reportValue, type CheckedText, type Value } from './value.ts'

/**
 * Checks a file's fields against their definitions: unknown, missing, empty and of the wrong type.
 * @returns every text there is, with what its definition asks of it
 */
export function checkFields(file: ContentFile, fields: Fields, definitions: readonly FieldDefinition[]): CheckedText[] {
  const checker = new FieldChecker(file, fields.unread)
  const whole: Value = { file, field: '', start: 0, end: Math.max(1, file.lines[0]?.length ?? 1) }
  checker.group(fields.map, definitions, whole)
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
    const names = definitions.map(({ name }) => name)
    const present = new Set<string>()
    const meant = new Set<string>()
    const written = new Set(map.items.map(nameOf))
    for (const pair of map.items as Written[]) {
      const name = nameOf(pair)
      if (present.has(name)) continue // has been reported as standing there twice
      const definition = definitions.find((candidate) => candidate.name === name)
      if (definition) {
        present.add(name)
        this.#field(pair, definition, { parent: whole.field, isAlone: map.items.length === 1 })
      } else {
        const guess = guessField(name, names)
        if (guess) meant.add(guess)
        const other = definitions.find((candidate) => candidate.name === guess)
        const value = this.#value(pair.key ?? pair.value, name && join(whole.field, name))
        reportValue(value, { ...unknownField(name, names), ...(other && this.#offer(pair, other, written)) })
      }
    }
    for (const definition of definitions) {
      const { name, isRequired } = definition
      if (!isRequired || present.has(name) || meant.has(name)) continue
      reportValue({ ...whole, field: join(whole.field, name) }, missingField(definition))
    }
  }

  /** What to do about a field nobody defined, which was probably meant to be another. */
  #offer(pair: Written, other: FieldDefinition, written: ReadonlySet<string>): Pick<Finding, 'help' | 'mend'> {
    const { key, value } = pair
    if (!key?.range) return {}
    if (written.has(other.name)) {
      const mend = this.#deletion(pair)
      return mend ? { help: `delete it: ${other.name} is there already`, mend } : {}
    }
    const [start, keyEnd] = key.range
    const rest = this.#file.text.slice(keyEnd, value?.range?.[1] ?? keyEnd)
    const [, colon = '', after = ''] = /^(\s*:\s*)([^]*)$/.exec(rest) ?? []
    const instead = fieldMeant(other, after.trimEnd(), value)
    if (instead.value === undefined) return { help: instead.help }
    const text = `${other.name}${colon}${instead.value}`
    const end = keyEnd + colon.length + after.trimEnd().length
    return { help: instead.help, mend: { edits: [{ start, end, text }] } }
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

  #field(
    pair: Written,
    definition: FieldDefinition,
    { parent, isAlone }: { readonly parent: string; readonly isAlone: boolean },
  ): void {
    const { key, value } = pair
    const field = join(parent, definition.name)
    if (value && !isEmpty(value)) {
      this.#checkValue(value, field, definition.value)
      return
    }
    if (isSeq(value) && !definition.isRequired) return
    const keyEnd = key?.range?.[1] ?? 0
    const [colon = ''] = /^\s*:/.exec(this.#file.text.slice(keyEnd, keyEnd + 100)) ?? []
    const start = keyEnd + colon.length
    const place = this.#value(value && hasWidth(value) ? value : key, field)
    const rest = { text: this.#file.text.slice(start), start }
    reportValue(place, emptyField(definition, rest, isAlone ? undefined : this.#deletion(pair)))
  }

  #checkValue(node: Node | null, field: string, definition: ValueDefinition): void {
    switch (definition.type) {
      case 'string':
      case 'enum':
        this.#text(node, field, definition)
        return
      case 'nested':
        if (isMap(node)) this.group(node, definition.fields, this.#value(node, field))
        else this.#wrongType(node, field, definition)
        return
      case 'list':
        if (isSeq(node)) {
          node.items.forEach((item, index) => {
            this.#checkValue(item as Node | null, `${field}[${index}]`, definition.of)
          })
        } else this.#wrongType(node, field, definition)
    }
  }

  #text(node: Node | null, field: string, definition: TextDefinition): void {
    const value = this.#value(node, field)
    if (this.#unread.has(value.start)) return
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.#wrongType(node, field, definition)
    } else if (oneLine(node.value) === '') {
      reportValue(value, { rule: 'field-empty', message: 'empty', allowed: allowedBy(definition) })
    } else if (node.value.length > maximum.textCharacters) {
      reportValue(value, {
        rule: 'text-too-long',
        message: `this text has ${node.value.length.toLocaleString('en')} characters`,
        allowed: `at most ${maximum.textCharacters.toLocaleString('en')} characters; what is longer belongs below the fields`,
      })
    } else {
      this.texts.push({ ...value, text: node.value, definition, isPlain: node.type === 'PLAIN' })
    }
  }

  #wrongType(node: Node | null, field: string, definition: ValueDefinition): void {
    const value = this.#value(node, field)
    if (this.#unread.has(value.start)) return
    const source = this.#file.text.slice(value.start, value.end).trimEnd()
    reportValue({ ...value, end: value.start + Math.max(1, source.length) }, wrongType(node, source, definition))
  }

  #value(node: Node | null, field: string): Value {
    const [start, end] = node?.range ?? [0, 1]
    return { file: this.#file, field, start, end }
  }
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

function hasWidth({ range }: Node): boolean {
  return range !== undefined && range !== null && range[1] > range[0]
}
