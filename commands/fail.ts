import pc from 'picocolors'
import { ProgramError } from '../system/childProcess.ts'
import { outOfMemory, tellsOutOfMemory } from '../system/outOfMemory.mjs'
import { PublicationError } from '../system/publicationError.ts'
import { systemFault } from '../system/systemFault.ts'

/** Says why a command failed, and has it end with exit code 1. */
export function fail(error: unknown): void {
  process.exitCode = 1
  const fault = faultOf(error)
  if (fault !== undefined) console.error(`\n${pc.red(fault)}`)
  else if (error instanceof ProgramError) console.error(`\n${error.output.trimEnd()}\n\n${pc.red(error.message)}`)
  else if (error instanceof PublicationError) console.error(`\n${pc.red(error.message)}`)
  else console.error(error)
}

/** Programs that write for us; what tests print may be of anything. */
const writers = new Set(['The build', 'contentlayer2'])

function faultOf(error: unknown): string | undefined {
  if (error instanceof PublicationError) return undefined
  if (error instanceof ProgramError && tellsOutOfMemory(error.output)) return outOfMemory
  if (error instanceof ProgramError) return writers.has(error.program) ? systemFault(error.output) : undefined
  if (!(error instanceof Error)) return undefined
  return tellsOutOfMemory(String(error)) ? outOfMemory : systemFault(error.message)
}
