import type { Article } from '../article.ts'
import { absoluteUrl, embedPath, frontPath, oEmbedPath } from '../paths.ts'
import type { Site } from '../site.ts'
import { articleFacts } from './articleFacts.ts'
import { cardSize } from './cards.ts'
import type { PublishedFile } from './publishedFile.ts'
import { element } from './xml.ts'

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
  return element('iframe', {
    src: url,
    title,
    width: String(width),
    height: String(height),
    loading: 'lazy',
    style: 'border:0',
    // It shows text and links; a link may leave for the article only when a reader follows it.
    sandbox: 'allow-top-navigation-by-user-activation',
  }).xml
}
