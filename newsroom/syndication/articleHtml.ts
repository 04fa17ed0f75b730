import type { Element, ElementContent, Properties, Root } from 'hast'
import { h } from 'hastscript'
import { SKIP, visit } from 'unist-util-visit'
import { correctionLabel, kindLabel, type Article, type Source } from '../article.ts'
import { formatDay } from '../dates.ts'
import type { Locale } from '../locale.ts'
import { carriedElements, commonAttributes } from '../markdown/carriedHtml.ts'
import { html } from '../markdown/html.ts'
import type { Picture } from '../media.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'
import { fill, say, type Words } from '../words/words.ts'

/**
 * The whole article for readers that show HTML in their own way: kicker, standfirst and all from the picture to the
 * sources, in the order of the page, as plain elements with whole addresses. Headline, authors and dates are the feed's
 * own to say.
 */
export function articleHtml(site: Site, article: Article): string {
  const { locale, summary, image, keyPoints, canonicalUrl, corrections, sources } = article
  const { words } = locale
  const own = locale.lang === undefined ? {} : { lang: locale.lang }
  const tree: Root = {
    type: 'root',
    children: [
      ...kicker(article, own),
      h('p', summary),
      ...(image ? [leadPicture(image, locale)] : []),
      ...(keyPoints.length > 0 ? [h('h2', own, words.keyPoints), list('ul', keyPoints)] : []),
      ...html.parse(article.bodyHtml).children,
      ...(canonicalUrl ? [firstPublished(canonicalUrl, own, words)] : []),
      ...(corrections.length > 0 ? [h('h2', own, words.corrections), ...changes(article, own)] : []),
      ...(sources.length > 0 ? [h('h2', own, words.sources), list('ol', sources.map(source))] : []),
    ],
  }
  keepPlainElements(tree)
  makeAddressesWhole(tree, absoluteUrl(site, article.path))
  return html.stringify(inLanguage(tree, article, site))
}

/** What sort of work it is, and from where. */
function kicker({ kind, dateline, locale: { words } }: Article, own: Own): Element[] {
  const label = kindLabel(kind, words)
  if (!label && !dateline) return []
  return [h('p', [label && h('b', own, label), label && dateline && words.comma, dateline])]
}

function leadPicture({ file, alt, caption, credit }: Picture, locale: Locale): Element {
  const { fallback, width, height } = file
  return h('figure', [
    h('img', { src: fallback, alt, width, height }),
    h('figcaption', [caption, say(locale, 'credit', { credit })].filter((part) => part !== undefined).join(' ')),
  ])
}

function firstPublished(url: string, own: Own, words: Words): Element {
  const site = h('a', { href: url }, new URL(url).hostname)
  return h('p', own, fill(words.firstPublished, { site }))
}

function changes({ corrections, locale }: Article, own: Own): Element[] {
  return corrections.flatMap(({ kind, date, text }) => [
    h('p', own, [
      h('b', correctionLabel(kind, locale.words)),
      locale.words.comma,
      h('time', { dateTime: date.iso }, formatDay(date, locale)),
    ]),
    h('p', text),
  ])
}

function source({ title, url, note }: Source): (Element | string)[] {
  return [url ? h('a', { href: url }, title) : title, ...(note ? [h('br'), note] : [])]
}

function list(tagName: 'ul' | 'ol', items: readonly (string | (Element | string)[])[]): Element {
  return h(
    tagName,
    items.map((item) => h('li', item)),
  )
}

/** Another language than the feed's, or one written from right to left, is said around the whole text. */
function inLanguage(tree: Root, { language }: Article, site: Site): Root {
  if (language.tag === site.language.tag && language.direction === 'ltr') return tree
  const content = tree.children as ElementContent[]
  return { type: 'root', children: [h('div', { lang: language.tag, dir: language.direction }, content)] }
}

type Own = Readonly<{ lang?: string }>

/** All that an element may say where no style, script or link into the text is at hand. */
const meaningful = new Set(['width', 'height', ...commonAttributes, ...Object.values(carriedElements).flat()])

/** Elements that are there for our styles and scrolling alone, unless they say a language: what they hold stays. */
const wrappers = new Set(['picture', 'div', 'span'])

/** Reduces a page's HTML to what any reader can show: elements that mean something, without classes, ids or sizes. */
function keepPlainElements(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    // The way back from a note leads into a text that has no such names here.
    if (node.tagName === 'source' || node.properties['dataFootnoteBackref'] !== undefined) {
      return replace(parent.children, index, [])
    }
    if (wrappers.has(node.tagName) && !saysLanguage(node.properties))
      return replace(parent.children, index, node.children)
    node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => meaningful.has(name)))
    return undefined
  })
}

/** Groups that scroll say a direction for what is in them, which says it too. */
function saysLanguage({ role, lang, dir }: Properties): boolean {
  return role === undefined && (lang !== undefined || dir !== undefined)
}

/** Goes on with what has taken the node's place. */
function replace(siblings: Root['children'], index: number, nodes: readonly ElementContent[]): [typeof SKIP, number] {
  siblings.splice(index, 1, ...nodes)
  return [SKIP, index]
}

/** Makes every address whole, as a text may be read far from its page: `base` is the page's own. */
function makeAddressesWhole(tree: Root, base: string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name]
      // What is whole already stays as it was written.
      if (typeof address === 'string' && !URL.canParse(address)) properties[name] = new URL(address, base).href
    }
  })
}
