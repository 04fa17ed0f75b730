import { extname } from 'node:path'
import { ImportError, textOf, type Imported, type ImportedFile, type ImportFile } from './imported.ts'
import { readGhostFile } from './ghostFile.ts'
import { readHtmlFile } from './htmlFile.ts'
import { readMarkdownFile } from './markdownFile.ts'
import { readPlainText } from './plainText.ts'
import { readSubstackFile } from './substackFile.ts'
import { readWordDocument } from './wordDocument.ts'
import { readWordPressFile } from './wordPressFile.ts'

/** What can be brought in, in words. */
const kinds =
  '.txt, .md, .mdx, .html, .docx, the .xml of WordPress, the .json of Ghost, and folders and .zip files of these'

type Reader = (file: ImportFile) => ImportedFile | Promise<ImportedFile>

/** A file that is one article. */
function single(read: (file: ImportFile) => Imported): Reader {
  return (file) => ({ articles: [() => read(file)] })
}

const plainText = single(readPlainText)
const markdown = single(readMarkdownFile)

/** By how the names of files end. */
const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['.txt', plainText],
  ['.text', plainText],
  ['.md', markdown],
  ['.markdown', markdown],
  ['.mdx', markdown],
  ['.html', readHtml],
  ['.htm', readHtml],
  ['.xhtml', readHtml],
  ['.docx', async (file) => ({ articles: [await readWordDocument(file)] })],
  ['.xml', readWordPressFile],
  ['.json', readGhostFile],
])

/** Whether a file of this name is of a kind that can be brought in. */
export function isReadable(name: string): boolean {
  return readers.has(extname(name).toLowerCase())
}

/** Reads a file by what it is. @throws {ImportError} for what nobody here knows */
export async function readFileOfAnyKind(file: ImportFile): Promise<ImportedFile> {
  const read = readers.get(extname(file.path).toLowerCase())
  if (!read) throw new ImportError(`${file.path} is of no kind that can be brought in; allowed: ${kinds}`)
  return read(file)
}

function readHtml(file: ImportFile): ImportedFile | Promise<ImportedFile> {
  // Jekyll, Hugo and Eleventy have posts in HTML too.
  if (/^(?:---|\+\+\+)[ \t]*\n/.test(textOf(file))) return markdown(file)
  const table = /(?:^|\/)posts\/\d+\.[^/]+$/.test(file.path) ? file.beside('../posts.csv') : undefined
  if (table) return readSubstackFile(file, textOf({ path: 'posts.csv', bytes: table }))
  return { articles: [() => readHtmlFile(file)] }
}
