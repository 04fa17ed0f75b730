import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'
import { sayings, type Statement } from './statement.ts'

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml'])

/** What an article as Markdown says of it in its front matter. */
export function readMarkdown(file: string, text: string): Statement {
  const [first] = markdown.parse(text).children
  const facts = (first?.type === 'yaml' ? parse(first.value) : {}) as Partial<FrontMatter>
  const { url, canonicalUrl = url, authors = [] } = facts
  return {
    format: 'markdown',
    file,
    spot: 'front matter',
    about: `/${file.replace(/index\.md$/, '')}`,
    says: sayings([
      ['title', 'title', facts.title],
      ['description', 'summary', facts.summary],
      ['url', 'url', url],
      ['canonical', 'canonicalUrl', canonicalUrl],
      ['id', 'permanentUrl', facts.permanentUrl],
      ['authors', 'authors', authors.map(({ name }) => name)],
      ['author urls', 'authors', authors.map((author) => author.url)],
      ['published', 'published', facts.published],
      ['modified', 'modified', facts.modified],
      ['section', 'section', facts.section],
      ['topics', 'topics', facts.topics],
      ['lead image', 'image', facts.image],
      ['language', 'language', facts.language],
    ]),
  }
}

interface FrontMatter {
  readonly title: string
  readonly summary: string
  readonly url: string
  readonly canonicalUrl: string
  readonly permanentUrl: string
  readonly authors: readonly { readonly name: string; readonly url: string }[]
  readonly published: string
  readonly modified: string
  readonly section: string
  readonly topics: readonly string[]
  readonly image: string
  readonly language: string
}
