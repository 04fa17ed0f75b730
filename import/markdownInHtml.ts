import { parseBody } from '../newsroom/markdown/articleSyntax.ts'
import { codeIn } from './templateTags.ts'

/**
 * Has every program read the Markdown between tags that some read where an element asks for it, by `markdown="1"` or
 * `markdown`: kramdown (https://kramdown.gettalong.org/syntax.html#html-blocks), PHP Markdown Extra and MkDocs. What is set
 * off becomes a quotation, a figure its picture; elements that say nothing of themselves go.
 */
export function withReadElements(text: string): string {
  const openings = Array.from(text.matchAll(opening))
  if (openings.length === 0) return text
  const code = codeIn(parseBody(text))
  // From the last to the first: what stands in an element is read before that is.
  return openings
    .filter(({ index }) => !code.some(({ start, end }) => start <= index && index < end))
    .reduceRight((read, open) => withReadElement(open, read), text)
}

const opening =
  /<(?<name>[a-z][a-z\d]*)(?<before>(?:\s[^<>]*?)?)\smarkdown(?:=(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))?(?<after>(?:\s[^<>]*)?)>/gi

/** Elements around parts of a text. In others, such as cells of tables, what stands between the tags stays HTML. */
const around: ReadonlySet<string> = new Set(
  'article aside blockquote center details div figure footer header main nav p section span'.split(' '),
)

const setOff: ReadonlySet<string> = new Set(['aside', 'blockquote'])

/** What such an element may say of what stands in it. */
const said = /\s(?:lang|dir)=(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/gi

function withReadElement({ 0: asked, index, groups = {} }: RegExpExecArray, text: string): string {
  const { name: written = '', before = '', after = '' } = groups
  const name = written.toLowerCase()
  const [head, rest] = [text.slice(0, index), text.slice(index + asked.length)]
  if (!around.has(name)) return `${head}<${written}${before}${after}>${rest}`
  const own = ((before + after).match(said) ?? []).join('')
  const [open, close] = own || name === 'details' ? [`<${name}${own}>`, `</${name}>`] : ['', '']
  const { inner, behind } = elementOf(rest, name)
  if (name === 'span') return head + open + inner + close + behind
  const { lead, start } = placeBehind(head)
  const lines = linesOf(inner, lead)
  const block = setOff.has(name)
    ? lines.map((line) => (line ? `> ${line}` : '>'))
    : open
      ? [open, '', ...lines, '', close]
      : captioned(lines.join('\n')).split('\n')
  const [first, ...others] = block
  const further = others.map((line) => `\n${line ? lead + line : lead.trimEnd()}`).join('')
  // What stands right below would go on with it, unless that is another item.
  const [, next = ''] = /^[ \t]*\n(.*)/.exec(behind) ?? [undefined, behind]
  const isApart = !/[^\s>]/.test(next) || !next.startsWith(lead)
  return `${start}${first}${further}${isApart ? '' : `\n${lead.trimEnd()}`}${behind}`
}

/** What stands in an element that has been opened, and what comes behind it; all, where it is never closed. */
function elementOf(rest: string, name: string): { readonly inner: string; readonly behind: string } {
  let depth = 1
  for (const { 0: tag, 1: slash, index } of rest.matchAll(new RegExp(`<(/?)${name}(?:\\s[^<>]*)?>`, 'gi'))) {
    depth += slash ? -1 : 1
    if (depth === 0) return { inner: rest.slice(0, index), behind: rest.slice(index + tag.length) }
  }
  return { inner: rest, behind: '' }
}

/**
 * @returns what further lines of the same item or quotation begin with, and the text before, with an empty line at its end,
 * unless it is the beginning of an item
 */
function placeBehind(head: string): { readonly lead: string; readonly start: string } {
  const before = head.slice(0, head.lastIndexOf('\n') + 1)
  const line = head.slice(before.length)
  const [marks = ''] = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)?/.exec(line) ?? []
  const lead = marks.replaceAll(/[^\s>]/g, ' ')
  if (marks === line && (lead !== marks || /(?:^|\n[\s>]*\n)$/.test(before))) return { lead, start: head }
  return { lead, start: `${marks === line ? before : `${head.trimEnd()}\n`}${lead.trimEnd()}\n${lead}` }
}

/** HTML on a line of its own would take along what comes right below it. */
const htmlAlone = /^[ \t]*(?:<img\b[^<>]*>|.*<\/summary>)[ \t]*$/gm

/** Without what lines of an item or a quotation begin with, and without the spaces that set all of them in. */
function linesOf(inner: string, lead: string): string[] {
  const lines = inner
    .replaceAll(htmlAlone, '$&\n')
    .split('\n')
    .map((line) => (line.trimEnd() === lead.trimEnd() ? '' : line.startsWith(lead) ? line.slice(lead.length) : line))
  const indents = lines.slice(1).filter((line) => line.trim())
  const indent = Math.min(...indents.map((line) => line.search(/\S/)))
  return lines
    .map((line, place) => (place === 0 ? line.trimStart() : line.trim() && line.slice(indent)))
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
    .split('\n')
}

/** A picture alone in a figure, with what is said of it; else what stands there, as it is. */
function captioned(figure: string): string {
  return figure.replace(
    /^(!\[[^\]\n]*\]\([^\s()]+)\)(?:\{[^}\n]*\})?\s*<figcaption[^<>]*>([^]*?)<\/figcaption>$/,
    (_, picture: string, caption: string) => `${picture} ${JSON.stringify(caption.trim())})`,
  )
}
