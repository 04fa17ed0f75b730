import { load, type CheerioAPI } from 'cheerio'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import type { Dist } from './dist.ts'

/** Elements that Markdown has no words for, so that whoever shows them has read HTML. */
const elements =
  'abbr bdi bdo cite dd del details dfn dl dt ins kbd mark q rp rt ruby s samp small sub summary time u var wbr caption tfoot'

/** What they and others say of themselves. */
const attributes = ['colspan', 'rowspan', 'scope', 'reversed', 'start', 'value', 'datetime', 'lang', 'dir', 'title']

/** How an article's HTML reads in one place: a line for each such element or attribute, with its words, in their order. */
export interface WrittenHtml {
  readonly place: string
  readonly lines: readonly string[]
}

/** Markdown as any other program shows it that lets HTML through. */
const renderer = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true })

/** The HTML of an article's text, as its page, the feeds and its Markdown have it. */
export function writtenHtmlOf(dist: Dist, path: string, feedFolder: string): WrittenHtml[] {
  const file = (name: string) => `${path.slice(1)}${name}`
  const page = load(dist.text(file('index.html')))
  const markdown = dist.text(file('index.md')).replace(/^---\n[^]*?\n---\n/, '')
  const feed = (name: string) => dist.text(`${feedFolder.slice(1)}${name}`)
  const isIt = (address: string | undefined) => address?.endsWith(path) ?? false
  const atom = parseAtomFeed(feed('atom.xml')).entries?.find(({ links }) => links?.some(({ href }) => isIt(href)))
  const rss = parseRssFeed(feed('rss.xml')).items?.find(({ link }) => isIt(link))
  const json = parseJsonFeed(feed('feed.json')).items?.find(({ url }) => isIt(url))
  const places: (readonly [string, CheerioAPI])[] = [
    ['page', load(page('.prose').html() ?? '')],
    ['index.md', load(String(renderer.processSync(markdown)))],
    ['atom.xml', load(atom?.content?.value ?? '')],
    ['rss.xml', load(rss?.content?.encoded ?? '')],
    ['feed.json', load(json?.content_html ?? '')],
  ]
  return places.map(([place, $]) => ({ place, lines: linesOf($) }))
}

function linesOf($: CheerioAPI): string[] {
  const selector = [...elements.split(' '), ...attributes.map((name) => `body [${name}]`)].join(', ')
  return (
    $('body')
      .find(selector)
      .get()
      // Code is isolated from the words around it by us, also where it scrolls, and pictures say their words in other places.
      .filter((element) => !$(element).is('code, pre, img, a[dir], [role=group]'))
      .map((element) => {
        const said = attributes.flatMap((name) => {
          const value = $(element).attr(name)
          return value === undefined ? [] : [`${name}=${value}`]
        })
        return [element.tagName, ...said, $(element).text().replaceAll(/\s+/g, ' ').trim()].join(' ')
      })
  )
}
