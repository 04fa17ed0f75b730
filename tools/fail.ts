import pc from 'picocolors'
import { ProgramError } from './childProcess.ts'

/** Errors of ours are sentences for people; of all others the trace is shown. */
const sentences = new Set([
  'BrowserError',
  'BudgetError',
  'ClientComponentError',
  'ContentError',
  'DuplicateTitleError',
  'PortError',
  'SiteUrlError',
])

/** Says why a command failed, and has it end with exit code 1. */
export function fail(error: unknown): void {
  process.exitCode = 1
  if (error instanceof ProgramError) console.error(`\n${error.output.trimEnd()}\n\n${pc.red(error.message)}`)
  else if (error instanceof Error && sentences.has(error.name)) console.error(`\n${pc.red(error.message)}`)
  else console.error(error)
}
