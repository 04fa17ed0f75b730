import type { Author } from '#newsroom/author.ts'
import { listFormat } from '#newsroom/language.ts'

/** Who wrote it, in a sentence: `By Ada Fenn, Tom Reed and Lin Oak`. Names keep their own direction of writing. */
export function Byline({ authors, language }: { authors: readonly Author[]; language: string }) {
  const names = listFormat(language).formatToParts(authors.map(({ name }) => name))
  return (
    <>
      By{' '}
      {names.map(({ type, value }, index) => {
        // Names and the words between them take turns.
        const author = type === 'element' ? authors[index / 2] : undefined
        if (!author) return value
        return (
          <a key={author.id} href={author.path} rel="author" className="font-medium text-ink">
            <bdi>{value}</bdi>
          </a>
        )
      })}
    </>
  )
}
