// Runs a script of ours in the program it is called in: `node system/runScript.mjs commands/check.ts --json`
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { bundled } from './bundled.mjs'

process.argv.splice(1, 1)
await import(pathToFileURL(bundled(process.argv[1] ?? '')).href)
