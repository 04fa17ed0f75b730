import { createHash } from 'node:crypto'
import type { Article } from '../../newsroom/article.ts'
import { relatedCount, type Catalogue } from '../../newsroom/catalogue.ts'

/**
 * Tells for each article whether anything that is published of it has changed: two editions that give it the same key
 * have the same files for it. All there is to know of it goes in, and of the articles its page leads to.
 */
export function articleKeys(catalogue: Catalogue): (article: Article) => string {
  const { site, media } = catalogue
  const facts = new Map<Article, string>()
  const siteFacts = hashOf(site)

  function factsOf(article: Article): string {
    const known = facts.get(article) ?? hashOf(withoutText(article))
    facts.set(article, known)
    return known
  }

  return (article) =>
    hash(
      [
        siteFacts,
        factsOf(article),
        article.bodyMarkdown,
        JSON.stringify(mediaIn(article.bodyMarkdown).map((name) => [media.pictures[name], media.linked[name]])),
        ...catalogue.articlesRelatedTo(article, relatedCount).map(factsOf),
      ].join('\n'),
    )
}

/** All but the text, which goes in as it was written, and what is made of it, which takes long to make. */
function withoutText(article: Article): Partial<Article> {
  const names = Object.keys(article) as (keyof Article)[]
  return Object.fromEntries(names.filter((name) => !madeOfText.has(name)).map((name) => [name, article[name]]))
}

const madeOfText: ReadonlySet<keyof Article> = new Set(['bodyHtml', 'bodyMarkdown', 'wordCount', 'readingMinutes'])

/** Every name in content/media that a text may show or lead to, however its signs are escaped; some may be none. */
function mediaIn(text: string): string[] {
  return [...text.replaceAll('\\', '').matchAll(/media\/([^\s)>"'\]#]+)/g)].map(([, name = '']) => name)
}

/** Of anything that JSON can say. */
export function hashOf(value: unknown): string {
  return hash(JSON.stringify(value))
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('base64')
}
