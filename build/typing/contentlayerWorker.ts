import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { threadId } from 'node:worker_threads'
import { type Config, dynamicBuild, generateDotpkg, runMain } from 'contentlayer2/core'
import makeConfigured from '../../contentlayer.config.ts'
import { workPath } from '../../system/files.ts'

/** Texts by their paths in `content/`. */
export type Texts = readonly (readonly [path: string, text: string])[]

/** The files in which Contentlayer declares the types of documents: the same for any content. */
const typeFiles = ['index.d.ts', 'types.d.ts'] as const

const config: Config = { source: await makeConfigured(undefined), esbuildHash: '', filePath: '' as Config['filePath'] }
const options = { config, verbose: false }

/** Contentlayer reads a folder, and each thread has one of its own. */
const folder = resolve(workPath('typing', String(threadId)))

/** @returns the documents Contentlayer makes of these texts, as JSON: its lists become arrays on the way */
export async function typeTexts(texts: Texts): Promise<string> {
  layDown(texts)
  const { allDocuments } = (await run(dynamicBuild(options))) as { allDocuments: unknown[] }
  return JSON.stringify(allDocuments)
}

/** Has Contentlayer declare the types of documents, from texts of which one is the site. @returns the files by name */
export async function declareTypes(texts: Texts): Promise<Record<string, string>> {
  layDown(texts)
  await run(generateDotpkg(options))
  const generated = join(folder, '.contentlayer/generated')
  return Object.fromEntries(typeFiles.map((name) => [name, readFileSync(join(generated, name), 'utf8')]))
}

/** On any error Contentlayer says what it is and ends the thread. */
function run(effect: Parameters<ReturnType<typeof runMain>>[0]): Promise<unknown> {
  return runMain({ tracingServiceName: 'contentlayer', verbose: false, customCwd: folder as never })(effect)
}

function layDown(texts: Texts): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of texts) {
    const file = join(folder, workPath('checked'), path.replace(/^content\//, ''))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
