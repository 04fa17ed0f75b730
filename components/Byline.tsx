import type { Author } from '#newsroom/author.ts'
import { AuthorNames } from './AuthorNames.tsx'

/** Who wrote it, in a sentence: `By Ada Fenn, Tom Reed and Lin Oak`. */
export function Byline({ authors, language }: { authors: readonly Author[]; language: string }) {
  return (
    <>
      By <AuthorNames authors={authors} language={language} />
    </>
  )
}
