import { Worker } from 'node:worker_threads'
import { ProgramError, runPackage } from '../../system/childProcess.ts'
import { PublicationError } from '../../system/publicationError.ts'
import { forgetExport, readExport, writeExport, type NextExport } from './nextExport.ts'

/** Next renders a page otherwise than we do. */
class RenderingError extends PublicationError {
  override name = 'RenderingError'
}

/** A build that Next or the adapter refused, in the words of whoever refused it. */
const refusal = /(?:ClientComponentError): [^]*?(?=\n\s+at )/

/**
 * Has Next build the site from a sample of its articles: that gives the styles, and pages by which to tell that our own
 * renderer, which is many times as fast, makes the very same. Only a change of code asks for it again.
 * @param recipe of everything but content
 * @throws {RenderingError} naming a page that is not the same
 */
export async function exportPages(recipe: string): Promise<NextExport> {
  const known = await readExport(recipe)
  if (known) return known
  await forgetExport()
  await runNext()
  const exported = await readExport()
  if (!exported) throw new Error('Next has built the site without a word to its adapter')
  await comparePages(exported)
  await writeExport(exported, recipe)
  return exported
}

async function runNext(): Promise<void> {
  try {
    await runPackage('next', 'dist/bin/next', ['build'])
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error
    const [words = error.output] = refusal.exec(error.output) ?? []
    throw new ProgramError('The build', error.code, words)
  }
}

/** In a thread of its own, without the arguments of the build, so that it reads the sample as Next does. */
function comparePages(exported: NextExport): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' }
  const worker = new Worker(new URL('compareWorker.mjs', import.meta.url), { workerData: exported, env, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.on('error', (error) => {
      // The difference it tells of quotes the page.
      reject(/^E[A-Z]+: /.test(error.message) ? error : new RenderingError(error.message))
    })
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the comparison ended with ${code}`))))
  })
}
