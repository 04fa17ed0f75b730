import { parse } from 'yaml'
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
  const image = Object.values((fields['image'] as object | undefined) ?? {})
  const said = [fields['title'], fields['summary'], fields['dateline'], ...image].map((words) =>
    typeof words === 'string' ? words : '',
  )
  const ownWords = wordsOfMarkdown(body)
  return {
    lost: compareWords(sourceText, [...said, ...names, ownWords].join('\n\n'), leftOut).lost,
    added: compareWords(sourceText, ownWords).added,
    moved: movedWords(sourceText, ownWords),
  }
}
