import { diffArrays } from 'diff'
import { Parser } from 'htmlparser2'
import MarkdownIt from 'markdown-it'
import cjkFriendly from 'markdown-it-cjk-friendly'
import footnote from 'markdown-it-footnote'
import { phrasingElements } from '../newsroom/markdown/carriedHtml.ts'
import type { LeftOut } from './imported.ts'

/**
 * The proof that no word was lost. Nothing here is what converts (parse5, remark): HTML is read by htmlparser2, Markdown by
 * markdown-it, so that one parser's mistake is the other's difference.
 */

/** What a text has that another has not, in the order in which it stands there. */
export interface Difference {
  readonly lost: readonly string[]
  readonly added: readonly string[]
}

/** Compares how often each word stands in a source and in what became of it. */
export function compareWords(source: string, result: string, leftOut: readonly LeftOut[] = []): Difference {
  const kept = `${result} ${leftOut.map(({ words }) => words).join(' ')}`
  return { lost: surplus(source, kept), added: surplus(result, source) }
}

function surplus(text: string, others: string): string[] {
  const counts = new Map<string, number>()
  for (const word of wordsOf(others)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return wordsOf(text).filter((word) => {
    const left = counts.get(word) ?? 0
    counts.set(word, left - 1)
    return left <= 0
  })
}

/** So many changes are looked for; a text with more stands in another order altogether. */
const mostChanges = 4000

/** Words that stand in a text in another place than in its source, where both have as many of them. */
export function movedWords(source: string, text: string): readonly string[] {
  const changes = diffArrays(wordsOf(source), wordsOf(text), { maxEditLength: mostChanges })
  const elsewhere = changes?.flatMap(({ added, value }) => (added ? value : [])) ?? wordsOf(text)
  return surplus(elsewhere.join(' '), surplus(text, source).join(' '))
}

/** Letters and digits in a row; signs and what is written without spaces, one by one. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replaceAll('|', ' ')
      .replaceAll(/\u00AD|\u200B|\u200C|\u200D|\u2060|\uFE0F|\uFEFF/g, '')
      .match(wordPattern) ?? []
  )
}

const wordPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+|[\p{Sc}\p{Sm}\p{So}]/gu

/** Elements whose text no reader is shown, or only to change it. */
const unseen: ReadonlySet<string> = new Set(['script', 'style', 'template', 'head', 'title', 'noscript', 'textarea'])

/** Elements within a line of old HTML. */
const oldPhrasing: ReadonlySet<string> = new Set(['acronym', 'big', 'font', 'nobr', 'strike', 'tt'])

/** The mark of a note stands above a line, right behind a word. */
function dividesWords(name: string): boolean {
  return (phrasingElements[name] === undefined && !oldPhrasing.has(name)) || name === 'br' || name === 'sup'
}

/**
 * The words of HTML, with those that describe pictures.
 * @param isPart whether an element is the part that is meant, by its name and its classes; only the first one is read
 */
export function wordsOfHtml(html: string, isPart?: (name: string, classes: string) => boolean): string {
  let text = ''
  let depth = 0
  /** How many elements stand around a text within the part that is meant; undefined before it, -1 after it. */
  let within = isPart ? undefined : 0
  const isRead = () => within !== undefined && within >= 0
  const parser = new Parser({
    onopentag(name, { alt, title, href = '', class: classes = '' }) {
      if (within === undefined && isPart?.(name, classes)) within = 0
      else if (within !== undefined && within >= 0) within += 1
      if (unseen.has(name)) depth += 1
      if (dividesWords(name) || href.includes('#')) text += ' '
      if (depth === 0 && isRead() && name === 'img') text += ` ${alt ?? ''} ${title ?? ''} `
    },
    ontext(part) {
      if (depth === 0 && isRead()) text += part
    },
    onclosetag(name) {
      if (isPart && within !== undefined && within >= 0) within -= 1
      if (unseen.has(name)) depth = Math.max(0, depth - 1)
      if (dividesWords(name)) text += ' '
    },
  })
  parser.end(html)
  return text
}

const markdown = new MarkdownIt({ html: true, linkify: false }).use(footnote).use(cjkFriendly)
// Their numbers and arrows are nobody's words.
for (const rule of ['footnote_ref', 'footnote_anchor', 'footnote_caption']) markdown.renderer.rules[rule] = () => ''

/** The words of Markdown without front matter. */
export function wordsOfMarkdown(text: string): string {
  return wordsOfHtml(markdown.render(text))
}

/**
 * The words of a Word document, from its own XML.
 * @param notes the XML of its footnotes and endnotes
 * @returns also what is marked as inserted, which is part of the text, and as deleted, which is not
 */
export function wordsOfDocument(document: string, notes: string) {
  const words = { text: '', inserted: '', deleted: '' }
  const around: string[] = []
  const parser = new Parser(
    {
      onopentag(name, { 'w:type': type, descr = '' }) {
        around.push(type === 'separator' || type === 'continuationSeparator' ? 'mc:Fallback' : name)
        if (['w:tab', 'w:br', 'w:cr'].includes(name)) words.text += ' '
        if (name === 'w:noBreakHyphen') words.text += '-'
        // What describes a picture.
        if (name === 'wp:docPr') words.text += ` ${descr} `
      },
      ontext(part) {
        const [element, isFallback] = [around.at(-1), around.includes('mc:Fallback')]
        if (element === 'w:delText') words.deleted += part
        if (element !== 'w:t' || isFallback) return
        words.text += part
        if (around.includes('w:ins')) words.inserted += part
      },
      onclosetag(name) {
        around.pop()
        if (['w:p', 'w:tc'].includes(name)) words.text += '\n'
        if (['w:del', 'w:ins'].includes(name)) {
          words.deleted = `${words.deleted.trim()} `.trimStart()
          words.inserted = `${words.inserted.trim()} `.trimStart()
        }
      },
    },
    { xmlMode: true },
  )
  parser.end(document + notes)
  return words
}
