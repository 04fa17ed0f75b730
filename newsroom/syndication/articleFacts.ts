import { lastChange, type Article } from '../article.ts'
import { toMoment } from '../dates.ts'
import { absoluteUrl, permanentPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleCard, type ShownCard } from './cards.ts'

/** What every machine is told of an article in the same words, whichever format it reads. */
export interface ArticleFacts {
  readonly url: string
  /** Where it first appeared: here, unless it says otherwise. */
  readonly canonicalUrl: string
  /** Stays when the article is renamed, so it is also the article's name in feeds. */
  readonly permanentUrl: string
  /** The card that stands for it where it is shared. */
  readonly cardUrl: string
  readonly cardType: ShownCard['type']
  /** Moments with their offset, ISO 8601. */
  readonly published: string
  /** A correction counts: whoever has read the article must hear of it. */
  readonly modified: string
}

export function articleFacts(site: Site, article: Article): ArticleFacts {
  const { id, path, canonicalUrl, published } = article
  const { timeZone } = site.locale
  const url = absoluteUrl(site, path)
  const card = articleCard(site, article)
  return {
    url,
    canonicalUrl: canonicalUrl ?? url,
    permanentUrl: absoluteUrl(site, permanentPath(id)),
    cardUrl: absoluteUrl(site, card.paths[0]),
    cardType: card.type,
    published: toMoment(published, timeZone),
    modified: toMoment(lastChange(article), timeZone),
  }
}
