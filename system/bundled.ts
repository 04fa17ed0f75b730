import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { workPath } from './files.ts'

/**
 * A script and all of ours that it imports, as one file of JavaScript: a thread knows no TypeScript, and one that looks
 * for each file by itself takes three times as long to begin. Stacks of errors name the places in our files.
 */
export function bundled(script: URL): URL {
  const folder = workPath('threads')
  const file = resolve(folder, `${basename(script.pathname, '.ts')}.mjs`)
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
    outfile: file,
  })
  const fresh = resolve(folder, `.${basename(file)}.new-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(fresh, outputFiles[0]?.contents ?? '')
  renameSync(fresh, file) // in one step: another command may be starting threads
  return pathToFileURL(file)
}
