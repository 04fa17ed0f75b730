import { styleTypes, type FileType, type StyleType } from '../pages/pageType.ts'
import type { StrippedPage } from '../pages/stripNext.ts'
import type { Stylesheet } from './stylesheet.ts'

/** The styles of each type of page. */
export type Styles = Readonly<Partial<Record<StyleType, string>>>

/**
 * The styles of each type: all that any page of the type uses. A policy of what may be shown on a page can then name
 * them, as there are six of them and not one for each page, and they are worked out six times.
 */
export function stylesOf(pages: Iterable<{ readonly needs: Needs }>, stylesheet: Stylesheet): Styles {
  const needed = new Map<StyleType, Set<Needs>>()
  for (const { needs } of pages) {
    const type = styleTypes[needs.type]
    needed.set(type, (needed.get(type) ?? new Set()).add(needs))
  }
  const styles = [...needed].map(([type, all]) => {
    const usedSelectors = new Set([...all].flatMap((needs) => needs.usedSelectors))
    return [type, stylesheet.styleFor(usedSelectors)] as const
  })
  return Object.fromEntries(styles)
}

type Needs = Pick<StrippedPage, 'usedSelectors'> & { readonly type: FileType }

/** A page with these styles in place of those it has. Bytes, as they are on their way to a file. */
export function styledPage(html: Buffer, css: string): Buffer {
  const [opening, closing] = ['<style>', '</style>']
  const found = html.indexOf(opening)
  const [start, end] =
    found === -1
      ? [html.indexOf('</head>'), html.indexOf('</head>')]
      : [found, html.indexOf(closing, found) + closing.length]
  if (start === -1) return html
  return Buffer.concat([html.subarray(0, start), Buffer.from(css && `${opening}${css}${closing}`), html.subarray(end)])
}
