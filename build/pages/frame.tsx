import { renderToStaticMarkup } from 'react-dom/server'
import { EmbedPage } from '#components/EmbedPage.tsx'
import type { Article } from '../../newsroom/article.ts'
import type { Site } from '../../newsroom/site.ts'

/** The page of an article that other sites show in a frame: docs/decisions/0010 */
export function framePage(site: Site, article: Article): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(<EmbedPage site={site} article={article} />)}`
}
