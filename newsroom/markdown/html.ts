import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'

/** Reads parts of pages, and writes them. */
export const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze()
