import { documentId, type TopicDocument } from './documents.ts'
import { readableAddress } from './oldAddress.ts'
import { topicPath } from './paths.ts'
import type { Site } from './site.ts'
import { say } from './words/words.ts'

export interface Topic {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly description: string | undefined
  readonly aliases: readonly string[]
  /** Old addresses of its feed. */
  readonly feedAliases: readonly string[]
}

/** What an editor says of it; without that, what its page holds. */
export function topicSummary({ name, description }: Topic, site: Pick<Site, 'name' | 'locale'>): string {
  return description ?? say(site.locale, 'topicSummary', { name, site: site.name })
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
