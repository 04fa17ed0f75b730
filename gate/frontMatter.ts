import { type Document, isMap, isScalar, parseDocument, visit, type YAMLMap } from 'yaml'
import { maximum } from './limits.ts'
import type { ContentFile, Offer } from './problem.ts'
import { explainYaml } from './yamlFaults.ts'

interface FileParts {
  /** Undefined if they cannot be read, which has been reported. */
  readonly fields: Fields | undefined
  readonly body: Body | undefined
}

export interface Fields {
  readonly map: YAMLMap
  /** Where values start that could not be read: they are there, and what they say is not known. */
  readonly unread: ReadonlySet<number>
}

export interface Body {
  /** With spaces in place of what stands before it: so every place in it is one of the file. */
  readonly text: string
  readonly start: number
  /** Where the line of hyphens stands that it comes after. */
  readonly fence: number
}

/** Reads a Markdown file with front matter: whatever of it can be read. */
export function readMarkdownFile(file: ContentFile): FileParts {
  const [opening] = /^---[ \t]*(?:\n|$)/.exec(file.text) ?? []
  const offset = opening?.length ?? 0
  // Contentlayer ends the front matter at the first line that starts with three hyphens, whatever follows them.
  const closing = /^---.*$/m.exec(file.text.slice(offset))
  const fence = offset + (closing?.index ?? 0)
  if (opening === undefined) reportNoFrontMatter(file)
  else if (!closing) {
    const allowed = 'a line of three hyphens (---) after the fields'
    const place = { start: 0, end: 3 }
    file.report({ rule: 'front-matter-open', message: 'the front matter is never closed', allowed }, place)
  } else if (!/^---[ \t]*$/.test(closing[0])) {
    const message = `a line of the front matter starts with three hyphens: ${JSON.stringify(closing[0])}`
    const allowed = 'three hyphens and nothing else, to close the front matter'
    file.report({ rule: 'front-matter-close', message, allowed }, { start: fence, end: fence + closing[0].length })
  } else {
    const start = Math.min(file.text.length, fence + closing[0].length + 1)
    const text = file.text.slice(0, start).replaceAll(/[^\n]/g, ' ') + file.text.slice(start)
    return { fields: readFields(file, offset, fence), body: { text, start, fence } }
  }
  return { fields: undefined, body: undefined }
}

export function readYamlFile(file: ContentFile): FileParts {
  return { fields: readFields(file, 0, file.text.length), body: undefined }
}

function reportNoFrontMatter(file: ContentFile): void {
  const [first = ''] = file.text.trimStart().split('\n')
  const fence = /^(?:-{2,}|[–—]+-*|\+{3})\s*$/.exec(first)?.[0].trim()
  const start = fence ? file.text.indexOf(first) : 0
  const finding = {
    rule: 'front-matter-missing',
    message: file.text.trim() ? 'the file does not start with front matter' : 'the file is empty',
    allowed: 'a line of three hyphens (---), the fields, another such line, then the text',
    ...(fence && otherFence(file.text, fence, start)),
  }
  file.report(finding, { start, end: start + (fence?.length ?? 1) })
}

function otherFence(text: string, fence: string, start: number): Offer {
  if (fence === '+++') return { help: 'put the fields as YAML between two lines of ---' }
  if (fence === '---') {
    const mend = { edits: [{ start: 0, end: start, text: '' }] }
    return { help: 'delete what stands before the first line of hyphens', mend }
  }
  const lines = [...text.matchAll(/^[^\n]+$/gm)].filter(([line]) => line.trim() === fence).slice(0, 2)
  const edits = lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length, text: '---' }))
  return { help: `write --- in place of ${fence}`, mend: { edits } }
}

/** @param start where the YAML begins in the file, and where it ends */
function readFields(file: ContentFile, start: number, end: number): Fields | undefined {
  const length = end - start
  if (length > maximum.fieldCharacters) {
    const message = `the fields have ${length.toLocaleString('en')} characters, which is more than can be read`
    const allowed = `at most ${maximum.fieldCharacters.toLocaleString('en')} characters`
    file.report({ rule: 'too-many', message, allowed }, { start, end: start + 1 })
    return undefined
  }
  const unread = new Set<number>()
  // To YAML, what stands before the fields is a comment: so every place it speaks of is one of the file.
  let readable = start === 0 ? file.text : `#${file.text.slice(1, end)}`
  // Some values that cannot be read are passed over to see what else is wrong, as long as little is read for that in all.
  const rounds = Math.min(50, 1 + Math.floor(300_000 / length))
  for (let round = 0; round < rounds; round++) {
    // Whether keys are unique, the parser would find out by comparing each with each.
    const document = parseDocument(readable, { prettyErrors: false, uniqueKeys: false })
    const fault = explainYaml(readable, document)
    if (!fault) return fieldsOf(file, document, { start, end, unread })
    const { start: from, end: to, isValue, ...finding } = fault
    // Of what could not be read, signs stand there that nobody wrote.
    const isWritten = typeof finding.mend !== 'string' || file.text.slice(from, to) === readable.slice(from, to)
    file.report(isWritten ? finding : { ...finding, mend: undefined }, { start: from, end: to })
    // The first fault makes the parser stumble over what follows. Without the value it is about, the rest can be read.
    if (!isValue || unread.has(from)) return undefined
    unread.add(from)
    readable = readable.slice(0, from) + 'x'.repeat(to - from) + readable.slice(to)
  }
  return undefined
}

function fieldsOf(
  file: ContentFile,
  document: Document,
  { start, end, unread }: { start: number; end: number; unread: ReadonlySet<number> },
): Fields | undefined {
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        const [field, from] = [String(key.value), key.range?.[0] ?? 0]
        const finding = { rule: 'yaml-duplicate', message: 'stands here a second time', allowed: 'every field once' }
        if (keys.has(key.value)) file.report(finding, { field, start: from, end: from + field.length })
        keys.add(key.value)
      }
    },
  })
  if (isMap(document.contents)) return { map: document.contents, unread }
  const text = file.text.slice(start, end)
  const from = Math.max(0, text.search(/\S/))
  const [line = ''] = text.slice(from).split('\n')
  const message = text.trim() ? 'these are no fields' : 'there are no fields'
  const allowed = 'one field a line, such as `title: A headline`'
  file.report({ rule: 'yaml-not-fields', message, allowed }, { start: start + from, end: start + from + line.length })
  return undefined
}
