import { type Document, isMap, isScalar, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml'
import type { ContentFile, Finding, Mend } from './problem.ts'
import { maximum } from './limits.ts'
import { explainYaml, type YamlFault } from './yamlFaults.ts'

/** The parts of a file. Offsets are from the file's start. */
interface FileParts {
  /** Undefined if they cannot be read, which has been reported. */
  readonly fields: Fields | undefined
  readonly body: Body | undefined
}

export interface Fields {
  readonly map: YAMLMap
  /** Where the YAML starts. */
  readonly offset: number
  /** Where values start that could not be read: they are there, and what they say is not known. */
  readonly unread: ReadonlySet<number>
}

export interface Body {
  readonly text: string
  readonly offset: number
  /** Where the line of hyphens stands that it comes after. */
  readonly fence: number
}

const nothing: FileParts = { fields: undefined, body: undefined }

/** Reads a Markdown file with front matter: whatever of it can be read. */
export function readMarkdownFile(file: ContentFile): FileParts {
  const opening = /^---[ \t]*(?:\n|$)/.exec(file.text)
  if (!opening) {
    reportNoFrontMatter(file)
    return nothing
  }
  const offset = opening[0].length
  // Contentlayer ends the front matter at the first line that starts with three hyphens, whatever follows them.
  const closing = /^---.*$/m.exec(file.text.slice(offset))
  if (!closing) {
    file.report(
      {
        rule: 'front-matter-open',
        message: 'the front matter is never closed',
        allowed: 'a line of three hyphens (---) after the fields',
      },
      0,
      3,
    )
    return nothing
  }
  const fence = offset + closing.index
  if (!/^---[ \t]*$/.test(closing[0])) {
    file.report(
      {
        rule: 'front-matter-close',
        message: `a line of the front matter starts with three hyphens: ${JSON.stringify(closing[0])}`,
        allowed: 'three hyphens and nothing else, to close the front matter',
      },
      fence,
      fence + closing[0].length,
    )
    return nothing
  }
  const bodyOffset = Math.min(file.text.length, fence + closing[0].length + 1)
  return {
    fields: readFields(file, file.text.slice(offset, fence), offset),
    body: { text: file.text.slice(bodyOffset), offset: bodyOffset, fence },
  }
}

/** Reads a file that is YAML from start to end. */
export function readYamlFile(file: ContentFile): FileParts {
  return { fields: readFields(file, file.text, 0), body: undefined }
}

function reportNoFrontMatter(file: ContentFile): void {
  const [first = ''] = file.text.trimStart().split('\n')
  const fence = /^(?:-{2,}|[–—]+-*|\+{3})\s*$/.exec(first)?.[0].trim()
  const start = fence ? file.text.indexOf(first) : 0
  file.report(
    {
      rule: 'front-matter-missing',
      message: file.text.trim() ? 'the file does not start with front matter' : 'the file is empty',
      allowed: 'a line of three hyphens (---), the fields, another such line, then the text',
      ...(fence && otherFence(file.text, fence, start)),
    },
    start,
    start + Math.max(1, fence?.length ?? 1),
  )
}

function otherFence(text: string, fence: string, start: number): Pick<Finding, 'help' | 'mend'> {
  if (fence === '---') {
    const mend = { edits: [{ start: 0, end: start, text: '' }] }
    return { help: 'delete what stands before the first line of hyphens', mend }
  }
  if (fence === '+++') return { help: 'put the fields as YAML between two lines of ---' }
  const lines = [...text.matchAll(/^[^\n]+$/gm)].filter(([line]) => line.trim() === fence).slice(0, 2)
  const edits = lines.map(({ 0: line, index }) => ({ start: index, end: index + line.length, text: '---' }))
  return { help: `write --- in place of ${fence}`, mend: { edits } }
}

/** How many values that cannot be read are passed over to see what else is wrong, */
const mostMended = 50
/** and how many characters are read for that in all. */
const mostReadAgain = 300_000

function readFields(file: ContentFile, text: string, offset: number): Fields | undefined {
  if (text.length > maximum.fieldCharacters) {
    file.report(
      {
        rule: 'too-many',
        message: `the fields have ${text.length.toLocaleString('en')} characters, which is more than can be read`,
        allowed: `at most ${maximum.fieldCharacters.toLocaleString('en')} characters`,
      },
      offset,
    )
    return undefined
  }
  const unread = new Set<number>()
  let readable = text
  const mendOf = ({ finding, start, end, insertion }: YamlFault): Mend | string | undefined => {
    if (insertion !== undefined) return { edits: [{ start: offset + start, end: offset + start, text: insertion }] }
    // Of what could not be read, signs stand there that nobody wrote.
    return text.slice(start, end) === readable.slice(start, end) ? finding.mend : undefined
  }
  const rounds = Math.min(mostMended, 1 + Math.floor(mostReadAgain / text.length))
  for (let round = 0; round < rounds; round++) {
    // Whether keys are unique, the parser would find out by comparing each with each.
    const document = parseDocument(readable, { prettyErrors: false, uniqueKeys: false })
    const fault = explainYaml(readable, document)
    if (!fault) {
      reportDuplicates(file, document, offset)
      return fieldsOf(file, document, { text, offset, unread })
    }
    file.report({ ...fault.finding, mend: mendOf(fault) }, offset + fault.start, offset + fault.end)
    // The first fault makes the parser stumble over what follows. Without the value it is about, the rest can be read.
    if (!fault.isValue || unread.has(fault.start)) return undefined
    unread.add(fault.start)
    readable = readable.slice(0, fault.start) + 'x'.repeat(fault.end - fault.start) + readable.slice(fault.end)
  }
  return undefined
}

function fieldsOf(
  file: ContentFile,
  { contents }: Document,
  { text, offset, unread }: { text: string; offset: number; unread: ReadonlySet<number> },
): Fields | undefined {
  if (isMap(contents)) return { map: contents, offset, unread }
  const start = Math.max(0, text.search(/\S/))
  const end = text.indexOf('\n', start)
  file.report(
    {
      rule: 'yaml-not-fields',
      message: text.trim() ? 'these are no fields' : 'there are no fields',
      allowed: 'one field a line, such as `title: A headline`',
    },
    offset + start,
    offset + (end < 0 ? text.length : end),
  )
  return undefined
}

function reportDuplicates(file: ContentFile, document: Document, offset: number): void {
  for (const { value, range } of duplicateKeys(document)) {
    const key = String(value)
    const start = offset + (range?.[0] ?? 0)
    file.report(
      { rule: 'yaml-duplicate', field: key, message: 'stands here a second time', allowed: 'every field once' },
      start,
      start + key.length,
    )
  }
}

function duplicateKeys(document: Document): Scalar[] {
  const duplicates: Scalar[] = []
  visit(document, {
    Map: (_, { items }) => {
      const keys = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (keys.has(key.value)) duplicates.push(key)
        keys.add(key.value)
      }
    },
  })
  return duplicates
}
