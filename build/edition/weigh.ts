import { pageType } from '../adapter/pageType.ts'
import type { PageWeight } from '../adapter/weights.ts'
import type { Texts } from './drafts.ts'
import type { FileNotes } from './edition.ts'

/** What each page costs; frames are part of other sites' pages. */
export function weigh(
  { pages }: Pick<Texts, 'pages'>,
  notes: FileNotes,
): (PageWeight & { readonly page: { readonly title: string } })[] {
  return [...pages].flatMap(([path, { title, needs }]) => {
    const page = { title, ...needs }
    const note = notes[path]
    if (!note || pageType(path) === 'frame') return []
    const { hash, bytes, compressedBytes } = note
    return [{ path, page, hash, bytes, compressedBytes }]
  })
}
