import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import type { PageTokens } from './pageTokens.ts'
import { covers } from './unicodeRange.ts'

/** What a stylesheet asks of a page before it knows which of its rules and fonts apply. */
export interface StyleQuestions {
  readonly words: ReadonlySet<string>
  readonly languages: ReadonlySet<string>
  readonly unicodeRanges: ReadonlySet<string>
}

export function styleQuestions(root: Root): StyleQuestions {
  const words = new Set<string>()
  const languages = new Set<string>()
  const unicodeRanges = new Set<string>()
  const parser = parseSelector((selectors) => {
    selectors.walk((node) => {
      if (node.type === 'tag' || node.type === 'class' || node.type === 'id') words.add(`${node.type} ${node.value}`)
      if (node.type === 'pseudo' && node.value === ':lang') for (const tag of node.nodes) languages.add(String(tag))
    })
  })
  root.walkRules(({ selector }) => void parser.processSync(selector))
  root.walkDecls('unicode-range', ({ value }) => void unicodeRanges.add(value))
  return { words, languages, unicodeRanges }
}

/** What a page answers: pages that answer alike have the same styles, whatever else they hold. */
export function answersOf(tokens: PageTokens, { words, languages, unicodeRanges }: StyleQuestions): string {
  const has = [
    ...[...tokens.tags].map((tag) => `tag ${tag}`),
    ...[...tokens.classes].map((name) => `class ${name}`),
    ...[...tokens.ids].map((id) => `id ${id}`),
  ].filter((word) => words.has(word))
  const speaks = [...languages].filter((language) => speaksIt(language, tokens))
  const shows = [...unicodeRanges].filter((range) => covers(range, tokens.characters))
  return [has, speaks, shows].map((answers) => answers.toSorted().join(', ')).join('\n')
}

/** `:lang(ar)` is for `ar-EG` too. */
export function speaksIt(language: string, { languages }: PageTokens): boolean {
  return [...languages].some((tag) => tag === language || tag.startsWith(`${language}-`))
}
