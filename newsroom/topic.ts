import { documentId, type TopicDocument } from './documents.ts'
import { readableAddress } from './oldAddress.ts'
import { topicPath } from './paths.ts'

export interface Topic {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly description: string
  readonly aliases: readonly string[]
  /** Old addresses of its feed. */
  readonly feedAliases: readonly string[]
}

export function toTopic(document: TopicDocument): Topic {
  const id = documentId(document)
  return {
    id,
    path: topicPath(id),
    name: document.name,
    description: document.description,
    aliases: (document.aliases ?? []).map(readableAddress),
    feedAliases: (document.feedAliases ?? []).map(readableAddress),
  }
}
