import type { ArticleKind } from './article.ts'

const labels: Record<ArticleKind, string | undefined> = {
  // Most of what a newspaper prints is news: only the rest needs a label.
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  review: 'Review',
  feature: 'Feature',
}

/** What sort of work an article is, in the word readers see. */
export function kindLabel(kind: ArticleKind): string | undefined {
  return labels[kind]
}
