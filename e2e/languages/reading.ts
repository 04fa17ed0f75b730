import { load, type CheerioAPI } from 'cheerio'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnote from 'markdown-it-footnote'

/** Words of a text that are set alike, in the order they are read. */
interface Passage {
  readonly words: string
  /** How they are set apart. */
  readonly marks: readonly string[]
}

/** How a text is read: its words, the numbers of its lists, and what is emphasised. */
type Reading = readonly Passage[]

const marks = new Map([
  ['strong', 'strong'],
  ['em', 'em'],
  ['del', 'del'],
  ['s', 'del'],
  ['code', 'code'],
])

/** A renderer that shares no code with ours, and keeps the numbers lists were written with. */
const renderer = new MarkdownIt({ linkify: false }).use(footnote).use(cjkFriendly)
renderer.core.ruler.push('list_numbers', ({ tokens }) => {
  for (const token of tokens) if (token.type === 'list_item_open' && token.info) token.attrSet('value', token.info)
})

/** How a text ought to be read. */
export function readingOfMarkdown(markdown: string, language: string): Reading {
  return reading(load(`<main class="prose">${renderer.render(markdown)}</main>`), language)
}

/** How the text of a page is read. */
export function readingOfPage(html: string, language: string): Reading {
  return reading(load(html), language)
}

function reading($: CheerioAPI, language: string): Reading {
  // Numbers of notes and the ways back from them are the renderer's own.
  $(
    '.footnote-ref, sup:has(a[href*="#fn-"]), .footnote-backref, [data-footnote-backref], .prose section h2, hr',
  ).remove()
  const passages: Passage[] = []
  const add = (words: string, path: readonly string[]) => {
    const last = passages.at(-1)
    if (last && last.marks.join(' ') === path.join(' '))
      passages[passages.length - 1] = { ...last, words: last.words + words }
    else passages.push({ words, marks: path })
  }
  const read = (nodes: ReturnType<CheerioAPI>, path: readonly string[]) => {
    for (const node of nodes.contents().toArray()) {
      if ('data' in node && node.nodeType === 3) add(node.data, path)
      if (!('attribs' in node)) continue
      if (node.name === 'ol' && !$(node).closest('section').length) number($, $(node))
      const mark = marks.get(node.name)
      if (/^(?:p|li|h\d|td|th|pre)$/.test(node.name)) add('\n', [])
      if (node.attribs['data-number']) add(`${node.attribs['data-number']}. `, [])
      read($(node), mark && !path.includes(mark) ? [...path, mark] : path)
    }
  }
  read($('.prose').first(), [])
  return passages
    .map(({ words, marks: path }) => ({ words: spaced(words, language), marks: path }))
    .filter(({ words }) => words !== '')
}

/** Notes the number of each item as browsers print it. */
function number($: CheerioAPI, list: ReturnType<CheerioAPI>): void {
  let next = Number(list.attr('start') ?? 1)
  for (const item of list.children('li').toArray()) {
    next = Number($(item).attr('value') ?? next)
    $(item).attr('data-number', String(next))
    next += 1
  }
}

/** White space as it counts: none in Chinese and Japanese, one space elsewhere. */
function spaced(words: string, language: string): string {
  return ['zh', 'ja'].includes(language) ? words.replaceAll(/\s+/g, '') : words.replaceAll(/\s+/g, ' ').trim()
}
