import type { Article } from '../article.ts'
import { shortened } from '../shortened.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'

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
