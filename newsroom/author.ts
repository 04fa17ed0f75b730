import { documentId, type AuthorDocument } from './documents.ts'
import { toPicture, type MediaManifest, type Picture } from './media.ts'
import { readableAddress } from './oldAddress.ts'
import { authorPath } from './paths.ts'
import type { Site } from './site.ts'
import { say } from './words/words.ts'

export interface Author {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly role: string | undefined
  readonly bio: string | undefined
  readonly portrait: Picture | undefined
  /** The author's own site. */
  readonly url: string | undefined
  /** The author's profiles elsewhere. */
  readonly sameAs: readonly string[]
  /** `@user@host`, credited where networks show a link to an article. */
  readonly fediverse: string | undefined
  readonly aliases: readonly string[]
  /** Old addresses of the author’s feed. */
  readonly feedAliases: readonly string[]
}

/** What an author's page and feed are about, in a sentence or two. */
export function authorSummary({ name, bio }: Author, site: Pick<Site, 'name' | 'locale'>): string {
  return bio ?? say(site.locale, 'authorSummary', { name, site: site.name })
}

export function toAuthor(document: AuthorDocument, media: MediaManifest): Author {
  const id = documentId(document)
  const { name, role, bio, image, url, sameAs = [], fediverse, aliases = [], feedAliases = [] } = document
  return {
    id,
    path: authorPath(id),
    name,
    role,
    bio,
    portrait: image && toPicture(image, media),
    url,
    sameAs,
    fediverse,
    aliases: aliases.map(readableAddress),
    feedAliases: feedAliases.map(readableAddress),
  }
}
