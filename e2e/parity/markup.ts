import type { CheerioAPI } from 'cheerio'
import type { Statement } from './statement.ts'

/** Where something stands in a page, and the path of what it speaks of. */
export type Place = Pick<Statement, 'file' | 'spot'> & { readonly about: string }

/** The content of the first such `<meta>`. */
export function content($: CheerioAPI, attribute: string, name: string): string | undefined {
  return all($, attribute, name)[0]
}

/** The contents of all such. */
export function all($: CheerioAPI, attribute: string, name: string): string[] {
  return found($, `meta[${attribute}="${name}"]`).flatMap((meta) => meta.attr('content') ?? [])
}

/** An element, ready to be asked. */
export type Found = ReturnType<CheerioAPI>

/** Every element a selector matches. */
export function found($: CheerioAPI, selector: string): Found[] {
  return $(selector)
    .get()
    .map((element) => $(element))
}
