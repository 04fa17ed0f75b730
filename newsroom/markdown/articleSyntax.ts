import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type PluggableList, type Processor } from 'unified'

/**
 * Markdown as we read it: CommonMark with GitHub's tables, footnotes and strikethrough. The gate and the pages both
 * start from this list, so that what was checked is what is shown.
 */
export const syntaxPlugins: PluggableList = [remarkParse, remarkGfm]

/** Reads a body, without front matter, into its tree. */
export const articleSyntax = unified().use(syntaxPlugins).freeze() as unknown as Processor<Root>
