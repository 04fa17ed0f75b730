import type { CheckedText } from './fields.ts'

/** Every text of a document by the path of its field, each with what its definition asks of it. */
export class CheckedFields {
  readonly texts: readonly CheckedText[]
  readonly #byField: ReadonlyMap<string, CheckedText>

  constructor(texts: readonly CheckedText[]) {
    this.texts = texts
    this.#byField = new Map(texts.map((text) => [text.field, text]))
  }

  /** The text of a field, if it is there and is a text. */
  text(field: string): CheckedText | undefined {
    return this.#byField.get(field)
  }

  /** The texts of a list field, in order; not those of groups in a list. */
  list(field: string): CheckedText[] {
    const start = `${field}[`
    return this.texts.filter(
      (text) => text.field.startsWith(start) && text.field.indexOf(']') === text.field.length - 1,
    )
  }
}
