import type { Article } from '../article.ts'
import { cardPath, cardShapes, frontPath, type CardShape } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleWords, frontWords, topicWords, type CardWords } from './cards.ts'

/** A card that is drawn, and stands for an article wherever one is shown. */
export interface ArticleCard {
  /** The page it is the card of. */
  readonly page: string
  /** The wide one, then the other shapes there are of it. */
  readonly paths: readonly [string, ...string[]]
  readonly words: () => CardWords
}

/** The one place that says which card that is: an old article, which has none, is shown by that of its first topic. */
export function articleCard(site: Site, article: Article): ArticleCard {
  const [topic] = article.topics
  if (article.hasOwnCard) return card(article.path, cardShapes, () => articleWords(site, article))
  if (topic) return card(topic.path, ['wide'], () => topicWords(site, topic))
  return card(frontPath, ['wide'], () => frontWords(site))
}

function card(page: string, shapes: readonly CardShape[], words: () => CardWords): ArticleCard {
  const [, ...others] = shapes.map((shape) => cardPath(page, shape))
  return { page, paths: [cardPath(page), ...others], words }
}
