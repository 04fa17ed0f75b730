import { parseXml, XmlElement } from '@rgrove/parse-xml'
import mammoth from 'mammoth'
import { elementsIn, hasClass, lineOf, nothingFound } from './htmlTree.ts'
import { htmlToMarkdown, parseHtml } from './htmlToMarkdown.ts'
import { nameOfFile, type Imported, type ImportFile } from './imported.ts'
import { takeOpening } from './opening.ts'
import { wordsOfDocument } from './words.ts'
import { openZip } from './zip.ts'

/** What Word, LibreOffice and Google Docs call what is more than a paragraph. */
const styles = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p.subtitle:fresh",
  ...['Quote', 'Intense Quote', 'Quotations', 'Block Text', 'Block Quote'].map(
    (name) => `p[style-name='${name}'] => blockquote > p:fresh`,
  ),
  "r[style-name='Strong'] => strong",
  "r[style-name='Emphasis'] => em",
  'strike => s',
]

/** A document of Word. Comments of reviewers and deletions that are still shown are not part of its text. */
export async function readWordDocument(file: ImportFile): Promise<() => Imported> {
  const zip = await openZip(file.path, file.bytes)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const document = await part('word/document.xml')
  // LibreOffice lowers signs by so many points, which mammoth has no word for.
  const small = document.replaceAll(
    /<w:position w:val="(-?)\d+"\/>/g,
    (_, sign) => `<w:vertAlign w:val="${sign ? 'sub' : 'super'}script"/>`,
  )
  if (small !== document) zip.file('word/document.xml', small)
  const notes = `${await part('word/footnotes.xml')}${await part('word/endnotes.xml')}`
  const core = propertiesIn(await part('docProps/core.xml'))
  const comments = await part('word/comments.xml')
  const found = nothingFound()
  const { value: html, messages } = await mammoth.convertToHtml(
    { buffer: await zip.generateAsync({ type: 'nodebuffer' }) },
    {
      styleMap: styles,
      convertImage: mammoth.images.imgElement(async (image) => {
        const bytes = await image.readAsBuffer()
        const extension = image.contentType.replace(/^image\/(?:x-)?/, '').replace('jpeg', 'jpg')
        const media = file.media.add(`${nameOfFile(file.path)}.${extension}`, bytes)
        found.media.push(media)
        return { src: media.name }
      }),
    },
  )
  return () => {
    const tree = parseHtml(html, found)
    const source = wordsOfDocument(document, notes)
    const shown = elementsIn(tree, ({ tagName }) => tagName === 'h1' || tagName === 'h2')[0]
    const title = lineOf(shown) || core['title']
    const subtitle = elementsIn(tree, (one) => hasClass(one, 'subtitle'))[0]
    const summary = lineOf(subtitle) || core['description']
    const opening = takeOpening(tree, { title, summary, author: core['creator'] }, [], found)
    const author = opening.author ?? core['creator']
    return {
      source: file.path,
      slug: nameOfFile(file.path),
      title,
      summary,
      publishedAt: opening.date ?? core['created'],
      authors: author ? [{ name: author }] : [],
      topics: core['keywords']?.split(/\s*[,;]\s*/).map((name) => ({ name })) ?? [],
      aliases: [],
      language: core['language'],
      sourceText: source.text,
      body: htmlToMarkdown(
        tree,
        { ...file.media, find: (name) => found.media.find((one) => one.name === name) },
        found,
      ),
      ...found,
      remarks: [
        ...found.remarks,
        ...new Set(messages.map(({ message }) => `Word: ${message}`)),
        ...(source.deleted ? [`tracked changes: these deletions were taken as made: ${source.deleted}`] : []),
        ...(source.inserted ? [`tracked changes: these insertions were taken as made: ${source.inserted}`] : []),
        ...(/<w:comment[ >]/.test(comments) ? ['comments of reviewers are not brought in'] : []),
      ],
    }
  }
}

/** What a document says of itself (Dublin Core). */
function propertiesIn(xml: string): Readonly<Record<string, string | undefined>> {
  if (!xml) return {}
  const elements = parseXml(xml).root?.children.filter((child) => child instanceof XmlElement) ?? []
  return Object.fromEntries(
    elements.map((one) => [one.name.replace(/^.*:/, ''), one.text.replaceAll(/\s+/g, ' ').trim() || undefined]),
  )
}
