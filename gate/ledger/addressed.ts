import { calendarYear } from '../../newsroom/dates.ts'
import { readableAddress } from '../../newsroom/oldAddress.ts'
import type { Addressed } from '../../newsroom/promisedPaths.ts'
import { dateOf } from '../dates.ts'
import type { CheckedDocument } from '../document.ts'
import { publishedOf } from '../published.ts'

/** What the addresses of checked documents are made of, those left out that readers cannot come to. */
export function toAddressed(documents: readonly CheckedDocument[], timeZone: string): Addressed {
  const published = [...publishedOf(documents)]
  const ofType = (type: CheckedDocument['type']) => published.filter((document) => document.type === type)
  const site = published.find(({ type }) => type === 'Site')
  return {
    site: { feedAliases: site ? addressesIn(site, 'feedAliases') : [] },
    articles: ofType('Article').map((article) => {
      const date = dateOf(article.fields.text('publishedAt'))
      return {
        slug: article.name,
        id: articleId(article),
        year: date && calendarYear(date, timeZone),
        aliases: addressesIn(article, 'aliases'),
      }
    }),
    topics: ofType('Topic').map(toNamed),
    authors: ofType('Author').map(toNamed),
    pages: ofType('Page').map((page) => ({ slug: page.name, aliases: addressesIn(page, 'aliases') })),
  }
}

/** An article without an id of its own is known by its file name. */
export function articleId({ name, fields }: CheckedDocument): string {
  return fields.text('id')?.text ?? name
}

function toNamed(document: CheckedDocument): Addressed['topics'][number] {
  const [aliases, feedAliases] = [addressesIn(document, 'aliases'), addressesIn(document, 'feedAliases')]
  return { id: document.name, aliases, feedAliases }
}

/** Old addresses a document lists, as they are kept. */
export function addressesIn({ fields }: CheckedDocument, field: 'aliases' | 'feedAliases' | 'gone'): string[] {
  return fields.list(field).map(({ text }) => readableAddress(text))
}
