import { calendarYear } from '../../../newsroom/dates.ts'
import type { Addressed } from '../../../newsroom/promisedPaths.ts'
import { dateOf } from '../dates.ts'
import { isDraft, type CheckedDocument } from '../document.ts'

/** What the addresses of checked documents are made of, drafts left out. */
export function toAddressed(documents: readonly CheckedDocument[], timeZone: string): Addressed {
  const ofType = (type: CheckedDocument['type']) => documents.filter((document) => document.type === type)
  return {
    articles: ofType('Article')
      .filter((article) => !isDraft(article))
      .map((article) => {
        const published = dateOf(article.fields.text('publishedAt'))
        return {
          slug: article.name,
          id: articleId(article),
          year: published && calendarYear(published, timeZone),
          aliases: aliasesOf(article),
        }
      }),
    topics: ofType('Topic').map(toNamed),
    authors: ofType('Author').map(toNamed),
    pages: ofType('Page').map((page) => ({ slug: page.name, aliases: aliasesOf(page) })),
  }
}

/** An article without an id of its own is known by its file name. */
export function articleId({ name, fields }: CheckedDocument): string {
  return fields.text('id')?.text ?? name
}

function toNamed(document: CheckedDocument): { readonly id: string; readonly aliases: readonly string[] } {
  return { id: document.name, aliases: aliasesOf(document) }
}

function aliasesOf({ fields }: CheckedDocument): string[] {
  return fields.list('aliases').map(({ text }) => text)
}
