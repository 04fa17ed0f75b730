import { nameToEmoji } from 'gemoji'
import type { Edit, Span } from './problem.ts'
import { quoted } from './value.ts'

/** What other programs understand, and what is printed here sign by sign. */
export interface ForeignMark extends Span {
  readonly rule: string
  readonly message: string
  readonly help: string
  /** In the same text; undefined where nobody can say what it stands for. */
  readonly edits: readonly Edit[] | undefined
}

interface Kind {
  readonly rule: string
  /** What it is to those who know it. */
  readonly name: string
  /** Each match is a mark; what must not be part of it stands in lookarounds. */
  readonly pattern: RegExp
  /**
   * What to do about a match, undefined where it is no mark after all; one that says nothing of it is to be deleted.
   * @param written the match and its groups as they stand in the text
   */
  readonly read?: (match: RegExpExecArray, written: readonly string[]) => Reading | undefined
}

interface Reading {
  readonly name?: string
  readonly help: string
  /** What takes its place; undefined where nobody can say. */
  readonly instead?: string | undefined
  /** Another mark that belongs to it, and goes when it goes. */
  readonly end?: Span | undefined
}

/**
 * Finds the tags of templates, shortcodes and extensions of Markdown that are not carried here.
 * @param written a text
 * @param text the same with another sign, `\0`, in place of whatever has been understood, such as code
 */
export function foreignMarks(written: string, text = written): ForeignMark[] {
  if (!/[[{<:$=^+!(]|^(?:im|ex)port/m.test(text)) return []
  return inOrder([...kinds.flatMap((kind) => marksOf(kind, written, text)), ...shortcodesIn(written, text)])
}

/** Marks in the order of the text; what stands within another is part of that. */
export function inOrder<Mark extends Span>(marks: readonly Mark[]): Mark[] {
  let end = 0
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter((mark) => {
      if (mark.start < end) return false
      end = mark.end
      return true
    })
}

const deleting: Reading = { help: 'delete it, or put a backslash before it if it is to be printed', instead: '' }

function marksOf({ rule, name, pattern, read = () => deleting }: Kind, written: string, text: string): ForeignMark[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const spans = match.indices ?? []
    const reading = read(
      match,
      spans.map((span) => written.slice(...(span ?? [0, 0]))),
    )
    const [[start, end] = [0, 0]] = spans
    return reading ? [markOf(rule, written, { start, end }, { name, ...reading })] : []
  })
}

function markOf(rule: string, written: string, { start, end }: Span, reading: Reading): ForeignMark {
  const { name, help, instead, end: other } = reading
  const message = `${quoted(written.slice(start, end).trim())} is ${name}, and would be printed`
  const edits =
    instead === undefined ? undefined : [{ start, end, text: instead }, ...(other ? [{ ...other, text: '' }] : [])]
  return { rule, start, end, message, help, edits }
}

/** Extensions of Markdown within a line, with the element they stand for; the words are what is between the signs. */
export const inlineMarks: readonly { readonly pattern: RegExp; readonly name: string; readonly tag: string }[] = [
  {
    pattern: /(?<![=\w\\])==(?![=\s])([^=\n]{1,500}?)(?<![\s\\])==(?![=\w])/g,
    name: 'a mark for words that stand out',
    tag: 'mark',
  },
  {
    pattern: /(?<![+\w\\])\+\+(?![+\s])([^+\n]{1,500}?)(?<![\s\\])\+\+(?![+\w])/g,
    name: 'a mark for words that were added',
    tag: 'ins',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+−-]{1,20})\^(?![\p{L}\p{N}^])/gu,
    name: 'a mark for small signs',
    tag: 'sup',
  },
]

const math = { rule: 'math', name: 'a formula in TeX' }
const inTicks: Reading = {
  help: 'put it between two ` if its signs are to be read, or its symbols in place of their names: x², √2',
}

const kinds: readonly Kind[] = withPlaces([
  {
    rule: 'template-tag',
    name: 'a tag of a template',
    pattern: /(?<![\\{])(?:\{%[^\n]{1,500}?%\}|\{\{[^\n{}]{1,500}?\}\}|<%[^\n]{1,500}?%>)/g,
  },
  {
    // {#id} after a heading, {: .box} below a paragraph, {target="_blank"} behind a link
    rule: 'attribute-list',
    name: 'a list of attributes',
    pattern:
      /[ \t]{0,9}(?<!\\)\{(?::[^{}\n]{0,200}|\s?(?:[#.][a-z][\w-]*|[a-z][\w-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'))(?:\s(?:[#.][\w-]+|[\w-]+=[^\s{}]+))*\s?)\}/gi,
  },
  {
    rule: 'contents-mark',
    name: 'a mark for a list of contents',
    pattern: /(?<![\w\\!\][])(?:@\[toc\]|\[\[_?toc_?\]\]|\[toc\])(?![([:])/gi,
  },
  {
    rule: 'alert',
    name: 'a mark for a box',
    pattern: /\[!(\w+)\](?<=^[ \t]*>[ \t]*\[!\w+\])[+-]?/gim,
    read: ([, name = '']) => writing(`**${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}:**`),
  },
  {
    rule: 'directive',
    name: 'the beginning of a box',
    pattern:
      /^([ \t>]*)(?:(:{3,})[ \t]*\{?\.?[a-z][^\n]*|[!?]{3}\+?[ \t]+[a-z][\w-]*(?:[ \t]+"[^"\n]*")?)[ \t]*(?:\n|$)/gim,
    read: ({ 0: written, 2: colons, index, input }) => {
      const from = index + written.length
      // The next line of colons ends it, or begins another; boxes are hardly ever longer than 10,000 characters.
      const next = colons ? /^[ \t>]*:{3,}[^\n]*(?:\n|$)/m.exec(input.slice(from, from + 10_000)) : null
      const end = next && /^[\s>:]+$/.test(next[0]) ? next : undefined
      return {
        help: 'delete its lines, or put > before each line of what stands in it',
        instead: '',
        end: end && { start: from + end.index, end: from + end.index + end[0].length },
      }
    },
  },
  {
    rule: 'directive',
    name: 'a directive',
    pattern: /^[ \t]{0,3}::?[a-z][\w-]*(?:\[[^\]\n]*\]|\{[^}\n]*\})+/gim,
  },
  {
    ...math,
    pattern: /(?<![\\$])\$\$(?!\$)([^$]{1,2000}?)(?<![\\$])\$\$(?!\$)/g,
    read: ([, formula = '']) => (/[\\^_={}]/.test(formula) ? inTicks : undefined),
  },
  {
    ...math,
    pattern: /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\$])\$(?![\p{L}\p{N}$])/gu,
    read: ([, formula = '']) => (/\\[a-z]|[\^_](?:\{|\w)|[a-z]\s*=/i.test(formula) ? inTicks : undefined),
  },
  {
    ...math,
    pattern: /(?<!\\)(?:\\\([^\n]{1,500}?\\\)|\\\[[^]{1,500}?\\\])/g,
    read: ([written]) => (/\\[a-z]{2,}|[\^_]\{?\w|[a-z]\s*=/i.test(written) ? inTicks : undefined),
  },
  {
    rule: 'wiki-link',
    name: 'a link of a wiki',
    pattern: /(?<![\\[])(!?)\[\[([^[\]\n|#]+)(#[^[\]\n|]*)?(?:\|([^[\]\n]+))?\]\](?![([:])/g,
    read: ([, isEmbed, page = '', , words]) => {
      if (/^(?:\d+|sic|…|\.{3})$/i.test(page.trim())) return undefined
      if (isEmbed) return { ...deleting, name: 'a mark for something from another file' }
      const instead = (words ?? page).trim()
      return { help: `write ${instead} alone, or [${instead}](…) with an address`, instead }
    },
  },
  { rule: 'mdx', name: 'a comment of MDX', pattern: /(?<!\\)\{\/\*(?:(?!\{\/\*)[^]){0,2000}?\*\/\}/g },
  {
    rule: 'mdx',
    name: 'an expression of MDX',
    pattern: /(?<![\\$\w])\{(?:props|frontmatter|page|site|data|children)(?:\.\w+)+\}/g,
  },
  {
    // One line after the other, as programs begin.
    rule: 'mdx',
    name: 'a line of a program',
    pattern:
      /(?<=^\n?|\n[ \t]*\n)(?:import\s+(?:[\w*{},\s$]{1,200}?\s+from\s+)?(?:'[^'"\n]+'|"[^'"\n]+");?[ \t]*(?:\n|$))+/g,
    read: ([lines]) => (/^import\s+[A-Z{*]|['"][^'"\n]*[./@]|;[ \t]*$/m.test(lines) ? deleting : undefined),
  },
  {
    rule: 'mdx',
    name: 'a line of a program',
    pattern:
      /(?<=^\n?|\n[ \t]*\n)export\s+(?:const|let|var|function|class|default|\{|\*)[^\n]*(?:[=({;]|\bfrom\b)[^\n]*(?:\n|$)/g,
  },
  {
    rule: 'emoji-name',
    name: 'a name for an emoji',
    pattern: /(?<![\p{L}\p{N}:/\\])(?<!\0):([a-z0-9_+-]{1,60}):(?![\p{L}\p{N}:])/gu,
    read: ([, name = '']) => (Object.hasOwn(nameToEmoji, name) ? writing(nameToEmoji[name] ?? '') : undefined),
  },
  {
    rule: 'definition-list',
    name: 'a list of terms',
    pattern: /(?<=^\n?|\n[ \t]*\n)(?![ \t>#*+|-]|\d+[.)])([^\n:]{1,80})((?:\n(?:[ \t]*\n)?[ \t]{0,3}:[ \t]+[^\n]+)+)/g,
    read: (_, [, term = '', rest = '']) => {
      const meanings = rest.split(/\n[ \t]*:[ \t]+/).map((line) => line.trim())
      const help = `write **${term.trim()}:** before what it means, on the same line`
      const said = meanings
        .filter(Boolean)
        .join('; ')
        .replaceAll(/(?<=[.!?…]);(?= )/g, '')
      return { help, instead: `**${term.trim()}:** ${said}` }
    },
  },
  ...inlineMarks.map(({ pattern, name, tag }): Kind => ({
    rule: 'inline-mark',
    name,
    pattern,
    read: (_, [, words = '']) => writing(`<${tag}>${words}</${tag}>`),
  })),
])

/** So that each match tells where its groups stand. */
function withPlaces(plain: readonly Kind[]): Kind[] {
  return plain.map((kind) => ({ ...kind, pattern: new RegExp(kind.pattern, `${kind.pattern.flags}d`) }))
}

function writing(instead: string): Reading {
  return { help: `write ${instead}`, instead }
}

/**
 * Finds shortcodes of WordPress and codes of forums: `[gallery ids="1"]`, `[caption id="a"]…[/caption]`, `[b]…[/b]`.
 * Brackets around a word, such as `[sic]` and `[video]`, are none unless something ends them.
 */
function shortcodesIn(written: string, text: string): ForeignMark[] {
  const marks: ForeignMark[] = []
  const add = (span: Span, end?: Span) => {
    marks.push(markOf('shortcode', written, span, { ...deleting, name: 'a shortcode', end }))
  }
  const open = new Map<string, (Span & { readonly isCertain: boolean })[]>()
  for (const { 0: found, 1: closes, 2: opens = '', 3: rest = '', index: start } of text.matchAll(shortcode)) {
    const span = { start, end: start + found.length }
    const name = (closes ?? opens).toLowerCase()
    const openers = open.get(name) ?? []
    open.set(name, openers)
    const opener = closes === undefined ? undefined : openers.pop()
    if (closes === undefined) openers.push({ ...span, isCertain: isCertain(name, rest) })
    else if (opener) add(opener, span)
    else add(span)
  }
  for (const opener of [...open.values()].flat()) if (opener.isCertain) add(opener)
  return marks
}

/** Neither part of a link nor an index, as in `list[item]`. */
const shortcode = /(?<!\\)\[(?:\/([a-z][\w-]*)|(?<![\w!\]]\[)([a-z][\w-]*)((?:[ =][^[\]\n]*)?))\](?![([:])/gi

/** Whether nobody would write it for anything else, even if nothing ends it. */
function isCertain(name: string, rest: string): boolean {
  const isKnown = /^(?:gallery|caption|wp_caption|playlist|contact-form-7|nextpage)$/.test(name)
  return isKnown || /^ .*[\w-]=["'“”]/.test(rest)
}
