import {
  cardPath,
  cardShapes,
  embedPath,
  iconPath,
  iconSizes,
  licencePath,
  llmsPath,
  manifestPath,
  markdownPath,
  oEmbedPath,
  permanentPath,
  robotsPath,
  sitemapIndexPath,
  trustPaths,
} from '../newsroom/paths.ts'
import { isHidden } from './addressFormat.ts'

/** The list that a path is a later page of. */
export function pageWithPart(path: string, isPage: (path: string) => boolean): string | undefined {
  const segments = path.split('/')
  return segments
    .flatMap((segment, index) => (segment === 'page' ? [`${segments.slice(0, index).join('/')}/`] : []))
    .find((page) => page !== '/' && isPage(page))
}

/** Whether the build makes what is at a path that no ledger holds, as it goes along with a page or with the whole site. */
export function isBuilt(path: string, isPage: (path: string) => boolean): boolean {
  if (isHidden(path) || filesOfSite.has(path) || /^\/(?:page|sitemaps|404)\//.test(path)) return true
  const id = path.split('/')[2] ?? ''
  if (path === embedPath(id) && isPage(permanentPath(id))) return true
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  return (isPage(folder) && filesBeside(folder).includes(path)) || pageWithPart(path, isPage) !== undefined
}

const filesOfSite: ReadonlySet<string> = new Set([
  robotsPath,
  sitemapIndexPath,
  llmsPath,
  manifestPath,
  licencePath,
  ...trustPaths,
  ...iconSizes.map(iconPath),
  '/favicon.ico',
  '/icon.svg',
  '/apple-icon.png',
  '/404.html',
])

function filesBeside(page: string): string[] {
  const cards = cardShapes.map((shape) => cardPath(page, shape))
  return [...cards, markdownPath(page), oEmbedPath(page), `${page}index.html`]
}
