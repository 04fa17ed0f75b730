import { pageType, type PageType } from './pageType.ts'
import type { PlainPage } from './plainPage.ts'
import type { Stylesheet } from './stylesheet.ts'

/** Pages that share their styles: lists are alike, whatever they list. */
export type StyleType = Exclude<PageType, 'topic' | 'author' | 'archive'> | 'list'

/** Where a plain page leaves room for its styles, at the end of its head. */
const slot = '<style></style>'

/** The styles of each type of page. */
export type Styles = Readonly<Partial<Record<StyleType, string>>>

/**
 * The styles of each type: all that any page of the type asks for. A policy of what may be shown on a page can then name
 * them, as there are six of them and not one for each page, and they are worked out six times.
 * @param pages by their paths in `dist/`
 */
export function stylesOf(pages: ReadonlyMap<string, { readonly needs: Asking }>, stylesheet: Stylesheet): Styles {
  const needed = new Map<StyleType, Set<Asking>>()
  for (const [file, { needs }] of pages) {
    const type = styleType(file)
    needed.set(type, (needed.get(type) ?? new Set()).add(needs))
  }
  const styles = [...needed].map(([type, all]) => {
    const asks = new Set([...all].flatMap((one) => one.asks))
    return [type, stylesheet.styleFor(asks)] as const
  })
  return Object.fromEntries(styles)
}

type Asking = Pick<PlainPage, 'asks'>

/** A plain page with styles in it. Bytes, as they are on their way to a file: to read a page again takes as long as that. */
export function styledPage(html: Buffer, css: string): Buffer {
  const at = html.indexOf(slot)
  if (at === -1) return html
  return Buffer.concat([
    html.subarray(0, at),
    Buffer.from(css && `<style>${css}</style>`),
    html.subarray(at + slot.length),
  ])
}

export function styleType(path: string): StyleType {
  const type = pageType(path)
  switch (type) {
    case 'topic':
    case 'author':
    case 'archive':
      return 'list'
    default:
      return type
  }
}
