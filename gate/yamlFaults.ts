import { isAlias, isNode, isScalar, visit, type Document, type Node } from 'yaml'
import { isFieldName } from './fieldDefinitions.ts'
import { withoutPrintedMarks } from './printedMarks.ts'
import type { Finding, Mend } from './problem.ts'
import { inQuotes } from './value.ts'

/** What the YAML parser stumbled over, in words for an editor. */
interface YamlFault extends Finding {
  readonly start: number
  readonly end: number
  /** Whether it is about one value, without which the rest can be read. */
  readonly isValue?: boolean
}

/** Explains the first fault of a document, if there is one. */
export function explainYaml(text: string, document: Document): YamlFault | undefined {
  const faults = [...document.errors, ...document.warnings]
  const [fault] = faults.toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!fault) return firstAnchor(text, document)
  const { code, pos } = fault
  const [start] = pos
  return (
    unclosedQuote(text, document, code) ??
    textInNeedOfQuotes(lineAt(text, start)) ??
    missingSpace(text, start) ??
    badIndent(text, start, code) ??
    lostLine(text, start, fault) ??
    unclosedList(text, start) ?? {
      rule: 'yaml-syntax',
      ...plainWords(code, fault.message),
      ...(code === 'BAD_DQ_ESCAPE' && { mend: inserting(start, '\\') }),
      start,
      end: Math.max(pos[1], start + 1),
    }
  )
}

function inserting(place: number, text: string): Mend {
  return { edits: [{ start: place, end: place, text }] }
}

function missingSpace(text: string, position: number): YamlFault | undefined {
  const from = lineStart(text, position)
  const [line, lead = '', key = '', value = ''] =
    /^([ \t]*(?:- +)*)([\w-]+):([^\s:/].*)$/m.exec(text.slice(from).split('\n')[0] ?? '') ?? []
  if (!line || !isFieldName(key)) return undefined
  const meant = `${key}: ${value}`
  const message = 'there is no space after the colon'
  const [start, end] = [from + lead.length, from + line.length]
  return { rule: 'yaml-space', field: key, message, help: `write ${meant}`, mend: meant, start, end }
}

function badIndent(text: string, position: number, code: string): YamlFault | undefined {
  const lineBegin = lineStart(text, position)
  const [line = '', next = ''] = text.slice(lineBegin).split('\n')
  const isNext = code === 'BLOCK_AS_IMPLICIT_KEY' && /^[ \t]+[\w-]+:(?:\s|$)/.test(next)
  const indented = isNext ? next : code === 'TAB_AS_INDENT' ? line : undefined
  if (indented === undefined) return undefined
  const start = isNext ? lineBegin + line.length + 1 : lineBegin
  const hasTab = /^[ ]*\t/.test(indented)
  return {
    rule: 'yaml-indent',
    message: hasTab ? 'the line starts with a tab' : 'the line is indented, so it belongs to the text above it',
    allowed: hasTab ? 'spaces, or nothing' : 'fields that start where the others start',
    start,
    end: start + Math.max(1, indented.search(/\S|$/)),
  }
}

/** A line without a name, which may be the second of a text. */
function lostLine(text: string, start: number, { code, message }: Document['errors'][number]): YamlFault | undefined {
  if (code !== 'MULTILINE_IMPLICIT_KEY' && !message.startsWith('Implicit map keys need to be followed'))
    return undefined
  const lineBegin = lineStart(text, start)
  const above = text.slice(lineStart(text, Math.max(0, lineBegin - 1)), Math.max(0, lineBegin - 1))
  const [line = ''] = text.slice(lineBegin).split('\n')
  const [, lead] = /^([ ]*(?:- +)*)[\w-]+: +[^\s'"[{|>&*!#]/.exec(above) ?? []
  const missing = (lead?.length ?? 0) + 2 - line.search(/\S|$/)
  const isText = lead !== undefined && /^[^:#]+$/.test(line) && missing > 0
  const count = missing === 1 ? 'a space' : missing === 2 ? 'two spaces' : `${missing} spaces`
  return {
    rule: 'yaml-syntax',
    message: 'this line is no field: it has no name with a colon',
    ...(isText && {
      help: `indent it by ${count} if it belongs to the line above`,
      mend: inserting(start, ' '.repeat(missing)),
    }),
    start,
    end: Math.max(start + 1, lineBegin + line.length),
  }
}

/** A bracket that was opened before, on this line or one above. */
function unclosedList(text: string, position: number): YamlFault | undefined {
  const opening = /(?:^|\n)[^\n]*?(?::|-) +([[{])[^\]}]*$/.exec(text.slice(0, position))
  if (!opening?.[1]) return undefined
  const start = opening.index + opening[0].indexOf(opening[1], opening[0].search(/[:-] +[[{]/))
  const { key, lead, value } = lineAt(text, start)
  const closed = `${value}${opening[1] === '[' ? ']' : '}'}`
  return {
    rule: 'yaml-list',
    ...(key && { field: key }),
    message: `the ${opening[1]} that opens here is never closed`,
    help: `write ${lead.trimStart()}${closed}, or put a text in quotes`,
    mend: closed,
    start,
    end: start + value.length,
  }
}

/** The parser's own words where they are known to confuse. */
function plainWords(code: string, message: string): Pick<Finding, 'message' | 'help'> {
  if (code === 'MULTIPLE_DOCS') return { message: 'a line of dots or hyphens ends the fields, so these are never read' }
  if (code === 'BAD_DQ_ESCAPE') {
    return {
      message: 'a backslash in double quotes makes a special character, and there is none of this name',
      help: 'write \\\\ for a backslash, or put the text in single quotes',
    }
  }
  const words = message.replace(/ at line \d+.*$/s, '')
  return { message: `not valid YAML: ${words.charAt(0).toLowerCase()}${words.slice(1)}` }
}

/** Valid YAML, in which `*Storm*` stands for something named elsewhere: hardly what an editor meant. */
function firstAnchor(text: string, document: Document): YamlFault | undefined {
  let first: Node | undefined
  visit(document, (_key, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor)) return undefined
    first = node
    return visit.BREAK
  })
  if (!first) return undefined
  const [start, end] = first.range ?? [0, 1]
  return (
    textInNeedOfQuotes(lineAt(text, start)) ?? {
      rule: 'yaml-quotes',
      message: 'a value that starts with & or * refers to others in YAML, which is not done here',
      help: 'put it in quotes if it is text, or write it out',
      start,
      end: Math.max(end, start + 1),
    }
  )
}

/** Text that means something else to YAML as long as it is not in quotes. */
function textInNeedOfQuotes({ lead, key, value, start }: YamlLine): YamlFault | undefined {
  const reason = reasonForQuotes(value)
  if (!reason) return undefined
  const mend = inQuotes(withoutPrintedMarks(/^(['"])(.+)\1$/.exec(value)?.[2] ?? value))
  const help = `write ${lead.trimStart()}${mend}`
  return { ...reason, ...(key && { field: key }), help, mend, start, end: start + value.length, isValue: true }
}

function reasonForQuotes(value: string): Pick<Finding, 'rule' | 'message'> | undefined {
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#]/.test(value)) {
    return {
      rule: 'yaml-quotes',
      message: 'the text goes on after its closing quote, so it needs other quotes around all of it',
    }
  }
  const bracket = /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.exec(value)?.[0].charAt(0)
  const start = bracket ?? /^(?:[@`%*&!]|[|>][+-]?\d?\s+[^\s#]|[?-]\s)/.exec(value)?.[0].charAt(0)
  if (start) {
    return {
      rule: 'yaml-quotes',
      message: `a value that starts with ${start} is no text in YAML, so this text needs quotes`,
    }
  }
  if (/^[^'"[\]{}|>&*!%@`].*?:(?:\s|$)/.test(value)) {
    return { rule: 'yaml-colon', message: 'a colon followed by a space ends a name in YAML, so this text needs quotes' }
  }
  return undefined
}

/** A quote that swallows all that follows. */
function unclosedQuote(text: string, document: Document, code: string): YamlFault | undefined {
  if (code !== 'MISSING_CHAR') return undefined
  let start: number | undefined
  visit(document, {
    Scalar: (_key, node) => {
      if (isScalar(node) && node.type?.startsWith('QUOTE') && node.range?.[1] === text.length) start = node.range[0]
    },
  })
  if (start === undefined || !document.errors.some(({ message }) => /closing ['"]quote/.test(message))) return undefined
  const { lead, key, value } = lineAt(text, start)
  const isApostrophe = value.startsWith("'")
  const closed = isApostrophe ? inQuotes(value) : `${value}"`
  const end = start + value.length
  return {
    rule: 'yaml-quotes',
    ...(key && { field: key }),
    message: `the ${isApostrophe ? 'single' : 'double'} quote that opens here is never closed`,
    help: `write ${lead.trimStart()}${closed}`,
    mend: closed,
    start,
    end,
    // What follows looks like other fields, not like more of the same text.
    isValue: /^(?:\s*$|\n[\w-]+:(?:\s|$))/.test(text.slice(end)),
  }
}

/** A line of YAML as an editor sees it: a name or a hyphen, then a value. */
interface YamlLine {
  /** Up to the value: the name with its colon, and hyphens. */
  readonly lead: string
  readonly key: string | undefined
  readonly value: string
  /** Where the value starts. */
  readonly start: number
}

/** The line of a text that a position stands in. */
function lineAt(text: string, position: number): YamlLine {
  const from = lineStart(text, position)
  const line = text.slice(from).split('\n')[0] ?? ''
  const [, indent = '', name = '', rest = ''] = /^([ \t]*(?:- +)*)((?:[\w-]+ *: +)?)(.*?)\s*$/.exec(line) ?? []
  const key = /^[\w-]+/.exec(name)?.[0]
  // In a list of texts, "- The lamp: what changed" has no name: it is a text with a colon in it.
  const isText = indent.includes('-') && key !== undefined && !isFieldName(key)
  const lead = isText ? indent : indent + name
  return { lead, key: isText ? undefined : key, value: isText ? name + rest : rest, start: from + lead.length }
}

/** Where the line of a position starts. */
function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1
}
