import type { CheckedBody } from './body/body.ts'
import type { ContentFile } from './contentFile.ts'
import type { DocumentTypeName } from './fieldDefinitions.ts'
import type { CheckedFields } from './fields.ts'

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

/** Whether an article is kept from readers, as far as the gate can tell from a file that may be wrong. */
export function isDraft({ fields }: CheckedDocument): boolean {
  return fields.text('status')?.text === 'draft'
}
