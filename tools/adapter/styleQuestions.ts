import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import type { PageTokens } from './pageTokens.ts'
import { covers } from './unicodeRange.ts'

/**
 * What a stylesheet asks of a page before it knows which of its rules and fonts apply: `tag p`, `class prose`,
 * `id theme:dark`, `lang ar`, `range U+400-4FF`. Pages that answer alike use the same styles, whatever else they hold.
 */
export function styleQuestions(root: Root): ReadonlySet<string> {
  const questions = new Set<string>()
  const parser = parseSelector((selectors) => {
    selectors.walk((node) => {
      if (node.type === 'tag' || node.type === 'class' || node.type === 'id')
        questions.add(`${node.type} ${node.value}`)
      if (node.type === 'pseudo' && node.value === ':lang')
        for (const tag of node.nodes) questions.add(`lang ${String(tag)}`)
    })
  })
  root.walkRules(({ selector }) => void parser.processSync(selector))
  root.walkDecls('unicode-range', ({ value }) => void questions.add(`range ${value}`))
  return questions
}

/** The questions a page with these tokens answers with yes, sorted. */
export function affirmed(questions: ReadonlySet<string>, tokens: PageTokens): string[] {
  return [...questions].filter((question) => isAffirmed(question, tokens)).toSorted()
}

function isAffirmed(question: string, { tags, classes, ids, languages, characters }: PageTokens): boolean {
  const space = question.indexOf(' ')
  const word = question.slice(space + 1)
  switch (question.slice(0, space)) {
    case 'tag':
      return tags.has(word)
    case 'class':
      return classes.has(word)
    case 'id':
      return ids.has(word)
    case 'lang':
      // `:lang(ar)` is for `ar-EG` too.
      return [...languages].some((tag) => tag === word || tag.startsWith(`${word}-`))
    default:
      return covers(word, characters)
  }
}
