import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Data, type PluggableList, type Processor } from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]

/**
 * Markdown as we read it: CommonMark with GitHub's tables, footnotes and strikethrough. The gate and the pages both
 * start from this list, so that what was checked is what is shown.
 */
export const syntaxPlugins: PluggableList = [remarkParse, remarkGfm]

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
export function syntaxOf(markdown: string): Extension[] {
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
    const extensions = data.micromarkExtensions ?? []
    data.micromarkExtensions = extensions.map((extension) => withoutConstructs(extension, names))
  })
  return processor.freeze() as unknown as Processor<Root>
}

function withoutConstructs(extension: Extension, names: ReadonlySet<string>): Extension {
  const text = Object.entries(extension.text ?? {}).flatMap(([code, constructs]) => {
    const wanted = [constructs ?? []].flat().filter(({ name = '' }) => !names.has(name))
    // An empty list would still have the tokenizer stop at the character.
    return wanted.length > 0 ? [[code, wanted] as const] : []
  })
  return { ...extension, text: Object.fromEntries(text) }
}
