import { isAlias, isMap, LineCounter, parseDocument, visit, type Document, type YAMLMap } from 'yaml'
import type { ContentFile } from './contentFile.ts'

/** The parts of a file: its fields as YAML, and for Markdown the body below them. Offsets are from the file's start. */
export interface FrontMatter {
  readonly fields: YAMLMap
  readonly document: Document
  /** Where the YAML starts. */
  readonly offset: number
  readonly body: string
  readonly bodyOffset: number
}

/** Reads a Markdown file with front matter. Undefined, and reported, if there is none that can be read. */
export function readMarkdownFile(file: ContentFile): FrontMatter | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(file.text)
  if (!opening) {
    file.report({
      rule: 'front-matter-missing',
      message: 'the file does not start with front matter',
      allowed: 'a line of three hyphens (---), the fields, another such line, then the text',
    })
    return undefined
  }
  const offset = opening[0].length
  // Contentlayer ends the front matter at the first line that starts with three hyphens, whatever follows them.
  const closing = /(?<=^|\n|\r)---.*(?:\r\n|\n|\r|$)/.exec(file.text.slice(offset))
  if (!closing) {
    file.report(
      { rule: 'front-matter-open', message: 'the front matter is never closed', allowed: 'a line of three hyphens (---) after the fields' },
      0,
      3,
    )
    return undefined
  }
  if (closing[0].trimEnd() !== '---') {
    const start = offset + closing.index
    file.report(
      {
        rule: 'front-matter-close',
        message: `a line of the front matter starts with three hyphens: ${JSON.stringify(closing[0].trimEnd())}`,
        allowed: 'three hyphens only, to close the front matter',
      },
      start,
      start + closing[0].trimEnd().length,
    )
    return undefined
  }
  const bodyOffset = offset + closing.index + closing[0].length
  const yaml = readYaml(file, file.text.slice(offset, offset + closing.index), offset)
  return yaml && { ...yaml, offset, body: file.text.slice(bodyOffset), bodyOffset }
}

/** Reads a file that is YAML from start to end. */
export function readYamlFile(file: ContentFile): FrontMatter | undefined {
  const yaml = readYaml(file, file.text, 0)
  return yaml && { ...yaml, offset: 0, body: '', bodyOffset: file.text.length }
}

function readYaml(file: ContentFile, text: string, offset: number) {
  const document = parseDocument(text, { lineCounter: new LineCounter(), prettyErrors: false })
  const faults = [...document.errors, ...document.warnings]
  const [first] = faults
  // The first fault makes the parser stumble over what follows: the others would only confuse.
  if (first) reportFault(file, text, offset, first)
  visit(document, (_key, node) => {
    if (!isAlias(node) && !(node && typeof node === 'object' && 'anchor' in node && node.anchor)) return
    const [start, end] = ('range' in node && node.range) || [0, 1]
    file.report(
      { rule: 'yaml-anchor', message: 'anchors (&) and aliases (*) of YAML are not used here', help: 'write the value out, or put it in quotes' },
      offset + start,
      offset + end,
    )
  })
  if (first) return undefined
  const { contents } = document
  if (!isMap(contents)) {
    file.report({ rule: 'yaml-not-fields', message: 'there are no fields', allowed: 'one field a line, such as `title: A headline`' }, offset)
    return undefined
  }
  return { fields: contents, document }
}

function reportFault(file: ContentFile, text: string, offset: number, fault: Document['errors'][number] | Document['warnings'][number]): void {
  const [start, end] = fault.pos
  const colon = unquotedColon(text, start)
  if (colon) {
    file.report(
      {
        rule: 'yaml-colon',
        field: colon.key,
        message: 'a colon followed by a space ends a name in YAML, so this text needs quotes',
        help: `write ${colon.key}: ${JSON.stringify(colon.value)}`,
      },
      offset + colon.start,
      offset + colon.start + colon.value.length,
    )
    return
  }
  if (fault.code === 'DUPLICATE_KEY') {
    const key = /^[^:\s]+/.exec(text.slice(start))?.[0] ?? ''
    file.report({ rule: 'yaml-duplicate', field: key, message: 'stands here a second time', allowed: 'every field once' }, offset + start, offset + start + key.length)
    return
  }
  const tab = /^\t/m.exec(text)
  file.report(
    {
      rule: 'yaml-syntax',
      message: `not valid YAML: ${lowerFirst(fault.message.replace(/ at line \d+.*$/s, ''))}`,
      help: tab ? 'YAML is indented with spaces, never with tabs' : undefined,
    },
    offset + start,
    offset + Math.max(end, start + 1),
  )
}

/** The commonest slip: `title: Storm: what we know`. */
function unquotedColon(text: string, faultStart: number) {
  const lineStart = text.lastIndexOf('\n', faultStart - 1) + 1
  const line = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? ''
  const [, lead = '', key = '', value = ''] = /^(\s*(?:- +)?([\w-]+): +)([^'"[\]{}|>&*#][^#]*?:\s[^#]*?)\s*$/.exec(line) ?? []
  return value ? { key, value, start: lineStart + lead.length } : undefined
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
