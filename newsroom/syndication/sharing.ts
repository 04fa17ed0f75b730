import type { Article } from '../article.ts'
import { shortened } from '../oneLine.ts'
import { absoluteUrl, embedPath, frontPath, oEmbedPath, type PublishedFile } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { cardSize } from './cards.ts'
import { toXml } from './xml.ts'

/** How large the frame is that other sites show an article in, in CSS pixels. */
const frame = { width: 600, height: 320 } as const

/** What other sites need to show an article in a frame: https://oembed.com/#section2.3 */
export function oEmbedFile(site: Site, article: Article): PublishedFile {
  const { title, authors, path } = article
  const { cardUrl } = articleFacts(site, article)
  const { width, height } = cardSize('wide')
  const document = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: authors.map(({ name }) => name).join(', '),
    ...(authors[0] && { author_url: absoluteUrl(site, authors[0].path) }),
    provider_name: site.name,
    provider_url: absoluteUrl(site, frontPath),
    thumbnail_url: cardUrl,
    thumbnail_width: width,
    thumbnail_height: height,
    html: frameHtml(absoluteUrl(site, embedPath(article.id)), title),
    ...frame,
  }
  return { path: oEmbedPath(path), text: `${JSON.stringify(document)}\n` }
}

function frameHtml(url: string, title: string): string {
  const { width, height } = frame
  return toXml({
    iframe: {
      '@src': url,
      '@title': title,
      '@width': String(width),
      '@height': String(height),
      '@loading': 'lazy',
      '@style': 'border:0',
      // It shows text and links; a link may leave for the article only when a reader follows it.
      '@sandbox': 'allow-top-navigation-by-user-activation',
    },
  })
}

/** A link that opens a message about an article, ready to be sent. */
export interface ShareLink {
  readonly name: string
  readonly url: string
}

/** The usual networks, each by the plain link it offers for this: nothing comes from there until a reader follows it. */
export function shareLinks(site: Site, article: Article): ShareLink[] {
  const url = encodeURIComponent(articleFacts(site, article).url)
  const title = encodeURIComponent(article.title)
  // What these two take is counted, the address included.
  const brief = encodeURIComponent(shortened(article.title, 200))
  return [
    { name: 'Bluesky', url: `https://bsky.app/intent/compose?text=${brief}%20${url}` },
    { name: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'LinkedIn', url: `https://www.linkedin.com/sharing/share-offsite/?url=${url}` },
    { name: 'Mastodon', url: `https://share.joinmastodon.org/#text=${title}%20${url}` },
    { name: 'WhatsApp', url: `https://wa.me/?text=${title}%20${url}` },
    { name: 'X', url: `https://x.com/intent/post?text=${brief}&url=${url}` },
  ]
}

/** A letter with the headline as its subject (RFC 6068). */
export function mailLink(site: Site, article: Article): string {
  return `mailto:?subject=${encodeURIComponent(article.title)}&body=${encodeURIComponent(articleFacts(site, article).url)}`
}
