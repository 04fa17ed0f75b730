import type { Article } from './article.ts'
import type { Catalogue } from './catalogue.ts'
import { paged, pageFromSegments, pageNumbers, pageToSegments, type Paged } from './paging.ts'
import type { Site } from './site.ts'

/** A page of the archive: of one year, or of everything. */
export interface ArchivePage {
  readonly year: number | undefined
  readonly list: Paged<Article>
}

/** The segments below `/archive/` of every page of the archive. */
export function archiveSegments({ articles, years, articlesOf }: Catalogue): string[][] {
  return [
    ...pageNumbers(articles.length).map(pageToSegments),
    ...years.flatMap((year) =>
      pageNumbers(articlesOf(year).length).map((page) => [String(year)].concat(pageToSegments(page))),
    ),
  ]
}

/** The page of the archive those segments name, if there is one. */
export function archiveFromSegments(
  { articles, years, articlesOf }: Catalogue,
  segments: readonly string[] = [],
): ArchivePage | undefined {
  const year = years.find((candidate) => String(candidate) === segments[0])
  const page = pageFromSegments(year === undefined ? segments : segments.slice(1))
  const list = paged(year === undefined ? articles : articlesOf(year), page)
  return list && { year, list }
}

export function archiveTitle(year: number | undefined): string {
  return year === undefined ? 'Archive' : `Archive of ${year}`
}

export function archiveSummary({ name }: Site, year: number | undefined): string {
  return year === undefined
    ? `Everything ${name} has published, newest first.`
    : `Everything ${name} published in ${year}, newest first.`
}
