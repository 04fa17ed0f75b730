import type { Author } from '#newsroom/author.ts'
import { listFormat } from '#newsroom/language.ts'

/** Names as a sentence has them: `Ada Fenn, Tom Reed and Lin Oak`. They keep their own direction of writing. */
export function AuthorNames({ authors, language }: { authors: readonly Author[]; language: string }) {
  const names = listFormat(language).formatToParts(authors.map(({ name }) => name))
  return names.map(({ type, value }, index) => {
    // Names and the words between them take turns.
    const author = type === 'element' ? authors[index / 2] : undefined
    if (!author) return value
    return (
      <a
        key={author.id}
        href={author.path}
        rel="author"
        className="inline-block min-h-6 min-w-6 leading-6 font-medium text-ink"
      >
        <bdi>{value}</bdi>
      </a>
    )
  })
}
