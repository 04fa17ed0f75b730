import { parse } from 'yaml'

interface ArticleFile {
  readonly name: string
  readonly text: string
}

/** By what a draft can be known: the marker its text holds, its headline, its id, its addresses, and whom it alone names. */
export function draftWords(articles: readonly ArticleFile[]): string[] {
  const drafts = articles.flatMap(({ name, text }) => {
    const [, frontMatter = ''] = text.split(/^---$/m)
    const { status, title, id, aliases = [] } = parse(frontMatter) as Draft
    return status === 'draft' ? [name.replace(/\.md$/, ''), title, ...(id ? [id] : []), ...aliases] : []
  })
  const alone = ['midnight-cakes', 'Midnight cakes', 'ottoline-hush', 'Ottoline Hush', 'unpublished-']
  return ['UNPUBLISHED-DRAFT-MARKER', ...alone, ...drafts]
}

interface Draft {
  readonly status?: string
  readonly title: string
  readonly id?: string
  readonly aliases?: readonly string[]
}
