import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** A built publication under test. */
export interface Site {
  readonly name: string
  /** What was built. */
  readonly dist: string
  /** By whose clocks its days begin. */
  readonly timeZone: string
  /** The moment it was built for; for one that is built for today, the moment its files were written. */
  readonly builtAt?: Date
}

/** The real one. */
export const publication: Site = { name: 'the publication', dist: 'dist', timeZone: 'UTC' }

/** The fixture, with every kind of content. */
export const village: Site = {
  name: 'the village paper',
  dist: '.standfirst/trials/village/dist',
  timeZone: 'Europe/London',
  // While its newest article is news.
  builtAt: new Date('2026-11-20T06:30:00Z'),
}

/** The path of every page a reader comes to, the page for what is not there included. */
export function pagePaths(site: Site): string[] {
  return htmlPaths(site).filter((path) => !isShortLink(path) && !isFrame(path))
}

/** The short links, one for each article, which lead on at once. */
export function shortLinkPaths(site: Site): string[] {
  return htmlPaths(site).filter(isShortLink)
}

/** The cards that other sites show in a frame, one for each article. */
export function framePaths(site: Site): string[] {
  return htmlPaths(site).filter(isFrame)
}

function isShortLink(path: string): boolean {
  return path.startsWith('/a/') && !isFrame(path)
}

function isFrame(path: string): boolean {
  return path.endsWith('/embed/')
}

function htmlPaths({ dist }: Site): string[] {
  if (!existsSync(dist)) throw new Error(`${dist} has not been built; run npm test`)
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => `/${relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .map((path) => path.replace(/index\.html$/, ''))
    .toSorted()
}

/** Whether a page is but a step to another one, for hosts that cannot redirect by themselves. */
export function leadsOn(site: Site, path: string): boolean {
  return readFileSync(pageFile(site, path), 'utf8').includes('<meta http-equiv="refresh"')
}

/** The file of a page in `dist/`. */
export function pageFile({ dist }: Site, path: string): string {
  return join(dist, path.endsWith('/') ? `${path}index.html` : path)
}
