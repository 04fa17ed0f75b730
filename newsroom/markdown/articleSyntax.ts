import type { List, Nodes, Root } from 'mdast'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'
import { remembered } from '../remembered.ts'
import { endAddress, linkInBrackets } from './bareAddresses.ts'
import { nodesOf } from './elements.ts'
import { mapConstructs, type SyntaxExtension, type TreeExtension } from './syntaxExtension.ts'

/**
 * Markdown as we read it: CommonMark with GitHub's tables, footnotes and strikethrough. Emphasis holds beside the
 * punctuation of Chinese, Japanese and Korean (https://github.com/commonmark/commonmark-spec/issues/650), and an address
 * without brackets ends where a sentence goes on. The gate and the pages both start from this list, so that what was
 * checked is what is shown.
 */
export const syntaxPlugins: PluggableList = [remarkParse, remarkGfm, worldSyntax]

function worldSyntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []).map((extension) => mapConstructs(extension, endAddress)),
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly(),
  ]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []).map(linkInBrackets), listNumbers]
}

/**
 * GitHub's links without brackets, by the names the tokenizer has for them, and what every one of them holds. It looks
 * for them at the start of every word, which takes half of its time, and most texts have none.
 */
const unbracketed: readonly { readonly mark: RegExp; readonly constructs: readonly string[] }[] = [
  { mark: /@/, constructs: ['emailAutolink'] },
  { mark: /www|http/i, constructs: ['wwwAutolink', 'protocolAutolink'] },
]

/** Reads a body, without front matter, into its tree. */
export function parseBody(markdown: string): Root {
  return processorFor(markdown).parse(markdown)
}

/** What the tokenizer needs to know to read this text. */
export function syntaxOf(markdown: string): SyntaxExtension[] {
  return processorFor(markdown).data().micromarkExtensions ?? []
}

function processorFor(markdown: string): Processor<Root> {
  const absent = unbracketed.filter(({ mark }) => !mark.test(markdown)).flatMap(({ constructs }) => constructs)
  return syntaxWithout(...absent)
}

const syntaxWithout = remembered((...names: readonly string[]) => {
  const processor = unified().use(syntaxPlugins)
  processor.use(() => {
    const data = processor.data()
    data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
      mapConstructs(extension, (construct) => (names.includes(construct.name ?? '') ? undefined : construct)),
    )
  })
  return processor.freeze() as unknown as Processor<Root>
})

/** The number each item of a list was written with, which the tree has no place for. */
const numbers = new WeakMap<Nodes, number>()

/** Has lists keep the numbers their author wrote, where these do not follow on: 1986, 1991, 2004, or 3, 2, 1. */
const listNumbers: TreeExtension = {
  exit: {
    listItemValue(token) {
      const item = this.stack.at(-1)
      if (item?.type === 'listItem') numbers.set(item, Number.parseInt(this.sliceSerialize(token), 10))
    },
  },
  transforms: [keepNumbers],
}

function keepNumbers(tree: Root): void {
  for (const list of nodesOf<Nodes>(tree)) {
    if (list.type !== 'list' || !list.ordered || isCounted(list)) continue
    for (const [index, item] of list.children.entries()) {
      const number = numbers.get(item)
      const before = list.children[index - 1]
      if (!before || number === undefined || number === (numbers.get(before) ?? 0) + 1) continue
      item.data = { ...item.data, hProperties: { value: String(number) } }
    }
  }
}

/** `1. 1. 1.` is how Markdown says that it is to count. */
function isCounted({ children: [first, ...others] }: List): boolean {
  const number = first && numbers.get(first)
  return number !== undefined && number <= 1 && others.every((item) => numbers.get(item) === number)
}
