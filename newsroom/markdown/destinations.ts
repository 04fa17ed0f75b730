import type { Definition, Link, LinkReference } from 'mdast'
import { parse, postprocess, preprocess } from 'micromark'
import { decodeString } from 'micromark-util-decode-string'
import { visit } from 'unist-util-visit'
import { type Edit, withEdits } from '../edits.ts'
import type { Locale } from '../locale.ts'
import { fileNote, mediaLink, type MediaManifest } from '../media.ts'
import { parseBody, syntaxOf } from './articleSyntax.ts'

/** Where links, pictures and definitions lead, as the tokenizer calls the places. */
const destinationTokens = new Set<string>(['resourceDestinationString', 'definitionDestinationString'])

/**
 * Gives what to write in place of an address, and undefined for no change; `written` is how it stands in the text, and a
 * picture is shown from it or not.
 */
export type Rewrite = (url: string, written: string, isPicture: boolean) => string | undefined

/**
 * Writes other destinations into a Markdown text, and changes no other character of it: the tokenizer knows exactly
 * where each stands, so that code, words and escapes stay as they are.
 * @param rewrite is given the address, how it is written, and whether a picture is shown from it; gives what to write in its place, undefined for no change
 * @example replaceDestinations('[Us](/about/)', (url) => `https://x.example${url}`) // '[Us](https://x.example/about/)'
 */
export function replaceDestinations(markdown: string, rewrite: Rewrite): string {
  return independentParts(markdown)
    .map((part) => replaceInPart(part, rewrite))
    .join('')
}

function replaceInPart(markdown: string, rewrite: Rewrite): string {
  // Most parts have none, and reading one takes a millisecond.
  if (!/\][(:]/.test(markdown)) return markdown
  const tokens = postprocess(
    parse({ extensions: syntaxOf(markdown) })
      .document()
      .write(preprocess()(markdown, undefined, true)),
  )
  const replacements: Edit[] = []
  let pictures = 0
  for (const [event, { type, start, end }] of tokens) {
    if (type === 'image') pictures += event === 'enter' ? 1 : -1
    if (event !== 'enter' || !destinationTokens.has(type)) continue
    const written = markdown.slice(start.offset, end.offset)
    const text = rewrite(decodeString(written), written, pictures > 0)
    if (text !== undefined) replacements.push({ start: start.offset, end: end.offset, text })
  }
  return withEdits(markdown, replacements)
}

/** What can go on past a blank line, or change the meaning of brackets far away: code, HTML, definitions and notes. */
const reachesFar = /```|~~~|<|\]:/

/**
 * Cuts a Markdown text where what stands before cannot change how what follows is read, so that a part may be read
 * without the rest: at a blank line before a line without indentation, which ends every list, quotation and paragraph
 * (https://spec.commonmark.org/0.31.2/#container-blocks). Where something reaches further, the text stays whole.
 */
export function independentParts(markdown: string): string[] {
  if (reachesFar.test(markdown)) return [markdown]
  const ends = [...markdown.matchAll(/\n[ \t]*\n(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length)
  return [...ends, markdown.length].map((end, index) => markdown.slice(ends[index - 1] ?? 0, end))
}

/**
 * Adds to the words of each link to a file what the page says there too, and changes nothing else of the text.
 * @example withLinkNotes('[The ruling](../media/ruling.pdf)', media, locale) // '[The ruling (PDF, 1.2 MB)](../media/ruling.pdf)'
 */
export function withLinkNotes(markdown: string, { linked }: MediaManifest, locale: Locale): string {
  // Few texts lead to a file, and to read one takes a while.
  if (Object.keys(linked).length === 0 || !markdown.includes('media')) return markdown
  const links: (Link | LinkReference)[] = []
  const definitions = new Map<string, Definition>()
  visit(parseBody(markdown), (node) => {
    if (node.type === 'link' || node.type === 'linkReference') links.push(node)
    // The first of two holds: https://spec.commonmark.org/0.31.2/#matches
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const replacements = links.flatMap((link): Edit[] => {
    const address = link.type === 'link' ? link.url : definitions.get(link.identifier)?.url
    const file = linked[mediaLink(address ?? '')?.name ?? '']
    const [start, end] = [link.position?.start.offset, link.children.at(-1)?.position?.end.offset]
    if (!file || start === undefined || end === undefined) return []
    const note = ` ${fileNote(file, locale)}`
    if (link.type === 'link' || link.referenceType === 'full') return [{ start: end, end, text: note }]
    // The words were the name of the address too.
    const text = `${note}][${markdown.slice(start + 1, end)}]`
    return [{ start: end, end: link.position?.end.offset ?? end, text }]
  })
  return withEdits(markdown, replacements)
}
