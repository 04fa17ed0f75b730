import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { decodeString } from 'micromark-util-decode-string'
import { addRecording, isPictureFile, leadPicture, lineOf, nothingFound, type Found } from './htmlTree.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import {
  damaged,
  NotAnArticleError,
  decoded,
  textOf,
  type Imported,
  type ImportedFile,
  type ImportedImage,
  type ImportFile,
  type Named,
} from './imported.ts'
import { takeOpening } from './opening.ts'
import { wordsOfHtml } from './words.ts'

/** What `wp export` and Tools → Export write: WXR, an RSS feed with more in it. Posts become articles. */
export function readWordPressFile(file: ImportFile): ImportedFile {
  const channel = channelIn(file)
  const items = childrenOf(channel, 'item')
  const site: Site = {
    authors: new Map(
      childrenOf(channel, 'wp:author').map((one) => [
        textIn(one, 'wp:author_login'),
        textIn(one, 'wp:author_display_name'),
      ]),
    ),
    about: new Map(
      [...childrenOf(channel, 'wp:category'), ...childrenOf(channel, 'wp:tag')].map((one) => [
        textIn(one, 'wp:cat_name') || textIn(one, 'wp:tag_name'),
        textIn(one, 'wp:category_description') || textIn(one, 'wp:tag_description'),
      ]),
    ),
    attachments: new Map(
      items
        .filter((item) => typeOf(item) === 'attachment')
        .map((item) => [
          textIn(item, 'wp:post_id'),
          {
            beside: textIn(item, 'wp:post_parent'),
            place: Number(textIn(item, 'wp:menu_order')),
            src: textIn(item, 'wp:attachment_url'),
            alt: metaIn(item, '_wp_attachment_image_alt') || undefined,
            caption: textIn(item, 'excerpt:encoded') || undefined,
          },
        ]),
    ),
  }
  const others = new Set(items.map(typeOf).filter((type) => type !== 'post' && type !== 'attachment'))
  return {
    articles: items.filter((item) => typeOf(item) === 'post').map((post) => () => readPost(post, site, file)),
    remarks: Array.from(others, (type) => {
      const titles = items.filter((item) => typeOf(item) === type).map((item) => `“${textIn(item, 'title')}”`)
      const named = titles.slice(0, 10).join(', ')
      return `${titles.length} of the kind ${type} are not brought in: ${named}${titles.length > 10 ? ' …' : ''}`
    }),
  }
}

function typeOf(item: XmlElement): string {
  return textIn(item, 'wp:post_type') || 'post'
}

interface Site {
  readonly authors: ReadonlyMap<string, string>
  /** What categories and tags are said to be about, by their names. */
  readonly about: ReadonlyMap<string, string>
  readonly attachments: ReadonlyMap<string, Attachment>
}

interface Attachment extends ImportedImage {
  /** The post it was uploaded to, and its place among the pictures of that post. */
  readonly beside: string
  readonly place: number
}

const whole = 'what Tools → Export of WordPress has written, whole'

function channelIn(file: ImportFile): XmlElement {
  const text = textOf(file)
  if (!text.includes('wordpress.org/export'))
    throw new NotAnArticleError(`${file.path} is no export of WordPress (WXR)`)
  try {
    const { root } = parseXml(asXml(text), { resolveUndefinedEntity: (entity) => decodeString(entity) })
    const channel = root && childrenOf(root, 'channel')[0]
    if (channel) return channel
  } catch (error) {
    throw damaged(file.path, error, whole)
  }
  throw damaged(file.path, 'it has no channel', whole)
}

/** Exports are not always XML: texts hold controls that somebody has pasted, and addresses an & as people write it. */
function asXml(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '')
      .split(/(<!\[CDATA\[.*?\]\]>)/s)
      .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/&(?!(?:\w+|#\d+|#x[\da-f]+);)/gi, '&amp;')))
      .join('')
  )
}

function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name)
}

function textIn(element: XmlElement, name: string): string {
  return childrenOf(element, name)[0]?.text.trim() ?? ''
}

function metaIn(item: XmlElement, key: string): string {
  const meta = childrenOf(item, 'wp:postmeta').find((one) => textIn(one, 'wp:meta_key') === key)
  return meta ? textIn(meta, 'wp:meta_value') : ''
}

function readPost(post: XmlElement, site: Site, file: ImportFile): Imported {
  const found = nothingFound()
  const id = textIn(post, 'wp:post_id')
  // HTML, as in the list of articles and on the page.
  const title = lineOf(parseHtml(textIn(post, 'title'), found))
  // The button to a file, which otherwise is one word with the link before it.
  const content = textIn(post, 'content:encoded').replaceAll(/(?=<a [^>]*class="wp-block-file__button)/g, ' ')
  const written = textIn(post, 'excerpt:encoded') || inSearch.map((key) => metaIn(post, key)).find(Boolean)
  const summary = wordsOfHtml(written ?? '').trim()
  const topics = childrenOf(post, 'category').filter(({ attributes }) =>
    ['category', 'post_tag'].includes(attributes['domain'] ?? ''),
  )
  const status = textIn(post, 'wp:status')
  if (status === 'private' || textIn(post, 'wp:post_password'))
    found.remarks.push('it was private, or behind a password')
  const dates = [`${textIn(post, 'wp:post_date_gmt')}Z`, textIn(post, 'wp:post_date')]
  const thumbnail = site.attachments.get(metaIn(post, '_thumbnail_id'))
  const html = htmlOf(content, id, site, found)
  const tree = parseHtml(html, found)
  takeOpening(tree, { title }, ['title'], found)
  addRecording(tree, metaIn(post, 'enclosure').split('\n')[0], html)
  const body = htmlToMarkdown(tree, file.media, found)
  const image = thumbnail && leadPicture(thumbnail, file.media, found, 'lies elsewhere and was not fetched')
  return {
    source: `${file.path}, post ${id || `“${title}”`}`,
    slug: decoded(textIn(post, 'wp:post_name')) || title,
    title: title || undefined,
    summary: summary || undefined,
    publishedAt: dates.find((date) => /^[1-9]/.test(date))?.replace(' ', 'T'),
    authors: authorsOf(post, site),
    topics: topics
      .map(({ text }): Named => ({ name: text.trim(), about: site.about.get(text.trim()) || undefined }))
      .filter(({ name }) => name !== 'Uncategorized'),
    image,
    aliases: [textIn(post, 'link'), ...(id ? [`/?p=${id}`] : [])].filter(Boolean),
    id: id || undefined,
    unpublishedAs: ['', 'publish', 'private'].includes(status) ? undefined : status,
    sourceText: [title, summary, wordsOfHtml(withoutShortcodes(content))].join('\n\n'),
    body,
    ...found,
  }
}

/** What plugins have search engines show, where there is no excerpt. */
const inSearch = ['_yoast_wpseo_metadesc', 'rank_math_description', '_aioseo_description']

/** Of a text by several, all that Co-Authors Plus names. */
function authorsOf(post: XmlElement, { authors }: Site): Named[] {
  const login = textIn(post, 'dc:creator')
  const together = childrenOf(post, 'category').filter(({ attributes }) => attributes['domain'] === 'author')
  const names = new Set(together.map(({ text }) => text.trim()).filter(Boolean))
  if (names.size > 0) return Array.from(names, (name) => ({ name: authors.get(name) || name }))
  return login ? [{ name: authors.get(login) || login }] : []
}

/** The HTML a site would show of a text: with paragraphs, and pictures in place of the codes for them. */
function htmlOf(content: string, post: string, { attachments }: Site, found: Found): string {
  const html = content
    .replaceAll(/\[(?:wp_)?caption([^\]]*)\](.*?)\[\/(?:wp_)?caption\]/gs, (_, attributes: string, inner: string) => {
      const [, image = '', words = ''] = /^\s*((?:<a[^>]*>\s*)?<img[^>]*>(?:\s*<\/a>)?)(.*)$/s.exec(inner) ?? []
      const caption = words.trim() || (/caption="([^"]*)"/.exec(attributes)?.[1] ?? '')
      return image ? `\n\n<figure>${image}<figcaption>${caption}</figcaption></figure>\n\n` : inner
    })
    .replaceAll(/\[gallery([^\]]*)\]/g, (code, attributes: string) => {
      const listed = /\b(?:ids|include)=["'“”]?([\d,\s]+)/.exec(attributes)?.[1]?.split(/[,\s]+/)
      const ids = listed ?? picturesOf(post, attachments)
      const pictures = ids.flatMap((id) => attachments.get(id) ?? [])
      found.remarks.push(`${code}: ${pictures.length} of ${ids.length} pictures stand in its place`)
      return `\n\n${pictures.map(figure).join('\n')}\n\n`
    })
    .replaceAll(
      /\[(embed|video|audio)([^\]]*)\](?:(.*?)\[\/\1\])?/gs,
      (code, _, attributes: string, inner?: string) => {
        const address = inner?.trim() || /https?:[^"'\s\]]+/.exec(attributes)?.[0]
        found.remarks.push(`${code}: a link stands in its place`)
        return address ? `\n\n<a href="${address}">${address}</a>\n\n` : ''
      },
    )
  for (const [code] of html.matchAll(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\](?!\()/g))
    found.remarks.push(`${code}: a shortcode, which stands in the text as it is`)
  return withClassicParagraphs(html)
}

/** What a gallery shows that names no pictures. */
function picturesOf(post: string, attachments: Site['attachments']): string[] {
  return [...attachments]
    .filter(([, { beside, src }]) => beside === post && isPictureFile(src))
    .toSorted(([, a], [, b]) => a.place - b.place)
    .map(([id]) => id)
}

/** Makes the paragraphs of what stands outside of blocks, or in a classic one: texts from before there were blocks. */
function withClassicParagraphs(html: string): string {
  let depth = 0
  return html
    .split(/(<!--\s*\/?wp:.*?-->)/s)
    .map((part) => {
      const [mark, end, name, alone] = /^<!--\s*(\/?)wp:(\S+).*?(\/?)-->$/s.exec(part) ?? []
      if (mark === undefined) return depth > 0 || !part.trim() ? part : `\n${withParagraphs(part)}\n`
      if (name !== 'freeform' && !alone) depth += end ? -1 : 1
      return part
    })
    .join('')
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}

function figure({ src, alt = '', caption = '' }: ImportedImage): string {
  return `<figure><img src="${quoted(src)}" alt="${quoted(alt)}"><figcaption>${quoted(caption)}</figcaption></figure>`
}

/** What the codes say to WordPress, and to no reader. */
function withoutShortcodes(content: string): string {
  return content.replaceAll(/\[(?:\/?(?:(?:wp_)?caption|embed|video|audio)|gallery)[^\]]*\]/g, ' ')
}

const block =
  'address|article|aside|blockquote|dd|details|div|dl|dt|figure|figcaption|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul|video'

/** Classic texts have an empty line between paragraphs, and a line break where one is shown (wpautop). */
function withParagraphs(html: string): string {
  const kept: string[] = []
  const text = html.replaceAll(
    /<(pre|table|script|style)\b.*?<\/\1>/gis,
    (written) => `\n\n<p data-kept="${kept.push(written) - 1}"></p>\n\n`,
  )
  const spaced = text.replaceAll(
    new RegExp(String.raw`\s*(</?(?:${block})(?:\s[^>]*)?>)\s*`, 'gi'),
    (written, tag: string) => {
      const isClosing = tag.startsWith('</')
      return isClosing ? `${tag}\n\n` : `\n\n${tag}${/\n\s*\n/.test(written.slice(written.indexOf(tag))) ? '\n\n' : ''}`
    },
  )
  const isBlock = new RegExp(`^</?(?:${block})[\\s>/]`, 'i')
  return spaced
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) =>
      isBlock.test(part) || new RegExp(`</(?:${block})>$`, 'i').test(part)
        ? part
        : `<p>${part.replaceAll('\n', '<br>\n')}</p>`,
    )
    .join('\n')
    .replaceAll(/<p data-kept="(\d+)"><\/p>/g, (_, index: string) => kept[Number(index)] ?? '')
}
