import { documentTypes, type FieldRules } from '../contentlayer.config.ts'

/** What one field may hold, as contentlayer.config.ts defines it. */
export interface FieldDefinition {
  readonly name: string
  readonly description: string
  readonly isRequired: boolean
  readonly value: ValueDefinition
}

export type ValueDefinition =
  | ({ readonly type: 'string' } & FieldRules)
  | ({ readonly type: 'enum'; readonly options: readonly string[] } & FieldRules)
  | { readonly type: 'number'; readonly range: readonly [least: number, greatest: number] }
  | { readonly type: 'nested'; readonly fields: readonly FieldDefinition[] }
  | { readonly type: 'list'; readonly of: ValueDefinition }

export type TextDefinition = ValueDefinition & { readonly type: 'string' | 'enum' }

export type DocumentTypeName = 'Article' | 'Author' | 'Topic' | 'Page' | 'Site' | 'Front'

/** The rules that a text may have, by their names, so that the compiler asks for a new one: it would be dropped without a word. */
const rulesOfTexts: Readonly<Record<Exclude<keyof FieldRules, 'range'>, true>> = {
  format: true,
  refersTo: true,
  placeholders: true,
  isLead: true,
}

const allNames = new Set<string>()

const definitions = new Map(
  documentTypes.map((type) => {
    const { name, fields } = type.def()
    return [name, toFields(fields)]
  }),
)

/** The fields of a document type, in the order in which they are defined. */
export function fieldsOf(name: DocumentTypeName): readonly FieldDefinition[] {
  const fields = definitions.get(name)
  if (!fields) throw new Error(`contentlayer.config.ts defines no document type ${name}`)
  return fields
}

/** The fields of an article that readers are told before its text, each by the names that lead to it. */
export const leadFields: readonly (readonly string[])[] = leadAmong(fieldsOf('Article'))

function leadAmong(fields: readonly FieldDefinition[]): string[][] {
  return fields.flatMap(({ name, value }) => {
    if (value.type === 'nested') return leadAmong(value.fields).map((path) => [name, ...path])
    const { isLead } = (value.type === 'list' ? value.of : value) as FieldRules
    return isLead ? [[name]] : []
  })
}

export function isFieldName(name: string): boolean {
  return allNames.has(name)
}

/** As much of Contentlayer's own definition of a field, or of what a list holds, as this project uses. */
interface RawField extends FieldRules {
  readonly type: string
  readonly required?: boolean
  readonly description?: string
  readonly options?: readonly string[]
  readonly of?: RawField
  readonly def?: () => { readonly fields?: unknown }
}

function toFields(raw: unknown): FieldDefinition[] {
  return Object.entries(raw as Record<string, RawField>).map(([name, field]) => {
    allNames.add(name)
    const { description = '', required = false } = field
    return { name, description, isRequired: required, value: toValue(name, field) }
  })
}

function rulesOf(field: FieldRules): FieldRules {
  return Object.fromEntries(Object.entries(field).filter(([name]) => Object.hasOwn(rulesOfTexts, name)))
}

function toValue(name: string, { type, options = [], of, def, range, ...field }: RawField): ValueDefinition {
  const rules = rulesOf(field)
  switch (type) {
    case 'string':
      return { type, ...rules }
    case 'enum':
      return { type, options }
    case 'number':
      return { type, range: range ?? [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] }
    case 'nested':
      return { type, fields: toFields((def ?? of?.def)?.().fields) }
    case 'list':
      return { type, of: toValue(name, { type: 'string', ...of, ...rules }) }
    default:
      throw new Error(`contentlayer.config.ts: ${name}: the gate knows no fields of type ${type}`)
  }
}
