import pc from 'picocolors'
import stringWidth from 'string-width'
import type { GateReport } from './gate.ts'
import { isError, type Problem } from './problem.ts'

type Colors = ReturnType<typeof pc.createColors>

/** The report for people: each problem with its line of the file and a caret below the spot, then the sum. */
export function toText({ problems, files }: GateReport, colors: Colors = pc.createColors(false)): string {
  const lines = new Map(files.map((file) => [file.path, file.lines]))
  const blocks = problems.map((problem) => block(problem, lines.get(problem.file)?.[problem.line - 1], colors))
  return [...blocks, summary(problems, files.length, colors)].join('\n\n')
}

/** One line: where, which field, what, and what was meant. */
export function headline({ file, line, column, field, message, help }: Problem): string {
  const meant = help?.startsWith('did you mean') ? `; ${help}` : ''
  return `${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}${meant}`
}

function block(problem: Problem, line: string | undefined, colors: Colors): string {
  const paint = isError(problem) ? colors.red : colors.yellow
  const { column, length, allowed, help } = problem
  const number = String(problem.line)
  const margin = ' '.repeat(number.length)
  const notes = [
    ...(allowed ? [`allowed: ${allowed}`] : []),
    ...(help && !help.startsWith('did you mean') ? [`help: ${help}`] : []),
  ]
  const rows = [paint(isError(problem) ? 'error ' : 'warning ') + colors.bold(headline(problem))]
  if (line?.trim()) {
    const frame = cut(line, column)
    rows.push(`  ${colors.dim(`${number} |`)} ${frame.text}`)
    rows.push(`  ${colors.dim(`${margin} |`)} ${frame.indent}${paint('^'.repeat(Math.min(length, frame.room)))}`)
  }
  return [...rows, ...notes.map((note) => `  ${margin} ${colors.dim('=')} ${note}`)].join('\n')
}

/** At most 100 characters of a line, around the column; what cannot be seen is shown as what it is. */
function cut(line: string, column: number): { text: string; indent: string; room: number } {
  const from = column > 80 ? column - 41 : 0
  const shown = line.slice(from, from + 100)
  const lead = from > 0 ? '…' : ''
  const before = shown.slice(0, column - 1 - from)
  return {
    text: lead + visible(shown) + (line.length > from + 100 ? '…' : ''),
    indent: ' '.repeat(lead.length + stringWidth(visible(before))),
    room: Math.max(1, shown.length - before.length),
  }
}

function visible(text: string): string {
  return text.replace(/\t/g, '  ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·')
}

function summary(problems: readonly Problem[], fileCount: number, colors: Colors): string {
  const errors = problems.filter(isError)
  const warnings = problems.length - errors.length
  const also = warnings > 0 ? ` and ${counted(warnings, 'warning')}` : ''
  if (errors.length === 0) return colors.green(`The content is in order: ${counted(fileCount, 'file')} checked${also}.`)
  const files = new Set(errors.map(({ file }) => file)).size
  return colors.red(`${counted(errors.length, 'error')} in ${counted(files, 'file')}${also}; ${counted(fileCount, 'file')} checked, nothing built.`)
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** The report for programs. */
export function toJson({ problems, files, isPassed }: GateReport): string {
  return JSON.stringify({ passed: isPassed, files: files.length, problems }, null, 2)
}

/**
 * The report as GitHub shows it beside the lines of a change.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function toAnnotations({ problems }: GateReport): string {
  return problems
    .map((problem) => {
      const { severity, file, line, column, length, rule, field, message, allowed, help } = problem
      const text = [field ? `${field}: ${message}` : message, allowed && `Allowed: ${allowed}`, help].filter(Boolean).join('\n')
      const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${property(rule)}`
      return `::${severity} ${place}::${escape(text)}`
    })
    .join('\n')
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
