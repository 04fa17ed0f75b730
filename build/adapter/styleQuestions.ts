import type { Root } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import type { PageTokens } from './pageTokens.ts'
import { question, withAncestors } from './selectorWords.ts'
import { covers } from './unicodeRange.ts'

/**
 * What a stylesheet asks of a page before it knows which of its rules and fonts apply: `tag p`, `tag h2 in prose`,
 * `class prose`, `id theme:dark`, `lang ar`, `range U+400-4FF`. Pages that answer alike use the same styles, whatever
 * else they hold.
 */
export function styleQuestions(root: Root): ReadonlySet<string> {
  const questions = new Set<string>()
  const ask = (selector: parseSelector.Selector, around?: string) => {
    for (const { node, ancestor } of withAncestors(selector, around)) {
      if (node.type === 'tag' || node.type === 'class' || node.type === 'id') questions.add(question(node, ancestor))
      if (node.type !== 'pseudo') continue
      if (node.value === ':lang') for (const tag of node.nodes) questions.add(`lang ${String(tag)}`)
      else for (const inner of node.nodes) ask(inner, ancestor)
    }
  }
  root.walkRules(({ selector }) => {
    for (const one of parseSelector().astSync(selector).nodes) ask(one)
  })
  root.walkDecls('unicode-range', ({ value }) => void questions.add(`range ${value}`))
  return new Set([...questions].toSorted())
}

/** The classes that selectors name as those of ancestors. */
export function ancestorsIn(questions: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...questions].flatMap((asked) => asked.split(' in ').slice(1)))
}

/** The questions a page with these tokens answers with yes, in their order. */
export function affirmed(questions: ReadonlySet<string>, tokens: PageTokens): string[] {
  return [...questions].filter((asked) => isAffirmed(asked, tokens))
}

/** What is asked for, and of what kind it is: a few hundred questions are asked of each of thousands of pages. */
const read = new Map<string, readonly [kind: string, word: string]>()

function kindAndWord(asked: string): readonly [kind: string, word: string] {
  const space = asked.indexOf(' ')
  const known = read.get(asked) ?? [asked.includes(' in ') ? 'within' : asked.slice(0, space), asked.slice(space + 1)]
  read.set(asked, known)
  return known
}

function isAffirmed(asked: string, { tags, classes, ids, within, languages, characters }: PageTokens): boolean {
  const [kind, word] = kindAndWord(asked)
  switch (kind) {
    case 'within':
      return within.has(asked)
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
