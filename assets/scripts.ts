import { build } from 'esbuild'
import { workPath, writeWhole } from '../system/files.ts'

/** The scripts of a page, each a module of `browser/` with all that it imports. */
const names = ['head', 'share', 'search'] as const

/** Makes the scripts that run in a reader's browser, and hands them to the pages as text. */
export async function makeScripts(): Promise<void> {
  const scripts = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await bundle(name)] as const)))
  await writeWhole(workPath('scripts.json'), JSON.stringify(scripts))
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`browser/${name}.ts`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // The code is written for it and gains nothing by saying so.
    tsconfigRaw: { compilerOptions: { alwaysStrict: false } },
    target: ['chrome123', 'firefox128', 'safari17.5'],
  })
  return outputFiles[0]?.text.trim() ?? ''
}
