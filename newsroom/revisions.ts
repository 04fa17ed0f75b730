import { diffWords } from 'diff'
import type { Correction } from './article.ts'
import { remembered } from './remembered.ts'

/** Where every published version of a text is kept, as a copy of its file: docs/decisions/0030 */
export const revisionsFolder = 'content/revisions'

/** What the name of a copy says. */
export interface RevisionName {
  /** Of the article. */
  readonly id: string
  /** Counted from 1. */
  readonly number: number
  /** On which a build published it, such as `2026-11-22`. */
  readonly day: string
  /** Of its words. */
  readonly hash: string
}

/** @returns undefined for a file of another name */
export function parseRevisionName(file: string): RevisionName | undefined {
  const [, id, number, day, hash] =
    /^([a-z0-9-]+)\.([1-9]\d*)\.(\d{4}-\d{2}-\d{2})\.([a-f0-9]{16})\.md$/.exec(file) ?? []
  return id && day && hash ? { id, number: Number(number), day, hash } : undefined
}

/** The name of a copy in its folder. */
export function revisionName({ id, number, day, hash }: RevisionName): string {
  return `${id}.${number}.${day}.${hash}.md`
}

/** A version of an article's words as readers had it. */
export interface Revision {
  /** Why it differs from the one before it. */
  readonly kind: 'first' | Correction['kind'] | 'spelling'
  /** A day or a moment. */
  readonly date: string
  /** Its words, paragraph by paragraph, the headline first; undefined where they are withheld. */
  readonly paragraphs: readonly string[] | undefined
}

/** Words that two versions share, or that one of them has. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const paragraphEnd = '\n\n'

/** What became of the words of one version in the next, in the order of both. @param language BCP 47 */
export function changedWords(before: readonly string[], after: readonly string[], language: string): Piece[] {
  const intlSegmenter = segmenter(language)
  const parts = diffWords(before.join(paragraphEnd), after.join(paragraphEnd), { intlSegmenter })
  return parts.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** The same, paragraph by paragraph. */
export function changedParagraphs(before: readonly string[], after: readonly string[], language: string): Piece[][] {
  const paragraphs: Piece[][] = [[]]
  for (const { kind, text } of changedWords(before, after, language)) {
    for (const [index, part] of text.split(paragraphEnd).entries()) {
      if (index > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ kind, text: part })
    }
  }
  return paragraphs.filter(({ length }) => length > 0)
}

const segmenter = remembered((language: string) => new Intl.Segmenter(language, { granularity: 'word' }))
