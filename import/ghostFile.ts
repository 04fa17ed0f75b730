import { hasClass, leadPicture, nothingFound, takeOut } from './htmlTree.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import {
  damaged,
  ImportError,
  isFields,
  NotAnArticleError,
  textOf,
  type Fields,
  type Imported,
  type ImportedFile,
  type ImportFile,
} from './imported.ts'
import { takeOpening } from './opening.ts'
import { wordsOfHtml } from './words.ts'

/** What Settings → Export of Ghost writes: its tables as JSON. */
export function readGhostFile(file: ImportFile): ImportedFile {
  const tables = tablesIn(file)
  const posts = tables('posts').filter((post) => text(post, 'type') !== 'page' && post['page'] !== 1)
  const pages = tables('posts').filter((post) => !posts.includes(post))
  return {
    articles: posts.map((post) => () => readPost(post, tables, file)),
    remarks: pages.map((page) => `the page “${text(page, 'title')}” is not brought in: pages have no drafts`),
  }
}

type Tables = (name: string) => readonly Fields[]

function tablesIn(file: ImportFile): Tables {
  let content: unknown
  try {
    content = JSON.parse(textOf(file))
  } catch (error) {
    if (error instanceof ImportError) throw error
    throw damaged(file.path, error, 'what Settings → Export of Ghost has written, whole')
  }
  const database = isFields(content) && Array.isArray(content['db']) ? (content['db'][0] as unknown) : content
  const data = isFields(database) ? (database['data'] ?? database) : undefined
  if (!isFields(data) || !Array.isArray(data['posts']))
    throw new NotAnArticleError(`${file.path} is no export of Ghost: it has no posts`)
  return (name) => {
    const rows = data[name]
    return Array.isArray(rows) ? rows.filter((row: unknown): row is Fields => isFields(row)) : []
  }
}

function text(row: Fields | undefined, name: string): string {
  const value = row?.[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The rows of a table that a post is tied to by another, in their order. */
function tied(post: Fields, tables: Tables, [ties, key, table]: readonly [string, string, string]): Fields[] {
  return tables(ties)
    .filter((tie) => text(tie, 'post_id') === text(post, 'id'))
    .toSorted((a, b) => Number(a['sort_order'] ?? 0) - Number(b['sort_order'] ?? 0))
    .map((tie) => tables(table).find((row) => text(row, 'id') === text(tie, key)))
    .filter((row) => row !== undefined)
}

function readPost(post: Fields, tables: Tables, file: ImportFile): Imported {
  const found = nothingFound()
  const source = text(post, 'html') || paragraphs(text(post, 'plaintext'))
  if (!text(post, 'html')) found.remarks.push(source ? 'it has no HTML: its plain text was taken' : 'it has no text')
  // Whatever its address becomes; links within the site then start at its root.
  const html = source
    .replaceAll('__GHOST_URL__', '')
    // Only a style sheet parts the names of a writer and a site.
    .replaceAll('<span class="kg-bookmark-publisher">', ' · $&')
  const [title, summary] = [text(post, 'title'), text(post, 'custom_excerpt')]
  const meta = tables('posts_meta').find((row) => text(row, 'post_id') === text(post, 'id'))
  const authors = tied(post, tables, ['posts_authors', 'author_id', 'users'])
  const author = tables('users').filter((user) => text(user, 'id') === text(post, 'author_id'))
  const tags = tied(post, tables, ['posts_tags', 'tag_id', 'tags'])
  const inner = tags.filter((tag) => text(tag, 'visibility') === 'internal' || text(tag, 'name').startsWith('#'))
  if (inner.length > 0)
    found.remarks.push(`internal tags are no topics: ${inner.map((tag) => text(tag, 'name')).join(', ')}`)
  const status = text(post, 'status')
  if (status === 'sent') found.remarks.push('it was sent by e-mail alone')
  const visibility = text(post, 'visibility')
  const hasWall = /<!--\s*members-only\s*-->/.test(html)
  if (hasWall) found.remarks.push('what follows <!--members-only--> in it was for members only')
  const tree = parseHtml(html, found)
  takeOut(tree, found, (element) => [...noText].find(([name]) => hasClass(element, name))?.[1])
  takeOpening(tree, { title, summary }, ['title', 'summary'], found)
  const address = text(post, 'feature_image').replaceAll('__GHOST_URL__', '')
  const lead = address && {
    src: address,
    alt: text(meta, 'feature_image_alt') || undefined,
    caption: wordsOfHtml(text(meta, 'feature_image_caption')).trim() || undefined,
  }
  const image = lead ? leadPicture(lead, file.media, found) : undefined
  return {
    source: `${file.path}, post ${text(post, 'slug') || text(post, 'id')}`,
    slug: text(post, 'slug') || title,
    title: title || undefined,
    summary: summary || text(meta, 'meta_description') || undefined,
    publishedAt: text(post, 'published_at') || text(post, 'created_at') || undefined,
    updatedAt: undefined,
    authors: (authors.length > 0 ? authors : author).map((user) => ({
      name: text(user, 'name'),
      about: text(user, 'bio') || undefined,
    })),
    topics: tags
      .filter((tag) => !inner.includes(tag))
      .map((tag) => ({ name: text(tag, 'name'), about: text(tag, 'description') || undefined })),
    image,
    aliases: text(post, 'slug') ? [`/${text(post, 'slug')}/`] : [],
    canonicalUrl: text(post, 'canonical_url') || undefined,
    id: text(post, 'id') || undefined,
    unpublishedAs: ['', 'published', 'sent'].includes(status) ? undefined : status,
    isForMembers: hasWall || !['', 'public'].includes(visibility),
    sourceText: [title, summary, wordsOfHtml(html)].join('\n\n'),
    body: htmlToMarkdown(tree, file.media, found),
    ...found,
  }
}

/** Parts of cards that are none of a text, by their classes. */
const noText: ReadonlyMap<string, string> = new Map([
  ['kg-audio-thumbnail', 'a sign of a player'],
  ['kg-audio-player', 'the times and buttons of a player'],
  ['kg-video-overlay', 'the times and buttons of a player'],
  ['kg-video-player-container', 'the times and buttons of a player'],
  ['kg-bookmark-icon', 'the sign of a site that is linked to'],
  ['kg-bookmark-thumbnail', 'the picture of a site that is linked to'],
  ['kg-signup-card', 'a form for subscribers'],
])

function paragraphs(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return escaped
    .split(/\n{2,}/)
    .filter((part) => part.trim())
    .map((part) => `<p>${part}</p>`)
    .join('\n')
}
