import pc from 'picocolors'
import { ProgramError } from './childProcess.ts'
import { ContentError } from './prepare.ts'

/** Says why a command failed, and ends it with exit code 1. Our own errors are sentences; others keep their trace. */
export function fail(error: unknown): void {
  if (error instanceof ProgramError) console.error(`${error.output}\n${pc.red(error.message)}`)
  else if (error instanceof ContentError || (error instanceof Error && error.name.endsWith('Error') && isOurs(error))) {
    console.error(pc.red(error.message))
  } else console.error(error)
  console.error('Nothing was published: dist/ is as it was before.')
  process.exitCode = 1
}

const ours = new Set(['BudgetError', 'ClientComponentError', 'DuplicateTitleError', 'SiteUrlError'])

function isOurs({ name }: Error): boolean {
  return ours.has(name)
}
