import type { Article } from '../article.ts'
import { toMoment } from '../dates.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'

/** What every machine is told of an article in the same words, whichever format it reads. */
export interface ArticleFacts {
  readonly url: string
  /** Where it first appeared: here, unless it says otherwise. */
  readonly canonicalUrl: string
  /** Moments with their offset, ISO 8601. */
  readonly published: string
  readonly modified: string
}

export function articleFacts(site: Site, { path, canonicalUrl, published, updated }: Article): ArticleFacts {
  const { timeZone } = site.dateStyle
  const url = absoluteUrl(site, path)
  return {
    url,
    canonicalUrl: canonicalUrl ?? url,
    published: toMoment(published, timeZone),
    modified: toMoment(updated ?? published, timeZone),
  }
}
