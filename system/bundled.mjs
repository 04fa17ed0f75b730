// TypeScript for Node 20, which knows none. Plain JavaScript itself, as it runs before anything else of ours can.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { buildSync } from 'esbuild'

const folder = resolve('.standfirst/programs')
const parts = join(folder, 'parts')

/** How long what nobody has asked for is left to commands that may still be running, in milliseconds: a week. */
const leftFor = 7 * 24 * 3600 * 1000

/**
 * A script of ours with all of ours that it imports, as JavaScript: what it imports by `await import()` in parts of
 * their own, packages as they are installed. Node begins with that in a third of the time it takes to look for each file
 * by itself. Where in our files a place in it is, a map beside it says (system/stacks.ts): Node would read the maps of all
 * packages too, a twelfth of what a small build takes.
 * @param {string} script from the project folder, such as `commands/build.ts`
 * @returns {string} the whole path of the file to run
 */
export function bundled(script) {
  const { outputFiles } = buildSync({
    entryPoints: [script],
    outdir: folder,
    outbase: '.',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'parts/[name]-[hash]',
    bundle: true,
    splitting: true,
    packages: 'external',
    // Only what Next develops goes by this file, which is not there before the first build.
    alias: { 'standfirst/content-version': 'data:text/javascript,export default 0' },
    platform: 'node',
    format: 'esm',
    sourcemap: 'external',
    sourcesContent: false,
    write: false,
    logLevel: 'silent',
  })
  const main = outputFiles.find((file) => !isPart(file) && file.path.endsWith('.mjs'))
  if (!main) throw new Error(`${script} came to nothing`)
  for (const file of [...outputFiles.filter((one) => one !== main), main]) writeWhole(file)
  try {
    for (const { path } of outputFiles) utimesSync(path, new Date(), new Date()) // they were asked for now
    sweep()
  } catch {
    // Where all of this was made before and nothing can be written, what is old stays too.
  }
  return main.path
}

/** @param {{ readonly path: string }} file */
function isPart({ path }) {
  return dirname(path) === parts
}

/**
 * In one step, as another command may be about to load the same file.
 * @param {{ readonly path: string, readonly contents: Uint8Array }} file
 */
function writeWhole({ path, contents }) {
  if (existsSync(path) && readFileSync(path).equals(contents)) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new-${process.pid}`, contents)
  renameSync(`${path}.new-${process.pid}`, path)
}

function sweep() {
  if (!existsSync(parts)) return
  for (const path of readdirSync(parts).map((name) => join(parts, name))) {
    if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > leftFor) rmSync(path, { force: true })
  }
}
