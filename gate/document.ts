import type { CheckedBody } from './body/body.ts'
import { CheckedFields } from './checkedFields.ts'
import type { CheckedFile, FreeText } from './checkedFile.ts'
import type { ContentFile } from './contentFile.ts'
import { definitionOfText, type DocumentTypeName } from './fieldDefinitions.ts'

/** A file that was read as a document, with whatever is wrong with it. */
export interface CheckedDocument {
  readonly type: DocumentTypeName
  /** The slug or id it is published under. */
  readonly name: string
  readonly file: ContentFile
  /** None, where they cannot be read. */
  readonly fields: CheckedFields
  /** Only articles and pages have one, and only where it can be read. */
  readonly body: CheckedBody | undefined
  /** Whether it lies where it should, under a name that can be published. */
  readonly isInPlace: boolean
}

/** What was read from a file, ready for the rules that look across files; undefined where nothing was. */
export function toDocument({ document }: CheckedFile, file: ContentFile): CheckedDocument | undefined {
  if (!document) return undefined
  const { type, name, isInPlace, texts, body } = document
  const here = (text: FreeText) => ({ ...text, file })
  return {
    type,
    name,
    isInPlace,
    file,
    fields: new CheckedFields(texts.map((text) => ({ ...text, file, definition: definitionOfText(type, text.field) }))),
    body: body && { ...body, links: body.links.map(here), pictures: body.pictures.map(here) },
  }
}

/** Whether an article is kept from readers, as far as the gate can tell from a file that may be wrong. */
export function isDraft({ fields }: CheckedDocument): boolean {
  return fields.text('status')?.text === 'draft'
}
