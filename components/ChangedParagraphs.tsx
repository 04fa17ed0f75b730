import { createElement, Fragment, type ReactNode } from 'react'
import { changedParagraphs, type Piece } from '#newsroom/revisions.ts'

interface ChangedParagraphsProps {
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** BCP 47 */
  readonly language: string
}

/** The paragraphs of a text in which words changed, with the words that went and those that came. */
export function ChangedParagraphs({ before, after, language }: ChangedParagraphsProps) {
  return changedParagraphs(before, after, language)
    .filter((pieces) => pieces.some(({ kind }) => kind !== 'same'))
    .map((pieces) => (
      <p key={pieces.map(({ text }) => text).join('')}>{createElement(Fragment, {}, ...pieces.flatMap(toElements))}</p>
    ))
}

/** A space parts what was taken out from what came in its place. */
function toElements({ kind, text }: Piece, index: number, all: readonly Piece[]): ReactNode[] {
  if (kind === 'same') return [text]
  const isReplaced = kind === 'removed' && all[index + 1]?.kind === 'added' && !text.endsWith(' ')
  return [createElement(kind === 'added' ? 'ins' : 'del', {}, text), isReplaced && ' ']
}
