import type { ArticleKind, Correction } from './article.ts'

/** What readers are told a kind of work is called. */
export const kindLabels: Readonly<Record<ArticleKind, string | undefined>> = {
  // Most of what a newspaper prints is news: only the rest needs a label.
  news: undefined,
  analysis: 'Analysis',
  opinion: 'Opinion',
  explainer: 'Explainer',
  review: 'Review',
  feature: 'Feature',
}

/** What readers are told a change after publication is called. */
export const correctionLabels: Readonly<Record<Correction['kind'], string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  'editors-note': 'Editor’s note',
}
