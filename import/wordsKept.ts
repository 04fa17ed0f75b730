import { parse } from 'yaml'
import { leadWords } from '../gate/publishedWords.ts'
import type { NewArticle } from './newcomers.ts'
import { compareWords, movedWords, wordsOfMarkdown, type Difference } from './words.ts'

/** What became of the words of a source. */
export interface WordsKept extends Difference {
  readonly moved: readonly string[]
}

/** Compares what a source says with all that readers of the article are told. */
export function wordsKept({ text, names, sourceText, leftOut }: NewArticle): WordsKept {
  const [, frontMatter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  const fields = parse(frontMatter) as Readonly<Record<string, unknown>>
  const { alt = '', credit = '' } = (fields['image'] ?? {}) as { readonly alt?: string; readonly credit?: string }
  const said = [...leadWords(fields), alt, credit]
  const ownWords = wordsOfMarkdown(body)
  return {
    lost: compareWords(sourceText, [...said, ...names, ownWords].join('\n\n'), leftOut).lost,
    added: compareWords(sourceText, ownWords).added,
    moved: movedWords(sourceText, ownWords),
  }
}
