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
  | { readonly type: 'enum'; readonly options: readonly string[] }
  | { readonly type: 'nested'; readonly fields: readonly FieldDefinition[] }
  | { readonly type: 'list'; readonly of: ValueDefinition }

export type TextDefinition = ValueDefinition & { readonly type: 'string' | 'enum' }

export type DocumentTypeName = 'Article' | 'Author' | 'Topic' | 'Page' | 'Site'

/** The fields of a document type, in the order in which they are defined. */
export function fieldsOf(name: DocumentTypeName): readonly FieldDefinition[] {
  const fields = definitions.get(name)
  if (!fields) throw new Error(`contentlayer.config.ts defines no document type ${name}`)
  return fields
}

/** Whether a field of any document type has this name. */
export function isFieldName(name: string): boolean {
  return allNames.has(name)
}

const definitions = new Map(
  documentTypes.map((type) => {
    const { name, fields } = type.def()
    return [name, toFields(fields)] as const
  }),
)

/** As much of Contentlayer's own definition as this project uses. */
interface RawField extends FieldRules {
  readonly type: string
  readonly required?: boolean
  readonly description?: string
  readonly options?: readonly string[]
  readonly of?: RawItem
}

type RawItem = { readonly type: string; readonly def?: () => { readonly fields?: unknown } }

function toFields(raw: unknown): FieldDefinition[] {
  return Object.entries(raw as Record<string, RawField>).map(([name, field]) => ({
    name,
    description: field.description ?? '',
    isRequired: field.required ?? false,
    value: toValue(name, field),
  }))
}

function toValue(name: string, { type, options = [], of, format, refersTo }: RawField): ValueDefinition {
  const rules = { ...(format && { format }), ...(refersTo && { refersTo }) }
  switch (type) {
    case 'string':
      return { type, ...rules }
    case 'enum':
      return { type, options }
    case 'nested':
      return { type, fields: toFields(of?.def?.().fields) }
    case 'list':
      return {
        type,
        of: of?.def ? { type: 'nested', fields: toFields(of.def().fields) } : { type: 'string', ...rules },
      }
    default:
      throw new Error(`contentlayer.config.ts: ${name}: the gate knows no fields of type ${type}`)
  }
}

const allNames = new Set([...definitions.values()].flatMap(namesOf))

function namesOf(fields: readonly FieldDefinition[]): string[] {
  return fields.flatMap(({ name, value }) => {
    const item = value.type === 'list' ? value.of : value
    return [name, ...(item.type === 'nested' ? namesOf(item.fields) : [])]
  })
}
