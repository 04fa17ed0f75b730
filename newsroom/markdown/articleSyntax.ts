import type { Root } from 'mdast'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'
import { linkInBrackets } from './addressesInBrackets.ts'
import { endAddress } from './bareAddresses.ts'
import { listNumbers } from './listNumbers.ts'
import { mapConstructs, type SyntaxExtension } from './syntaxExtension.ts'

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
 * GitHub's links without brackets, by the names the tokenizer has for them, and what none of them is written without.
 * It looks for them at the start of every word, which takes half of its time, and most texts have none.
 */
const unbracketed: readonly { readonly sign: RegExp; readonly constructs: readonly string[] }[] = [
  { sign: /@/, constructs: ['emailAutolink'] },
  { sign: /www|http/i, constructs: ['wwwAutolink', 'protocolAutolink'] },
]

const processors = new Map<string, Processor<Root>>()

/** Reads a body, without front matter, into its tree. */
export function parseBody(markdown: string): Root {
  return processorFor(markdown).parse(markdown)
}

/** What the tokenizer needs to know to read this text. */
export function syntaxOf(markdown: string): SyntaxExtension[] {
  return processorFor(markdown).data().micromarkExtensions ?? []
}

function processorFor(markdown: string): Processor<Root> {
  const absent = unbracketed.filter(({ sign }) => !sign.test(markdown)).flatMap(({ constructs }) => constructs)
  const key = absent.join(' ')
  const processor = processors.get(key) ?? syntaxWithout(new Set(absent))
  processors.set(key, processor)
  return processor
}

function syntaxWithout(names: ReadonlySet<string>): Processor<Root> {
  const processor = unified().use(syntaxPlugins)
  processor.use(() => {
    const data = processor.data()
    data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) =>
      mapConstructs(extension, (construct) => (names.has(construct.name ?? '') ? undefined : construct)),
    )
  })
  return processor.freeze() as unknown as Processor<Root>
}
