import { mediaLink, mediaName } from '../../newsroom/media.ts'
import type { ContentFolder } from '../contentFolder.ts'
import type { CheckedDocument } from '../document.ts'
import { publishedOf } from '../published.ts'

/** Files of content/media, by their names there: of each the hash of the bytes that were checked. */
export interface UsedMedia {
  readonly pictures: ReadonlyMap<string, string>
  readonly linked: ReadonlyMap<string, string>
}

/** What something published shows or leads to: whatever else lies in content/media is nobody's to see. */
export function usedMedia(documents: readonly CheckedDocument[], { media }: ContentFolder): UsedMedia {
  const [pictures, linked] = [new Set<string>(), new Set<string>()]
  for (const { fields, body } of publishedOf(documents)) {
    const shown = fields.texts.filter(({ definition }) => definition.type === 'string' && definition.format === 'media')
    for (const { text } of [...shown, ...(body?.pictures ?? [])]) pictures.add(mediaName(text) ?? '')
    for (const { text } of body?.links ?? []) linked.add(mediaLink(text)?.name ?? '')
  }
  const withHashes = (names: ReadonlySet<string>) =>
    new Map(
      [...names].toSorted().flatMap((name) => {
        const hash = media.get(`content/media/${name}`)?.content?.hash
        return hash === undefined ? [] : [[name, hash] as const]
      }),
    )
  return { pictures: withHashes(pictures), linked: withHashes(linked) }
}
