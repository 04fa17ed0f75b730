import type { Article } from '../../newsroom/article.ts'
import type { Catalogue } from '../../newsroom/catalogue.ts'

/** What the sheet shows. */
export interface Proof {
  readonly catalogue: Catalogue
  readonly article: Article
  readonly now: Date
}
