import { basename, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { workPath, writeWhole } from './files.ts'

/**
 * A script and all of ours that it imports, as one file of JavaScript: a thread knows no TypeScript, and one that looks
 * for each file by itself takes three times as long to begin. Stacks of errors name the places in our files.
 */
export async function bundled(script: URL): Promise<URL> {
  const file = resolve(workPath('threads', `${basename(script.pathname, '.ts')}.mjs`))
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(script)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
    outfile: file,
  })
  await writeWhole(file, outputFiles[0]?.contents ?? '') // another command may be starting threads
  return pathToFileURL(file)
}
