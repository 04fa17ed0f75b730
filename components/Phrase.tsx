import { createElement, Fragment, type ReactNode } from 'react'
import { fill } from '#newsroom/words/words.ts'

/** A phrase of the interface with elements in it, wherever its language puts them. */
export function Phrase({ words, ...values }: { words: string; [name: string]: ReactNode }) {
  return createElement(Fragment, {}, ...fill(words, values))
}
