import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { ContentFile } from './contentFile.ts'
import type { FieldDefinition, ValueDefinition } from './fieldDefinitions.ts'
import type { FrontMatter } from './frontMatter.ts'
import { nearest } from './suggestion.ts'
import { found, reportValue, type TextValue, type Value } from './value.ts'

/** Every text of a document by the path of its field, each with what its definition asks of it. */
export interface CheckedFields {
  readonly texts: readonly CheckedText[]
  /** The text of a field, if it is there and is a text. */
  text(field: string): CheckedText | undefined
  /** The texts of a list field, in order. */
  list(field: string): readonly CheckedText[]
}

export interface CheckedText extends TextValue {
  readonly definition: ValueDefinition & { readonly type: 'string' | 'enum' }
}

/** Checks a file's fields against their definitions: unknown, missing, empty and of the wrong type. */
export function checkFields(
  file: ContentFile,
  { fields, offset }: FrontMatter,
  definitions: readonly FieldDefinition[],
): CheckedFields {
  const texts: CheckedText[] = []
  const whole: Value = { file, field: '', start: 0, end: Math.max(1, file.lines[0]?.length ?? 1) }
  new FieldChecker(file, offset, texts).group(fields, definitions, whole)
  const byField = new Map(texts.map((text) => [text.field, text]))
  return {
    texts,
    text: (field) => byField.get(field),
    list: (field) => texts.filter((text) => text.field.replace(/\[\d+\]$/, '') === field),
  }
}

/** Names an editor may know from elsewhere. */
const otherNames: Readonly<Record<string, string>> = {
  headline: 'title',
  description: 'summary',
  standfirst: 'summary',
  excerpt: 'summary',
  date: 'publishedAt',
  published: 'publishedAt',
  pubDate: 'publishedAt',
  updated: 'updatedAt',
  modified: 'updatedAt',
  author: 'authors',
  byline: 'authors',
  tags: 'topics',
  topic: 'topics',
  category: 'topics',
  categories: 'topics',
  section: 'topics',
  type: 'kind',
  draft: 'status',
  location: 'dateline',
  place: 'dateline',
  lang: 'language',
  timezone: 'timeZone',
  slug: 'id',
}

class FieldChecker {
  readonly #file: ContentFile
  readonly #offset: number
  readonly #texts: CheckedText[]

  constructor(file: ContentFile, offset: number, texts: CheckedText[]) {
    this.#file = file
    this.#offset = offset
    this.#texts = texts
  }

  /** `whole` is what a missing field is reported on. */
  group(map: YAMLMap, definitions: readonly FieldDefinition[], whole: Value): void {
    const names = definitions.map(({ name }) => name)
    const present = new Set<string>()
    const meant = new Set<string>()
    for (const pair of map.items as Pair<Node, Node | null>[]) {
      const name = isScalar(pair.key) ? String(pair.key.value) : ''
      const definition = definitions.find((candidate) => candidate.name === name)
      if (definition) {
        present.add(name)
        this.#field(pair, definition, whole.field)
      } else {
        const guess = this.#unknown(pair.key, name, names, whole.field)
        if (guess) meant.add(guess)
      }
    }
    for (const { name, description, isRequired } of definitions) {
      if (!isRequired || present.has(name) || meant.has(name)) continue
      reportValue(
        { ...whole, field: join(whole.field, name) },
        { rule: 'field-missing', message: 'missing, and required', help: description },
      )
    }
  }

  #unknown(key: Node, name: string, names: readonly string[], parent: string): string | undefined {
    const other = otherNames[name]
    const guess = other && names.includes(other) ? other : nearest(name, names)
    reportValue(this.#value(key, join(parent, name)), {
      rule: 'field-unknown',
      message: `there is no field "${name}"`,
      allowed: names.join(', '),
      help: guess && `did you mean "${guess}"?`,
    })
    return guess
  }

  #field({ key, value }: Pair<Node, Node | null>, definition: FieldDefinition, parent: string): void {
    const field = join(parent, definition.name)
    if (!value || isEmpty(value)) {
      const isEmptyList = isSeq(value) && !definition.isRequired
      if (isEmptyList) return
      reportValue(this.#value(value && hasWidth(value) ? value : key, field), {
        rule: 'field-empty',
        message: 'empty',
        allowed: definition.description,
        help: definition.isRequired ? undefined : 'delete the line if there is nothing to say',
      })
      return
    }
    this.#checkValue(value, field, definition.value)
  }

  #checkValue(node: Node | null, field: string, definition: ValueDefinition): void {
    switch (definition.type) {
      case 'string':
      case 'enum':
        this.#text(node, field, definition)
        return
      case 'nested':
        if (isMap(node)) this.group(node, definition.fields, this.#value(node, field))
        else this.#wrongType(node, field, 'a group of fields, indented below the name', undefined)
        return
      case 'list':
        this.#list(node, field, definition.of)
    }
  }

  #text(node: Node | null, field: string, definition: CheckedText['definition']): void {
    if (!isScalar(node) || typeof node.value !== 'string') {
      const source = isScalar(node) ? (node.source ?? String(node.value)) : undefined
      this.#wrongType(node, field, 'a text', source === undefined ? undefined : `put it in quotes: "${source}"`)
      return
    }
    const value = this.#value(node, field)
    if (node.value.trim() === '') {
      reportValue(value, { rule: 'field-empty', message: 'empty' })
      return
    }
    const text = { ...value, text: node.value, definition }
    this.#texts.push(text)
  }

  #list(node: Node | null, field: string, of: ValueDefinition): void {
    if (!isSeq(node)) {
      const isOneText = isScalar(node) && of.type === 'string'
      this.#wrongType(node, field, 'a list', isOneText ? `write [${node.source ?? String(node.value)}]` : undefined)
      return
    }
    node.items.forEach((item, index) => {
      this.#checkValue(item as Node | null, `${field}[${index}]`, of)
    })
  }

  #wrongType(node: Node | null, field: string, allowed: string, help: string | undefined): void {
    reportValue(this.#value(node, field), { rule: 'field-type', message: `found ${found(node)}`, allowed, help })
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
  if (isScalar(node)) return node.value === null || (typeof node.value === 'string' && node.value.trim() === '')
  return (isSeq(node) || isMap(node)) && node.items.length === 0
}

function hasWidth({ range }: Node): boolean {
  return range !== undefined && range !== null && range[1] > range[0]
}
