import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { makeScripts } from '../../assets/scripts.ts'
import { ProgramError, runPackage } from '../../system/childProcess.ts'
import { workPath } from '../../system/files.ts'

/** What Next has compiled: paths of files from the project folder. */
export interface CompiledSite {
  /** Of everything but content that it was compiled from. */
  readonly code: string
  /** By the route, such as `/articles/[slug]`: the module that answers for it. */
  readonly routes: Readonly<Record<string, string>>
  /** Styles, fonts and scripts by the paths they would be served under, such as `_next/static/a.css`. */
  readonly files: Readonly<Record<string, string>>
}

export const compiledSiteFile = workPath('compiled.json')

/** How the adapter learns what code it is that Next compiles. */
export const codeVariable = 'STANDFIRST_CODE'

/** A build that the adapter refused, in its words. */
const refusal = /(?:ClientComponentError): [^]*?(?=\n\s+at )/

/**
 * Has Next compile `app/` and all it imports, with the fonts and scripts that are made of code alone, unless that was
 * compiled before.
 * @param code hash of everything but content
 */
export async function compileSite(code: string): Promise<CompiledSite> {
  const before = await readCompiledSite()
  if (before?.code === code) return before
  // Whatever stops Next leaves files of two versions.
  await rm(compiledSiteFile, { force: true })
  // Most builds compile nothing, and do without the packages that cut fonts.
  const { makeFonts } = await import('../../assets/fonts/fonts.ts')
  await Promise.all([makeFonts(), makeScripts()])
  try {
    await runPackage('next', 'dist/bin/next', ['build'], { env: { [codeVariable]: code } })
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error
    const [words = error.output] = refusal.exec(error.output) ?? []
    throw new ProgramError('The build', error.code, words)
  }
  const compiled = await readCompiledSite()
  if (compiled?.code !== code) throw new Error('Next has compiled the site without a word to its adapter')
  return compiled
}

async function readCompiledSite(): Promise<CompiledSite | undefined> {
  try {
    const site = JSON.parse(await readFile(compiledSiteFile, 'utf8')) as CompiledSite
    return [...Object.values(site.routes), ...Object.values(site.files)].every((file) => existsSync(file))
      ? site
      : undefined
  } catch {
    return undefined // there is none, or it is not whole: then Next is asked again
  }
}
