import { stringify } from './htmlToMarkdown.ts'
import { nameOfFile, textOf, type Imported, type ImportFile, type LeftOut } from './imported.ts'

/** What a line of a text by itself may say of it, and the words for it. */
const labels = [
  { field: 'author', pattern: /^(?:author|by|byline|written by|words|text)(?:\s*:\s*|(?<=by)\s+)(.{1,80})$/i },
  { field: 'date', pattern: /^(?:date|published)\s*:\s*(.{1,40})$/i },
  { field: 'summary', pattern: /^(?:standfirst|summary|subtitle|intro)\s*:\s*(.+)$/i },
  { field: 'title', pattern: /^(?:headline|title)\s*:\s*(.+)$/i },
  { field: 'topics', pattern: /^(?:topics?|tags?|section)\s*:\s*(.+)$/i },
] as const

/** A text without any marks: paragraphs, or a paragraph a line where no line is empty. */
export function readPlainText(file: ImportFile): Imported {
  const text = textOf(file)
    .replace(/^\uFEFF/, '')
    .trim()
  const blocks = /\n[ \t]*\n/.test(text) ? text.split(/\n(?:[ \t]*\n)+/) : text.split('\n')
  const paragraphs = blocks
    .flatMap(linesOf)
    .map((block) => block.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
  const { fields, rest, leftOut } = takeLabels(paragraphs)
  const [first = '', second] = rest
  const isHeadline = fields.title === undefined && second !== undefined && first.length <= 120 && !/[.:;,]$/.test(first)
  const body = isHeadline ? rest.slice(1) : rest
  return {
    source: file.path,
    slug: nameOfFile(file.path),
    title: isHeadline ? first : fields.title,
    summary: fields.summary,
    publishedAt: fields.date,
    authors: fields.author ? [{ name: fields.author }] : [],
    topics: fields.topics?.split(/\s*[,;]\s*/).map((name) => ({ name })) ?? [],
    aliases: [],
    body: stringify({
      type: 'root',
      children: body.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
    }),
    media: [],
    remarks: [],
    leftOut,
    sourceText: text,
  }
}

/** A block of nothing but labels is one of lines. */
function linesOf(block: string): string[] {
  const lines = block.split('\n').map((line) => line.trim())
  return lines.every((line) => labels.some(({ pattern }) => pattern.test(line))) ? lines : [block]
}

type Fields = { [Field in (typeof labels)[number]['field']]?: string }

/** Lines at the beginning and the end that say who wrote it, when and about what. */
function takeLabels(paragraphs: readonly string[]) {
  const fields: Fields = {}
  const leftOut: LeftOut[] = []
  const rest = paragraphs.filter((paragraph, index) => {
    if (index > 4 && index < paragraphs.length - 3) return true
    for (const { field, pattern } of labels) {
      const value = pattern.exec(paragraph)?.[1]?.trim()
      if (value === undefined || fields[field] !== undefined) continue
      fields[field] = value
      const label = paragraph.slice(0, paragraph.length - value.length).trim()
      leftOut.push({ reason: `said by the field ${field}`, words: field === 'date' ? paragraph : label })
      return false
    }
    return true
  })
  return { fields, rest, leftOut }
}
