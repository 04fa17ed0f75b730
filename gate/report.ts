import pc from 'picocolors'
import stringWidth from 'string-width'
import type { GateReport } from './gate.ts'
import { withDots } from './invisible.ts'
import { countsOf, isError, type Problem } from './problem.ts'

type Colors = ReturnType<typeof pc.createColors>

/**
 * The report for people: each problem with its line of the file and a caret below the spot, then the sum. Where very many
 * are of one kind, the first of them, and how many there are of each kind.
 */
export function toText({ problems, files }: GateReport, colors: Colors = pc.createColors(false)): string {
  const lines = new Map(files.map((file) => [file.path, file.lines]))
  const shown = firstOfEach(problems)
  const blocks = shown.map((problem) => block(problem, lines.get(problem.file)?.[problem.line - 1], colors))
  const rules = shown.length < problems.length ? [byRule(problems, countsOf(shown, 'rule'))] : []
  return [...blocks, ...rules, summary(problems, files.length, colors)].join('\n\n')
}

/** As many of one rule in one file as anybody mends one by one. */
const maximumOfEach = 20

function firstOfEach(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>()
  return problems.filter(({ file, rule }) => {
    const count = (counts.get(`${file} ${rule}`) ?? 0) + 1
    counts.set(`${file} ${rule}`, count)
    return count <= maximumOfEach
  })
}

function byRule(problems: readonly Problem[], shown: ReadonlyMap<string, number>): string {
  const rows = Array.from(countsOf(problems, 'rule'), ([rule, count]) => {
    const left = count - (shown.get(rule) ?? 0)
    return `  ${figure(count).padStart(9)}  ${rule}${left > 0 ? `, ${figure(left)} of them not shown` : ''}`
  })
  const heading = `Shown are the first ${maximumOfEach} of each kind in a file; npm run -s check -- --json has all.`
  return [heading, ...rows].join('\n')
}

/** One line: where, which field, what, and what was meant. */
export function headline({ file, line, column, field, message, help }: Problem): string {
  const meant = isQuestion(help) ? `; ${help}` : ''
  return withDots(`${file}:${line}:${column} ${field ? `${field}: ` : ''}${message}${meant}`)
}

function block(problem: Problem, line: string | undefined, colors: Colors): string {
  const paint = isError(problem) ? colors.red : colors.yellow
  const { allowed, help } = problem
  const number = String(problem.line)
  const margin = ' '.repeat(number.length)
  const notes = [...(allowed ? [`allowed: ${allowed}`] : []), ...(help && !isQuestion(help) ? [`help: ${help}`] : [])]
  const rows = [paint(isError(problem) ? 'error ' : 'warning ') + colors.bold(headline(problem))]
  if (line?.trim()) {
    const { text, indent, width } = codeFrame(line, problem)
    rows.push(`  ${colors.dim(`${number} |`)} ${text}`)
    rows.push(`  ${colors.dim(`${margin} |`)} ${indent}${paint('^'.repeat(width))}`)
  }
  return [...rows, ...notes.map((note) => `  ${margin} ${colors.dim('=')} ${withDots(note)}`)].join('\n')
}

/** A guess at what was meant belongs into the headline; what else helps stands below. */
function isQuestion(help: string | undefined): boolean {
  return help?.startsWith('did you mean') ?? false
}

function summary(problems: readonly Problem[], fileCount: number, colors: Colors): string {
  const errors = problems.filter(isError)
  const warnings = problems.length - errors.length
  const also = warnings > 0 ? ` and ${counted(warnings, 'warning')}` : ''
  const checked = `${counted(fileCount, 'file')} checked`
  if (errors.length === 0) return colors.green(`The content is in order: ${checked}${also}.`)
  const files = new Set(errors.map(({ file }) => file)).size
  return colors.red(
    `${counted(errors.length, 'error')} in ${counted(files, 'file')}${also}; ${checked}, nothing built.`,
  )
}

function counted(count: number, noun: string): string {
  return `${figure(count)} ${noun}${count === 1 ? '' : 's'}`
}

function figure(count: number): string {
  return count.toLocaleString('en')
}

export function toJson({ problems, files, isPassed }: GateReport): string {
  return JSON.stringify({ passed: isPassed, files: files.length, problems }, null, 2)
}

/**
 * The report as GitHub shows it beside the lines of a change, as much of it as people are shown.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function toAnnotations({ problems }: GateReport): string {
  return firstOfEach(problems)
    .map((problem) => {
      const { severity, file, line, column, length, rule, field, message, allowed, help } = problem
      const parts = [field ? `${field}: ${message}` : message, allowed && `Allowed: ${allowed}`, help]
      const place = `file=${property(file)},line=${line},col=${column},endColumn=${column + length},title=${property(rule)}`
      return `::${severity} ${place}::${escape(parts.filter(Boolean).join('\n'))}`
    })
    .join('\n')
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return escape(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** About 100 characters of a line around a spot, with dots for what cannot be seen; and where the spot is, in columns. */
function codeFrame(line: string, { column, length }: Problem) {
  const from = column > 80 ? wholeCharacter(line, column - 41) : 0
  const to = wholeCharacter(line, from + 100)
  const [lead, trail] = [from > 0 ? '…' : '', to < line.length ? '…' : '']
  const spot = line.slice(column - 1, Math.min(column - 1 + length, to))
  return {
    text: `${lead}${visible(line.slice(from, to))}${trail}`,
    indent: ' '.repeat(lead.length + stringWidth(visible(line.slice(from, column - 1)))),
    width: Math.max(1, stringWidth(visible(spot))),
  }
}

/** Never between the two halves of a character such as an emoji. */
function wholeCharacter(line: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(index)) ? index + 1 : Math.min(index, line.length)
}

function visible(text: string): string {
  return withDots(text.replaceAll('\t', '  '))
}
