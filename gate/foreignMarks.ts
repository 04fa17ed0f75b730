import { nameToEmoji } from 'gemoji'
import type { Edit } from './problem.ts'
import { quoted } from './value.ts'

/** What other programs understand, and what is printed here sign by sign. */
export interface ForeignMark {
  readonly rule: string
  readonly start: number
  readonly end: number
  readonly message: string
  readonly help: string
  /** In the same text; undefined where nobody can say what it stands for. */
  readonly edits: readonly Edit[] | undefined
}

interface Kind {
  readonly rule: string
  /** Each match is a mark; what must not be part of it stands in lookarounds. */
  readonly pattern: RegExp
  /** @returns undefined where it is none after all */
  readonly read: (match: RegExpExecArray, text: string) => Reading | undefined
}

interface Reading {
  /** What it is to those who know it. */
  readonly name: string
  readonly help: string
  /** What takes its place. */
  readonly instead?: string | undefined
  /** Another mark that belongs to it, and goes when it goes. */
  readonly end?: { readonly start: number; readonly end: number } | undefined
}

/**
 * Finds the tags of templates, shortcodes and extensions of Markdown that are not carried here.
 * @param text with another sign, `\0`, in place of whatever has been understood, such as code
 */
export function foreignMarks(text: string): ForeignMark[] {
  if (!/[[{<:$=^+!(]|^(?:im|ex)port/m.test(text)) return []
  const marks = [...kinds.flatMap((kind) => marksOf(kind, text)), ...shortcodesOf(text)]
  let end = 0
  return marks
    .toSorted((a, b) => a.start - b.start)
    .filter((mark) => {
      // What stands in a tag is part of it.
      if (mark.start < end) return false
      end = mark.end
      return true
    })
}

function marksOf({ rule, pattern, read }: Kind, text: string): ForeignMark[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const reading = read(match, text)
    if (!reading) return []
    const { name, help, instead } = reading
    const [start, end] = [match.index, match.index + match[0].length]
    const edits = instead === undefined ? undefined : [{ start, end, text: instead }, ...ending(reading)]
    return [{ rule, start, end, message: messageOf(match[0], name), help, edits }]
  })
}

function shortcodesOf(text: string): ForeignMark[] {
  return findShortcodes(text).map(({ start, end, closer }) => ({
    rule: 'shortcode',
    start,
    end,
    message: messageOf(text.slice(start, end), 'a shortcode'),
    help: deletion,
    edits: [{ start, end, text: '' }, ...(closer ? [{ ...closer, text: '' }] : [])],
  }))
}

function messageOf(written: string, name: string): string {
  return `${quoted(written.trim())} is ${name}, and would be printed`
}

function ending({ end }: Reading): Edit[] {
  return end ? [{ ...end, text: '' }] : []
}

/** Boxes are hardly ever longer. */
const longest = 10_000

const deletion = 'delete it, or put a backslash before it if it is to be printed'

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

const kinds: readonly Kind[] = [
  {
    rule: 'template-tag',
    pattern: /(?<![\\{])(?:\{%[^\n]{1,500}?%\}|\{\{[^\n{}]{1,500}?\}\}|<%[^\n]{1,500}?%>)/g,
    read: () => ({ name: 'a tag of a template', help: deletion, instead: '' }),
  },
  {
    // {#id} after a heading, {: .box} below a paragraph, {target="_blank"} behind a link
    rule: 'attribute-list',
    pattern:
      /[ \t]{0,9}(?<!\\)\{(?::[^{}\n]{0,200}|\s?(?:[#.][a-z][\w-]*|[a-z][\w-]*=(?:"[^"{}\n]*"|'[^'{}\n]*'))(?:\s(?:[#.][\w-]+|[\w-]+=[^\s{}]+))*\s?)\}/gi,
    read: () => ({ name: 'a list of attributes', help: deletion, instead: '' }),
  },
  {
    rule: 'contents-mark',
    pattern: /(?<![\w\\!\][])(?:@\[toc\]|\[\[_?toc_?\]\]|\[toc\])(?![([:])/gi,
    read: () => ({ name: 'a mark for a list of contents', help: deletion, instead: '' }),
  },
  {
    rule: 'alert',
    pattern: /\[!(\w+)\](?<=^[ \t]*>[ \t]*\[!\w+\])[+-]?/gim,
    read: ([, name = '']) => {
      const instead = `**${name.charAt(0).toUpperCase()}${name.slice(1).toLowerCase()}:**`
      return { name: 'a mark for a box', help: `write ${instead}`, instead }
    },
  },
  {
    rule: 'directive',
    pattern:
      /^([ \t>]*)(?:(:{3,})[ \t]*\{?\.?[a-z][^\n]*|[!?]{3}\+?[ \t]+[a-z][\w-]*(?:[ \t]+"[^"\n]*")?)[ \t]*(?:\n|$)/gim,
    read: (match, text) => {
      const from = match.index + match[0].length
      // The next line of colons ends it, or begins another.
      const next = match[2] ? /^[ \t>]*:{3,}[^\n]*(?:\n|$)/m.exec(text.slice(from, from + longest)) : null
      const end = next && /^[\s>:]+$/.test(next[0]) ? next : undefined
      return {
        name: 'the beginning of a box',
        help: 'delete its lines, or put > before each line of what stands in it',
        instead: '',
        end: end ? { start: from + end.index, end: from + end.index + end[0].length } : undefined,
      }
    },
  },
  {
    rule: 'directive',
    pattern: /^[ \t]{0,3}::?[a-z][\w-]*(?:\[[^\]\n]*\]|\{[^}\n]*\})+/gim,
    read: () => ({ name: 'a directive', help: deletion, instead: '' }),
  },
  {
    rule: 'math',
    pattern: /(?<![\\$])\$\$(?!\$)([^$]{1,2000}?)(?<![\\$])\$\$(?!\$)/g,
    read: ([, formula = '']) => (/[\\^_={}]/.test(formula) ? math : undefined),
  },
  {
    rule: 'math',
    pattern: /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\$])\$(?![\p{L}\p{N}$])/gu,
    read: ([, formula = '']) => (/\\[a-z]|[\^_](?:\{|\w)|[a-z]\s*=/i.test(formula) ? math : undefined),
  },
  {
    rule: 'math',
    pattern: /(?<!\\)(?:\\\([^\n]{1,500}?\\\)|\\\[[^]{1,500}?\\\])/g,
    read: ([written]) => (/\\[a-z]{2,}|[\^_]\{?\w|[a-z]\s*=/i.test(written) ? math : undefined),
  },
  {
    rule: 'wiki-link',
    pattern: /(?<![\\[])(!?)\[\[([^[\]\n|#]+)(#[^[\]\n|]*)?(?:\|([^[\]\n]+))?\]\](?![([:])/g,
    read: ([, isEmbed, page = '', , words]) => {
      if (/^(?:\d+|sic|…|\.{3})$/i.test(page.trim())) return undefined
      if (isEmbed) return { name: 'a mark for something from another file', help: deletion, instead: '' }
      const printed = (words ?? page).trim()
      return {
        name: 'a link of a wiki',
        help: `write ${printed} alone, or [${printed}](…) with an address`,
        instead: printed,
      }
    },
  },
  {
    rule: 'mdx',
    pattern: /(?<!\\)\{\/\*(?:(?!\{\/\*)[^]){0,2000}?\*\/\}/g,
    read: () => ({ name: 'a comment of MDX', help: deletion, instead: '' }),
  },
  {
    rule: 'mdx',
    pattern: /(?<![\\$\w])\{(?:props|frontmatter|page|site|data|children)(?:\.\w+)+\}/g,
    read: () => ({ name: 'an expression of MDX', help: deletion, instead: '' }),
  },
  {
    rule: 'mdx',
    pattern:
      /(?<=^\n?|\n[ \t]*\n)import\s+(?:(?<names>[\w*{},\s$]{1,200}?)\s+from\s+)?(?<quote>['"])(?<from>[^'"\n]+)\k<quote>(?<end>;?)[ \t]*(?:\n|$)/g,
    read: ({ groups: { names = '', from = '', end = '' } = {} }) => {
      const isCode = end !== '' || /[./@]/.test(from) || /^[A-Z{*]/.test(names)
      return isCode ? { name: 'a line of a program', help: deletion, instead: '' } : undefined
    },
  },
  {
    rule: 'mdx',
    pattern:
      /(?<=^\n?|\n[ \t]*\n)export\s+(?:const|let|var|function|class|default|\{|\*)[^\n]*(?:[=({;]|\bfrom\b)[^\n]*(?:\n|$)/g,
    read: () => ({ name: 'a line of a program', help: deletion, instead: '' }),
  },
  {
    rule: 'emoji-name',
    pattern: /(?<![\p{L}\p{N}:/\\])(?<!\0):([a-z0-9_+-]{1,60}):(?![\p{L}\p{N}:])/gu,
    read: ([, name = '']) => {
      const emoji = Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined
      return emoji === undefined ? undefined : { name: 'a name for an emoji', help: `write ${emoji}`, instead: emoji }
    },
  },
  {
    rule: 'definition-list',
    pattern: /(?<=^\n?|\n[ \t]*\n)(?![ \t>#*+|-]|\d+[.)])([^\n:]{1,80})((?:\n(?:[ \t]*\n)?[ \t]{0,3}:[ \t]+[^\n]+)+)/g,
    read: ([, term = '', rest = '']) => {
      const meanings = rest
        .split(/\n[ \t]*:[ \t]+/)
        .map((line) => line.trim())
        .filter(Boolean)
      const instead = `**${term.trim()}:** ${meanings.join('; ')}`
      const help = `write **${term.trim()}:** before what it means, on the same line`
      // What has been understood cannot be written again from here.
      return { name: 'a list of terms', help, instead: instead.includes('\0') ? undefined : instead }
    },
  },
  ...inlineMarks.map(({ pattern, name, tag }): Kind => ({
    rule: 'inline-mark',
    pattern,
    read: ([, words = '']) => asHtml(name, tag, words),
  })),
]

const math: Reading = {
  name: 'a formula in TeX',
  help: 'put it between two ` if its signs are to be read, or its symbols in place of their names: x², √2',
}

function asHtml(name: string, tag: string, words: string): Reading {
  // What has been understood cannot be written again from here.
  if (words.includes('\0')) return { name, help: `put <${tag}> and </${tag}> in place of the signs` }
  const instead = `<${tag}>${words}</${tag}>`
  return { name, help: `write ${instead}`, instead }
}

/** A shortcode of WordPress or a code of a forum: `[gallery ids="1"]`, `[caption id="a"]…[/caption]`, `[b]…[/b]`. */
interface Shortcode {
  readonly start: number
  readonly end: number
  /** What ends it, where that is another mark. */
  readonly closer: { readonly start: number; readonly end: number } | undefined
}

interface Opener {
  readonly start: number
  readonly end: number
  /** Whether nobody would write it for anything else, even if nothing ends it. */
  readonly isCertain: boolean
}

/** Finds shortcodes. Brackets around a word, such as `[sic]` and `[video]`, are none unless something ends them. */
function findShortcodes(text: string): Shortcode[] {
  const found: Shortcode[] = []
  const open = new Map<string, Opener[]>()
  for (const { 0: written, 1: closes, 2: opens = '', 3: rest = '', index: start } of text.matchAll(tag)) {
    const end = start + written.length
    const name = (closes ?? opens).toLowerCase()
    const openers = open.get(name) ?? []
    open.set(name, openers)
    if (closes === undefined) openers.push({ start, end, isCertain: isCertain(name, rest) })
    else {
      const opener = openers.pop()
      found.push(opener ? { ...opener, closer: { start, end } } : { start, end, closer: undefined })
    }
  }
  const alone = [...open.values()].flat().filter((opener) => opener.isCertain)
  return [...found, ...alone.map(({ start, end }) => ({ start, end, closer: undefined }))]
}

/** Neither part of a link nor an index, as in `list[item]`. */
const tag = /(?<!\\)\[(?:\/([a-z][\w-]*)|(?<![\w!\]]\[)([a-z][\w-]*)((?:[ =][^[\]\n]*)?))\](?![([:])/gi

function isCertain(name: string, rest: string): boolean {
  const isKnown = /^(?:gallery|caption|wp_caption|playlist|contact-form-7|nextpage)$/.test(name)
  return isKnown || /^ .*[\w-]=["'“”]/.test(rest)
}
