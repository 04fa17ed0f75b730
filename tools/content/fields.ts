import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { ContentFile } from './contentFile.ts'
import type { FieldDefinition, TextDefinition, ValueDefinition } from './fieldDefinitions.ts'
import { emptyField, missingField, unknownField, wrongType } from './fieldFaults.ts'
import { guessField } from './fieldGuess.ts'
import { allowedBy } from './formats.ts'
import type { Fields } from './frontMatter.ts'
import { reportValue, type TextValue, type Value } from './value.ts'

export interface CheckedText extends TextValue {
  readonly definition: TextDefinition
  /** Whether it stands there without quotes, where YAML takes ` #` for the start of a comment. */
  readonly isPlain: boolean
}

/**
 * Checks a file's fields against their definitions: unknown, missing, empty and of the wrong type.
 * @returns every text there is, with what its definition asks of it
 */
export function checkFields(file: ContentFile, fields: Fields, definitions: readonly FieldDefinition[]): CheckedText[] {
  const texts: CheckedText[] = []
  const whole: Value = { file, field: '', start: 0, end: Math.max(1, file.lines[0]?.length ?? 1) }
  new FieldChecker(file, fields, texts).group(fields.map, definitions, whole)
  return texts
}

class FieldChecker {
  readonly #file: ContentFile
  readonly #offset: number
  readonly #unread: ReadonlySet<number>
  readonly #texts: CheckedText[]

  constructor(file: ContentFile, { offset, unread }: Fields, texts: CheckedText[]) {
    this.#file = file
    this.#offset = offset
    this.#unread = unread
    this.#texts = texts
  }

  /** `whole` is what a missing field is reported on. */
  group(map: YAMLMap, definitions: readonly FieldDefinition[], whole: Value): void {
    const names = definitions.map(({ name }) => name)
    const present = new Set<string>()
    const meant = new Set<string>()
    for (const pair of map.items as Pair<Node | null, Node | null>[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      if (present.has(name)) continue // has been reported as standing there twice
      const definition = definitions.find((candidate) => candidate.name === name)
      if (definition) {
        present.add(name)
        this.#field(pair, definition, whole.field)
      } else {
        const guess = guessField(name, names)
        if (guess) meant.add(guess)
        const value = this.#value(pair.key ?? pair.value, name && join(whole.field, name))
        reportValue(value, unknownField(name, names, guess))
      }
    }
    for (const definition of definitions) {
      const { name, isRequired } = definition
      if (!isRequired || present.has(name) || meant.has(name)) continue
      reportValue({ ...whole, field: join(whole.field, name) }, missingField(definition))
    }
  }

  #field({ key, value }: Pair<Node | null, Node | null>, definition: FieldDefinition, parent: string): void {
    const field = join(parent, definition.name)
    if (value && !isEmpty(value)) {
      this.#checkValue(value, field, definition.value)
      return
    }
    if (isSeq(value) && !definition.isRequired) return
    const afterKey = this.#file.text.slice(this.#offset + (key?.range?.[1] ?? 0)).replace(/^\s*:/, '')
    const place = this.#value(value && hasWidth(value) ? value : key, field)
    reportValue(place, emptyField(definition, afterKey))
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
    if (this.#unread.has(value.start - this.#offset)) return
    if (!isScalar(node) || typeof node.value !== 'string') {
      this.#wrongType(node, field, definition)
    } else if (node.value.trim() === '') {
      reportValue(value, { rule: 'field-empty', message: 'empty', allowed: allowedBy(definition) })
    } else {
      this.#texts.push({ ...value, text: node.value, definition, isPlain: node.type === 'PLAIN' })
    }
  }

  #wrongType(node: Node | null, field: string, definition: ValueDefinition): void {
    const value = this.#value(node, field)
    if (this.#unread.has(value.start - this.#offset)) return
    reportValue(value, wrongType(node, this.#file.text.slice(value.start, value.end).trim(), definition))
  }

  #value(node: Node | null, field: string): Value {
    const [start, end] = node?.range ?? [0, 1]
    return { file: this.#file, field, start: this.#offset + start, end: this.#offset + end }
  }
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
