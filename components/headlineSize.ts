/** The largest headline of a page. A long one speaks more quietly: it would take more lines than a screen shows. */
export function headlineSize(title: string): string {
  return title.length > 90
    ? 'text-title-l leading-snug tracking-[-0.012em]'
    : 'text-title-xl leading-tight tracking-[-0.018em]'
}
