import type { ArticleDocument } from './documents.ts'

/** The name of an article's file, which is its name in the address of its page. */
export function articleSlug({ _raw }: Pick<ArticleDocument, '_raw'>): string {
  return _raw.sourceFileName.replace(/\.md$/, '')
}
