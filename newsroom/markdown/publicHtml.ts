import type { Html, Nodes } from 'mdast'
import { type Edit, withEdits } from '../edits.ts'
import { parseBody } from './articleSyntax.ts'
import type { Rewrite } from './destinations.ts'
import { nodesOf } from './elements.ts'
import { htmlTokens, placesInSource, type HtmlToken } from './htmlTokens.ts'

/**
 * A Markdown text as others may have it: addresses in its HTML written otherwise, and without comments, which are nobody's
 * but the author's. No other character changes.
 * @param noteOf gives what is added to the words of a link to an address
 * @param keepsComments for a text that goes to its author
 */
export function publicHtml(
  markdown: string,
  rewrite: Rewrite,
  noteOf: (url: string) => string | undefined = () => undefined,
  keepsComments = false,
): string {
  // To read a text takes milliseconds, and most have no HTML.
  if (!/<[a-z!]/i.test(markdown)) return markdown
  const notes = linkNotes(noteOf)
  const replacements = nodesOf<Nodes>(parseBody(markdown)).flatMap((node) =>
    node.type === 'html' ? replacementsIn(node, markdown, { rewrite, notes, keepsComments }) : [],
  )
  return withEdits(markdown, replacements)
}

/** Tells at the end of each link what is to stand there: its tags may be in two pieces of HTML. */
function linkNotes(noteOf: (url: string) => string | undefined): (token: HtmlToken) => string | undefined {
  let note: string | undefined
  return ({ kind, name, attributes }) => {
    if (name !== 'a') return undefined
    const before = note
    note = kind === 'start' ? noteOf(attributes.find((attribute) => attribute.name === 'href')?.value ?? '') : undefined
    return kind === 'end' ? before : undefined
  }
}

function replacementsIn(
  { value, position }: Html,
  markdown: string,
  { rewrite, notes, keepsComments }: { rewrite: Rewrite; notes: ReturnType<typeof linkNotes>; keepsComments: boolean },
): Edit[] {
  const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0]
  const placeOf = placesInSource(value, markdown.slice(from, to))
  const inSource = ({ start, end }: Pick<HtmlToken, 'start' | 'end'>) => ({
    start: from + placeOf(start),
    end: from + placeOf(end),
  })
  return htmlTokens(value).tokens.flatMap((token) => {
    if (token.kind === 'comment') return keepsComments ? [] : [withoutComment(inSource(token), markdown)]
    const note = notes(token)
    if (note !== undefined) return [{ ...inSource({ start: token.start, end: token.start }), text: ` ${note}` }]
    return token.attributes.flatMap((attribute) => {
      if (attribute.name !== 'href' && attribute.name !== 'src') return []
      const [, name = '', written = ''] =
        /^([^=]*=\s*["']?)(.*?)["']?$/s.exec(value.slice(attribute.start, attribute.end)) ?? []
      const text = rewrite(attribute.value, written, attribute.name === 'src')
      const start = attribute.start + name.length
      return text === undefined ? [] : [{ ...inSource({ start, end: start + written.length }), text }]
    })
  })
}

/** A comment that keeps two things apart, such as two lists, stays as an empty one. */
function withoutComment({ start, end }: Omit<Edit, 'text'>, markdown: string): Edit {
  const [before, after] = [markdown.slice(0, start), markdown.slice(end)]
  const isJoint = /\S$/.test(before) && /^\S/.test(after)
  const isSeparator = /^[ \t]*\n\s*(?:[-*+]|\d+[.)])\s|^[ \t]*\n\s*\n(?: {4}|\t)/.test(after)
  if (isJoint || isSeparator) return { start, end, text: '<!---->' }
  // Of two empty lines around a line that was nothing else, one goes along.
  const gap = /(?:^|\n[ \t]*\n)$/.test(before) ? /^[ \t]*\n[ \t]*(?:\n|$)/.exec(after)?.[0].length : undefined
  return { start, end: end + (gap ?? 0), text: '' }
}
