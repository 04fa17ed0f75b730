// Runs a script of ours in the program it is called in: `node system/runScript.mjs commands/check.ts --json`
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { bundled } from './bundled.mjs'

process.argv.splice(1, 1)
await import(pathToFileURL(made(process.argv[1] ?? '')).href)

/** @param {string} script */
function made(script) {
  try {
    return bundled(script)
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
    console.error(`JavaScript of ${script} could not be written into .standfirst: ${error.message}`)
    process.exit(1)
  }
}
