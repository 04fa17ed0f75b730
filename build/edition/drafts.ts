import { stylesOf, styleType, type Styles } from '../adapter/styledPage.ts'
import type { Stylesheet } from '../adapter/stylesheet.ts'
import type { PageNeeds, WrittenFile } from './edition.ts'
import { jobFile } from './files.ts'
import type { Makers } from './makers.ts'
import type { Kept, Orders } from './orders.ts'
import { noteOf, type EditionRecord, type PageNote } from './record.ts'
import { Shared } from './shared.ts'

/** The texts of an edition once they are written. */
export interface Texts {
  /** By their paths in `dist/`. */
  readonly pages: ReadonlyMap<string, PageNote>
  readonly styles: Styles
  readonly written: readonly WrittenFile[]
  /** Paths of those that are as they were. */
  readonly kept: readonly string[]
}

/**
 * Has all texts of an edition made that differ from the edition before, by themselves or by the styles of their type.
 * @param before undefined if nothing can be kept
 */
export async function makeTexts(
  orders: Orders,
  makers: Makers,
  {
    stylesheet,
    before,
    progress,
  }: {
    readonly stylesheet: Stylesheet
    readonly before: EditionRecord | undefined
    readonly progress: (done: number) => void
  },
): Promise<Texts> {
  const pages = new Map<string, PageNote>()
  const needs = new Shared<PageNeeds>()
  const byFile = new Map(orders.made.map((order) => [jobFile(order.job), order]))
  const kept: Kept[] = [...orders.kept]
  for (const { file, made, facts } of await makers.draft(orders.made, progress)) {
    const order = byFile.get(file)
    if (facts) pages.set(file, { made, title: facts.title, needs: needs.one(facts.needs) })
    else if (order) kept.push({ order, pages: [file], files: [file] })
  }
  for (const file of kept.flatMap((one) => one.pages)) {
    const note = noteOf(before?.pages, file)
    pages.set(file, { ...note, needs: needs.one(note.needs) })
  }

  const styles = stylesOf(pages, stylesheet)
  const isStale = ({ pages: files }: Kept) =>
    files.some((file) => styles[styleType(file)] !== before?.styles[styleType(file)])
  await makers.draft(kept.filter(isStale).map(({ order }) => ({ ...order, known: undefined })))
  const written = await makers.write(styles)
  return { pages, styles, written, kept: kept.filter((one) => !isStale(one)).flatMap(({ files }) => files) }
}
