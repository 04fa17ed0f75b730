import { join } from 'node:path'
import type { Catalogue } from '../../newsroom/catalogue.ts'
import { cards } from '../../newsroom/syndication/cards.ts'
import type { Stylesheet } from '../adapter/stylesheet.ts'
import type { DrawnCards } from '../../cards/drawCards.ts'
import { mediaPaths } from '../../newsroom/media.ts'
import { workPath } from '../../system/workPath.ts'

/** Files that go into `dist/` as they are, by their paths there: each is a copy of a file whose name changes with its bytes. */
export type Copies = Readonly<Record<string, string>>

/** Fonts, what texts show and lead to of `content/media`, and cards. */
export function buildCopies(
  catalogue: Catalogue,
  {
    stylesheet,
    drawn,
    exported,
  }: {
    readonly stylesheet: Stylesheet
    readonly drawn: DrawnCards
    readonly exported: ReadonlyMap<string, string>
  },
): Copies {
  const copies: Record<string, string> = {}
  for (const { path, source } of stylesheet.fonts) copies[path.slice(1)] = found(exported, source)
  for (const path of mediaPaths(catalogue.media)) copies[path.slice(1)] = workPath(path)
  for (const { path } of cards(catalogue)) {
    const file = drawn[path]
    if (file === undefined) throw new Error(`no card was drawn for ${path}`)
    copies[path.slice(1)] = join(workPath('cards'), file)
  }
  return copies
}

function found(files: ReadonlyMap<string, string>, path: string): string {
  const file = files.get(path)
  if (!file) throw new Error(`the CSS refers to ${path}, which Next did not export`)
  return file
}
