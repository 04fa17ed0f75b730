import { isAlias, isNode, isScalar, visit, type Document, type Node } from 'yaml'
import type { Finding } from './problem.ts'
import { withoutPrintedMarks } from './printedMarks.ts'
import { inQuotes } from './value.ts'
import type { YamlFault } from './yamlFaults.ts'
import { lineAt, type YamlLine } from './yamlLine.ts'

/** Valid YAML, in which `*Storm*` stands for something named elsewhere: hardly what an editor meant. */
export function firstAnchor(text: string, document: Document): YamlFault | undefined {
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
      finding: {
        rule: 'yaml-quotes',
        message: 'a value that starts with & or * refers to others in YAML, which is not done here',
        help: 'put it in quotes if it is text, or write it out',
      },
      start,
      end: Math.max(end, start + 1),
      isValue: false,
    }
  )
}

/** Text that means something else to YAML as long as it is not in quotes. */
export function textInNeedOfQuotes({ lead, key, value, start }: YamlLine): YamlFault | undefined {
  const reason = reasonForQuotes(value)
  if (!reason) return undefined
  const plain = withoutPrintedMarks(/^(['"])(.+)\1$/.exec(value)?.[2] ?? value)
  return {
    finding: {
      ...reason,
      ...(key && { field: key }),
      help: `write ${lead.trimStart()}${inQuotes(plain)}`,
      mend: inQuotes(plain),
    },
    start,
    end: start + value.length,
    isValue: true,
  }
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
export function unclosedQuote(text: string, document: Document, code: string): YamlFault | undefined {
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
  return {
    finding: {
      rule: 'yaml-quotes',
      ...(key && { field: key }),
      message: `the ${isApostrophe ? 'single' : 'double'} quote that opens here is never closed`,
      help: `write ${lead.trimStart()}${closed}`,
      mend: closed,
    },
    start,
    end: start + value.length,
    // What follows looks like other fields, not like more of the same text.
    isValue: /^(?:\s*$|\n[\w-]+:(?:\s|$))/.test(text.slice(start + value.length)),
  }
}
