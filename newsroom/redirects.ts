import type { Catalogue } from './catalogue.ts'

/** An old path and the path that took its place. */
export interface Redirect {
  readonly from: string
  readonly to: string
}

/** Every address an editor has promised to keep after a rename. */
export function redirects({ articles }: Catalogue): Redirect[] {
  return articles.flatMap(({ aliases, path }) => aliases.map((from) => ({ from, to: path })))
}
