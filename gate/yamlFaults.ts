import { isAlias, isNode, isScalar, visit, type Document, type Node } from 'yaml'
import { isFieldName } from './fieldDefinitions.ts'
import { withoutPrintedMarks } from './printedMarks.ts'
import type { Finding, Span } from './problem.ts'
import { inQuotes } from './value.ts'

/** What the YAML parser stumbled over, in words for an editor. */
interface YamlFault extends Finding, Span {
  /** Whether it is about one value, without which the rest can be read. */
  readonly isValue?: boolean
}

/** Explains the first fault of a document, if there is one. */
export function explainYaml(text: string, document: Document): YamlFault | undefined {
  const [fault] = [...document.errors, ...document.warnings].toSorted((a, b) => a.pos[0] - b.pos[0])
  if (!fault) return firstAnchor(text, document)
  const { code, pos } = fault
  const [start, end] = pos
  const line = lineAt(text, start)
  return (
    unclosedQuote(text, document, code) ??
    textInNeedOfQuotes(line) ??
    missingSpace(line) ??
    badIndent(text, line, code) ??
    lostLine(text, line, fault) ??
    unclosedList(text, start) ?? {
      rule: 'yaml-syntax',
      ...plainWords(code, fault.message),
      ...(code === 'BAD_DQ_ESCAPE' && { mend: { edits: [{ start, end: start, text: '\\' }] } }),
      start,
      end: Math.max(end, start + 1),
    }
  )
}

function missingSpace({ line, lineStart }: YamlLine): YamlFault | undefined {
  const [, lead = '', key = '', value = ''] = /^([ \t]*(?:- +)*)([\w-]+):([^\s:/].*)$/.exec(line) ?? []
  if (!isFieldName(key)) return undefined
  const mend = `${key}: ${value}`
  const message = 'there is no space after the colon'
  const [start, end] = [lineStart + lead.length, lineStart + line.length]
  return { rule: 'yaml-space', field: key, message, help: `write ${mend}`, mend, start, end }
}

function badIndent(text: string, { line, lineStart }: YamlLine, code: string): YamlFault | undefined {
  const next = lineAt(text, lineStart + line.length + 1)
  const isNext = code === 'BLOCK_AS_IMPLICIT_KEY' && /^[ \t]+[\w-]+:(?:\s|$)/.test(next.line)
  if (!isNext && code !== 'TAB_AS_INDENT') return undefined
  const [start, indented] = isNext ? [next.lineStart, next.line] : [lineStart, line]
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
function lostLine(
  text: string,
  { line, lineStart }: YamlLine,
  fault: Document['errors'][number],
): YamlFault | undefined {
  const isLost = fault.message.startsWith('Implicit map keys need to be followed')
  if (fault.code !== 'MULTILINE_IMPLICIT_KEY' && !isLost) return undefined
  const [start] = fault.pos
  const above = lineStart === 0 ? '' : lineAt(text, lineStart - 1).line
  const [, lead] = /^([ ]*(?:- +)*)[\w-]+: +[^\s'"[{|>&*!#]/.exec(above) ?? []
  const missing = (lead?.length ?? 0) + 2 - line.search(/\S|$/)
  const isText = lead !== undefined && /^[^:#]+$/.test(line) && missing > 0
  const count = missing === 1 ? 'a space' : missing === 2 ? 'two spaces' : `${missing} spaces`
  return {
    rule: 'yaml-syntax',
    message: 'this line is no field: it has no name with a colon',
    ...(isText && {
      help: `indent it by ${count} if it belongs to the line above`,
      mend: { edits: [{ start, end: start, text: ' '.repeat(missing) }] },
    }),
    start,
    end: Math.max(start + 1, lineStart + line.length),
  }
}

/** That a value is to be written otherwise. */
function rewriting(line: YamlLine, mend: string, finding: Finding, also = ''): YamlFault {
  const { lead, key, value, start } = line
  const help = `write ${lead.trimStart()}${mend}${also}`
  return { ...(key && { field: key }), ...finding, help, mend, start, end: start + value.length }
}

/** A bracket that was opened before, on this line or one above. */
function unclosedList(text: string, position: number): YamlFault | undefined {
  const opening = /(?:^|\n)[^\n]*?(?::|-) +([[{])[^\]}]*$/.exec(text.slice(0, position))
  if (!opening?.[1]) return undefined
  const start = opening.index + opening[0].indexOf(opening[1], opening[0].search(/[:-] +[[{]/))
  const line = lineAt(text, start)
  const message = `the ${opening[1]} that opens here is never closed`
  const closed = `${line.value}${opening[1] === '[' ? ']' : '}'}`
  return rewriting({ ...line, start }, closed, { rule: 'yaml-list', message }, ', or put a text in quotes')
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
  let range: Node['range']
  visit(document, (_key, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor)) return undefined
    range = node.range ?? [0, 1, 1]
    return visit.BREAK
  })
  if (!range) return undefined
  const [start, end] = range
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
function textInNeedOfQuotes(line: YamlLine): YamlFault | undefined {
  const reason = reasonForQuotes(line.value)
  if (!reason) return undefined
  const text = /^(['"])(.+)\1$/.exec(line.value)?.[2] ?? line.value
  return { ...rewriting(line, inQuotes(withoutPrintedMarks(text)), reason), isValue: true }
}

function reasonForQuotes(value: string): Pick<Finding, 'rule' | 'message'> | undefined {
  if (/^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s#]/.test(value)) {
    const message = 'the text goes on after its closing quote, so it needs other quotes around all of it'
    return { rule: 'yaml-quotes', message }
  }
  const bracket = /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#]/.exec(value)?.[0].charAt(0)
  const start = bracket ?? /^(?:[@`%*&!]|[|>][+-]?\d?\s+[^\s#]|[?-]\s)/.exec(value)?.[0].charAt(0)
  if (start) {
    const message = `a value that starts with ${start} is no text in YAML, so this text needs quotes`
    return { rule: 'yaml-quotes', message }
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
  const line = { ...lineAt(text, start), start }
  const isApostrophe = line.value.startsWith("'")
  const closed = isApostrophe ? inQuotes(line.value) : `${line.value}"`
  const message = `the ${isApostrophe ? 'single' : 'double'} quote that opens here is never closed`
  const fault = rewriting(line, closed, { rule: 'yaml-quotes', message })
  // What follows looks like other fields, not like more of the same text.
  return { ...fault, isValue: /^(?:\s*$|\n[\w-]+:(?:\s|$))/.test(text.slice(fault.end)) }
}

type YamlLine = ReturnType<typeof lineAt>

/**
 * The line of a text that a position stands in, as an editor sees it: `lead`, a name with its colon or hyphens, then a
 * value, which begins at `start`.
 */
function lineAt(text: string, position: number) {
  const lineStart = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1
  const [line = ''] = text.slice(lineStart).split('\n', 1)
  const [, indent = '', name = '', rest = ''] = /^([ \t]*(?:- +)*)((?:[\w-]+ *: +)?)(.*?)\s*$/.exec(line) ?? []
  const key = /^[\w-]+/.exec(name)?.[0]
  // In a list of texts, "- The lamp: what changed" has no name: it is a text with a colon in it.
  const isText = indent.includes('-') && key !== undefined && !isFieldName(key)
  const lead = isText ? indent : indent + name
  const value = isText ? name + rest : rest
  return { line, lineStart, lead, key: isText ? undefined : key, value, start: lineStart + lead.length }
}
