import type { DocumentTypeName, FieldDefinition } from '../gate/fieldDefinitions.ts'
import type { Opened } from './desk.ts'

/** Something a field can name: an article, an author or a topic. */
export interface Reference {
  readonly type: 'Article' | 'Author' | 'Topic'
  readonly id: string
  readonly label: string
}

/** What the page that edits a file is given. */
export interface EditorState {
  readonly opened: Opened
  /** The headline of an article that is not there yet. */
  readonly title: string
  readonly type: DocumentTypeName
  readonly fields: readonly FieldDefinition[]
  /** Of what can be added while an article is written. */
  readonly offered: Readonly<Record<'Author' | 'Topic', readonly FieldDefinition[]>>
  readonly references: readonly Reference[]
  /** The files in `content/media`. */
  readonly pictures: readonly string[]
  readonly hasPage: boolean
}
