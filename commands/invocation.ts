import pc from 'picocolors'
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { now } from '../system/clock.ts'
import { withOwnPlaces } from '../system/stacks.ts'
import { outOfMemory, tellsOutOfMemory } from '../system/outOfMemory.mjs'
import { PublicationError, systemFault } from '../system/faults.ts'
import { portFrom } from '../server/port.ts'
import { checkEnvironment } from '../build/environment.ts'
import { ProgramError } from '../system/childProcess.ts'

/** A command was called with what it does not know. */
class InvocationError extends PublicationError {
  override name = 'InvocationError'
}

type Options = NonNullable<ParseArgsConfig['options']>
type Environment = Readonly<Record<string, string | undefined>>

/**
 * The options a command was called with, by the rules of `parseArgs()`. The variables that commands go by are looked at
 * too, whether this one needs them or not: nobody should learn after minutes that one of them was misspelt.
 * @throws {PublicationError} that says what is allowed
 */
export function readInvocation<const Known extends Options>(
  options: Known,
  args = process.argv.slice(2),
  environment: Environment = process.env,
) {
  return parsed({ options, args }, environment).values
}

/** The same, of a command that is given files. */
export function readFilesAndOptions<const Known extends Options>(
  options: Known,
  args = process.argv.slice(2),
  environment: Environment = process.env,
) {
  const { values, positionals } = parsed({ options, args, allowPositionals: true }, environment)
  return { options: values, files: positionals }
}

function parsed<const Config extends ParseArgsConfig & { readonly options: Options }>(
  config: Config,
  environment: Environment,
) {
  checkVariables(environment)
  try {
    return parseArgs(config)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [said = ''] = error.message.split('. ')
    const known = Object.entries(config.options).map(([name, { type }]) => `--${name}${type === 'string' ? ' …' : ''}`)
    throw new InvocationError(`${said}; allowed: ${known.join(', ') || 'no options'}`)
  }
}

function checkVariables(environment: Environment): void {
  now(environment)
  checkEnvironment(environment)
  portFrom(environment['PORT'])
  const log = environment['LOG']
  if (log && log !== 'yes' && log !== 'no') {
    throw new InvocationError(`LOG is ${JSON.stringify(log)}; allowed: yes or no`)
  }
}

/** Says why a command failed, and has it end with exit code 1. */
export function fail(error: unknown): void {
  process.exitCode = 1
  const fault = faultOf(error)
  if (fault !== undefined) console.error(`\n${pc.red(fault)}`)
  else if (error instanceof ProgramError) console.error(`\n${error.output.trimEnd()}\n\n${pc.red(error.message)}`)
  else if (error instanceof PublicationError) console.error(`\n${pc.red(error.message)}`)
  else console.error(withOwnPlaces(error))
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
