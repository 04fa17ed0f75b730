import { extname } from 'node:path'
import { ImportError, textOf, type Imported, type ImportedFile, type ImportFile } from './imported.ts'
import { readGhostFile } from './ghostFile.ts'
import { readHtmlFile, readSubstackFile } from './htmlFile.ts'
import { readMarkdownFile } from './markdownFile.ts'
import { readPlainText } from './plainText.ts'
import { readWordDocument } from './wordDocument.ts'
import { readWordPressFile } from './wordPressFile.ts'

/** What can be brought in, in words. */
const kinds =
  '.txt, .md, .mdx, .html, .docx, the .xml of WordPress, the .json of Ghost, and folders and .zip files of these'

/** Reads a file by what it is. @throws {ImportError} for what nobody here knows */
export async function readFileOfAnyKind(file: ImportFile): Promise<ImportedFile> {
  switch (extname(file.path).toLowerCase()) {
    case '.txt':
    case '.text':
      return single(() => readPlainText(file))
    case '.md':
    case '.markdown':
    case '.mdx':
      return single(() => readMarkdownFile(file))
    case '.html':
    case '.htm':
    case '.xhtml':
      return single(() => readHtml(file))
    case '.docx':
      return { articles: [await readWordDocument(file)] }
    case '.xml':
      return readWordPressFile(file)
    case '.json':
      return readGhostFile(file)
    default:
      throw new ImportError(`${file.path} is of no kind that can be brought in; allowed: ${kinds}`)
  }
}

function single(read: () => Imported): ImportedFile {
  return { articles: [read] }
}

function readHtml(file: ImportFile): Imported {
  const table = /(?:^|\/)posts\/\d+\.[^/]+$/.test(file.path) ? file.beside('../posts.csv') : undefined
  return table ? readSubstackFile(file, textOf({ path: 'posts.csv', bytes: table })) : readHtmlFile(file)
}
