import type { PageDocument } from './documents.ts'
import { staticPagePath } from './paths.ts'

/** A page that stands by itself, such as the editorial standards. */
export interface StaticPage {
  readonly slug: string
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly bodyHtml: string
  readonly aliases: readonly string[]
}

export function toStaticPage(document: PageDocument): StaticPage {
  const slug = document._raw.sourceFileName.replace(/\.md$/, '')
  return {
    slug,
    path: staticPagePath(slug),
    title: document.title,
    summary: document.summary,
    bodyHtml: document.body.html,
    aliases: document.aliases ?? [],
  }
}
