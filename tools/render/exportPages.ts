import { Worker } from 'node:worker_threads'
import { ProgramError, runPackage } from '../childProcess.ts'
import { PublicationError } from '../publicationError.ts'
import { writeGenerated, type TypedDocument } from '../typing/generated.ts'
import { documentsOf, type TypedContent } from '../typing/typedContent.ts'
import { forgetExport, readExport, writeExport, type NextExport } from './nextExport.ts'

/** Next renders a page otherwise than we do. */
class RenderingError extends PublicationError {
  override name = 'RenderingError'
}

/** How many articles Next renders: enough for every kind of page, and few enough to take as long for any archive. */
const sampleSize = 100

/** A build that Next or the adapter refused, in the words of whoever refused it. */
const refusal = /(?:ClientComponentError): [^]*?(?=\n\s+at )/

/**
 * Has Next build the site from the newest articles: that gives the styles, and pages by which to tell that our own
 * renderer, which is many times as fast, makes the very same. Only a change of code asks for it again.
 * @param recipe of everything but content
 * @throws {RenderingError} naming a page that is not the same
 */
export async function exportPages(typed: TypedContent, recipe: string): Promise<NextExport> {
  const known = await readExport(recipe)
  if (known) return known
  await forgetExport()
  await writeGenerated(sampleOf(typed), typed.skeleton)
  await runNext()
  const exported = await readExport()
  if (!exported) throw new Error('Next has built the site without a word to its adapter')
  await comparePages(exported)
  // Whoever reads them from here on is to find all.
  await writeGenerated(documentsOf(typed), typed.skeleton)
  await writeExport(exported, recipe)
  return exported
}

/** The newest articles and all that is no article. */
function sampleOf(typed: TypedContent): TypedDocument[] {
  const documents = documentsOf(typed)
  const articles = documents.filter(isArticle).toSorted((a, b) => (a.publishedAt > b.publishedAt ? -1 : 1))
  const pages = documents.filter(({ type }) => type === 'Page')
  return [
    ...articles.slice(0, sampleSize),
    ...documents.filter((document) => !isArticle(document)),
    // Next does not go on without a page for each of its routes, and a publication may have no page of this kind.
    ...(pages.length === 0 ? [anyPage] : []),
  ]
}

interface ArticleDocument extends TypedDocument {
  readonly publishedAt: string
}

function isArticle(document: TypedDocument): document is ArticleDocument {
  return document.type === 'Article'
}

const anyPage = {
  _id: 'pages/any.md',
  _raw: {
    sourceFilePath: 'pages/any.md',
    sourceFileName: 'any.md',
    sourceFileDir: 'pages',
    contentType: 'markdown',
    flattenedPath: 'pages/any',
  },
  type: 'Page',
  title: 'Any',
  summary: 'Any.',
  body: { raw: 'Any.', html: '' },
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

/** In a thread of its own, as it reads the sample where the rest of the build reads everything. */
function comparePages(exported: NextExport): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production' }
  const worker = new Worker(new URL('compareWorker.mjs', import.meta.url), { workerData: exported, env })
  return new Promise((resolve, reject) => {
    worker.on('error', (error) => {
      // The difference it tells of quotes the page.
      reject(/^E[A-Z]+: /.test(error.message) ? error : new RenderingError(error.message))
    })
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the comparison ended with ${code}`))))
  })
}
