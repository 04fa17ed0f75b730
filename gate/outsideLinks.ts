import type { Publication } from './document.ts'
import { isWebAddress } from './formats.ts'

/** An address on another site, and where it stands: `content/articles/lamp.md:12`. */
export interface OutsideLink {
  readonly url: string
  readonly places: readonly string[]
}

/** Every address on other sites that something published leads to, each once, without what stands behind its `#`. */
export function outsideLinks(publication: Publication): OutsideLink[] {
  const places = new Map<string, Set<string>>()
  for (const { file, texts, body } of publication.published) {
    const addresses = texts.filter(({ definition }) => linked.has(definition.format ?? ''))
    for (const { text, start } of [...addresses, ...(body?.links ?? [])]) {
      if (!isWebAddress(text) || new URL(text).host === publication.host) continue
      const url = new URL(text)
      url.hash = ''
      const known = places.get(url.href) ?? new Set()
      places.set(url.href, known.add(`${file.path}:${file.position(start).line}`))
    }
  }
  return Array.from(places, ([url, of]) => ({ url, places: [...of] }))
}

/** Formats of fields that readers are led by. */
const linked: ReadonlySet<string> = new Set(['url', 'address'])
