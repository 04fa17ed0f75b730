import { buildSync } from 'esbuild'
import { workPath, writeWhole } from '../system/files.ts'

/** The scripts of a page, each a module of `browser/` with all that it imports. */
const names = ['head', 'share', 'search'] as const

/** Makes the scripts that run in a reader's browser, and hands them to the pages as text. */
export async function makeScripts(): Promise<void> {
  const scripts = Object.fromEntries(names.map((name) => [name, bundle(name)]))
  await writeWhole(workPath('scripts.json'), JSON.stringify(scripts))
}

function bundle(name: string): string {
  const { outputFiles } = buildSync({
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
