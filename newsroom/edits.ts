/** A change to a text: `text` takes the place of what stands there, in UTF-16 units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * A text with edits made, none of which overlap. Of what is put in at one place, each stands before the next, and all of it
 * before what takes that place.
 */
export function withEdits(text: string, edits: readonly Edit[]): string {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const pieces = sorted.map((edit, index) => text.slice(sorted[index - 1]?.end ?? 0, edit.start) + edit.text)
  return pieces.join('') + text.slice(sorted.at(-1)?.end ?? 0)
}
