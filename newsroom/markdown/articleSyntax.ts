import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified, type Processor } from 'unified'
import type { Root } from 'mdast'

/** Markdown as we read it: CommonMark with GitHub's tables, footnotes and strikethrough. The gate and the pages share it, so that what was checked is what is shown. */
export const articleSyntax: Processor<Root> = unified().use(remarkParse).use(remarkGfm).freeze()
