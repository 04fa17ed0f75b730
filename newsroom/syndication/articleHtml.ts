import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import rehypeParse from 'rehype-parse'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import type { Article, Correction, Source } from '../article.ts'
import { formatDay, type DateStyle } from '../dates.ts'
import { correctionLabels, kindLabels } from '../labels.ts'
import type { Picture } from '../media.ts'
import { absoluteUrl } from '../paths.ts'
import type { Site } from '../site.ts'
import { absoluteLinks } from './absoluteLinks.ts'
import { plainElements } from './plainElements.ts'

const html = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify).freeze()

/**
 * The whole article for readers that show HTML in their own way: kicker, standfirst and all from the picture to the
 * sources, in the order of the page, as plain elements with whole addresses. Headline, authors and dates are the feed's
 * own to say.
 */
export function articleHtml(site: Site, article: Article): string {
  const { language, summary, image, keyPoints, canonicalUrl, corrections, sources } = article
  // Our own words are in the language of the publication.
  const own = language.tag === site.language.tag ? {} : { lang: site.language.tag }
  const tree: Root = {
    type: 'root',
    children: [
      ...kicker(article, own),
      h('p', summary),
      ...(image ? [leadPicture(image)] : []),
      ...(keyPoints.length > 0 ? [h('h2', own, 'Key points'), list('ul', keyPoints)] : []),
      ...html.parse(article.bodyHtml).children,
      ...(canonicalUrl ? [firstPublished(canonicalUrl, own)] : []),
      ...(corrections.length > 0 ? [h('h2', own, 'Corrections'), ...changes(corrections, site.dateStyle, own)] : []),
      ...(sources.length > 0 ? [h('h2', own, 'Sources'), list('ol', sources.map(source))] : []),
    ],
  }
  plainElements()(tree)
  absoluteLinks(absoluteUrl(site, article.path))(tree)
  return html.stringify(inLanguage(tree, article, site))
}

/** What sort of work it is, and from where. */
function kicker({ kind, dateline }: Article, own: Own): Element[] {
  const label = kindLabels[kind]
  const words = [...(label ? [h('b', own, label)] : []), ...(dateline ? [dateline] : [])]
  return words.length > 0
    ? [
        h(
          'p',
          words.flatMap((word, index) => (index === 0 ? [word] : [', ', word])),
        ),
      ]
    : []
}

function leadPicture({ file, alt, caption, credit }: Picture): Element {
  const { fallback, width, height } = file
  return h('figure', [
    h('img', { src: fallback, alt, width, height }),
    h('figcaption', [caption, credit].filter((words) => words !== undefined).join(' ')),
  ])
}

function firstPublished(url: string, own: Own): Element {
  return h('p', own, ['First published at ', h('a', { href: url }, new URL(url).hostname)])
}

function changes(corrections: readonly Correction[], style: DateStyle, own: Own): Element[] {
  return corrections.flatMap(({ kind, date, text }) => [
    h('p', own, [h('b', correctionLabels[kind]), ', ', h('time', { dateTime: date.iso }, formatDay(date, style))]),
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
