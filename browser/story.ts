import { articlePath, markdownPath } from '../newsroom/paths.ts'
import { fetchFile } from './findArticles.ts'

/** What a result shows of an article. */
export interface Story {
  readonly path: string
  readonly title: string
  readonly summary: string
  /** Of its main topic. */
  readonly section: string
  readonly kind: string
  readonly authors: readonly string[]
  /** ISO 8601 */
  readonly published: string
  readonly language: string
  readonly text: string
}

/** Reads an article as it is published for programs: newsroom/syndication/articleMarkdown.ts */
export async function readStory(slug: string): Promise<Story> {
  const path = articlePath(slug)
  const file = await (await fetchFile(markdownPath(path))).text()
  const [, facts = '', markdown = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(file) ?? []
  const factOf = (name: string) => texts(facts, new RegExp(`^${name}: (".*")$`, 'm'))[0] ?? ''
  const [, authors = ''] = /^authors:\n((?: .*\n)*)/m.exec(facts) ?? []
  return {
    path,
    title: factOf('title'),
    summary: factOf('summary'),
    section: factOf('section'),
    kind: factOf('kind'),
    authors: texts(authors, /^ {2}- name: (".*")$/gm),
    published: factOf('published'),
    language: factOf('language'),
    text: textOf(markdown),
  }
}

/** The texts an expression finds, which are written as JSON. */
function texts(facts: string, expression: RegExp): string[] {
  const found = expression.global ? [...facts.matchAll(expression)] : [expression.exec(facts)]
  return found.flatMap((match) => (match?.[1] === undefined ? [] : [JSON.parse(match[1]) as string]))
}

/** The words of Markdown, near enough to be quoted: no headings, rules, pictures, addresses, notes, tags or marks, and nothing that was struck out. */
function textOf(markdown: string): string {
  return markdown
    .replaceAll(/^#.*$|^[ \t|:-]+$|!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]:?|<[^>]*>|~~[^~]*~~/gm, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^[ \t]*(?:[>|*+-]+[ \t]+)+|[*_`~|\\]+/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
