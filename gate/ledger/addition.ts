import type { CheckedDocument } from '../document.ts'
import type { Edit } from '../problem.ts'

/** Lines to be added to a document, in words and as a change to its file. */
export interface Addition {
  /** As they can be pasted. */
  readonly lines: string
  /** Undefined where nobody but a person can say where they belong. */
  readonly edit: Edit | undefined
}

/** Adds a field, or to the list it already holds. */
export function addition(document: CheckedDocument, name: string, values: readonly string[]): Addition {
  const { file, fields } = document
  const last = fields.list(name).at(-1)
  if (last) {
    const lineStart = file.text.lastIndexOf('\n', last.start - 1) + 1
    const [bullet] = /^\s*-\s*$/.exec(file.text.slice(lineStart, last.start)) ?? []
    const text = values.map((value) => (bullet === undefined ? `, ${value}` : `\n${bullet}${value}`)).join('')
    return {
      lines: `${shown(values)} (in its list "${name}")`,
      edit: { file: file.path, start: last.end, end: last.end, text },
    }
  }
  const lines = `${name}: [${shown(values)}]`
  const isThere = new RegExp(`^${name}:`, 'm').test(file.text)
  return {
    lines,
    edit: isThere ? undefined : { file: file.path, ...newLine(file.text, `${name}: [${values.join(', ')}]`) },
  }
}

/** Adds a field that is not there. */
export function addedLine({ file }: CheckedDocument, line: string): Addition {
  return { lines: line, edit: { file: file.path, ...newLine(file.text, line) } }
}

/** The first of the front matter, or the last of a file that is YAML from start to end. */
function newLine(text: string, line: string): Omit<Edit, 'file'> {
  const [fence] = /^---[ \t]*\n/.exec(text) ?? []
  const at = fence?.length ?? text.length
  return { start: at, end: at, text: `${fence || text.endsWith('\n') ? '' : '\n'}${line}\n` }
}

/** Of very many, as many as anybody reads. */
function shown(values: readonly string[]): string {
  const some = values.slice(0, 100).join(', ')
  return values.length > 100 ? `${some} and ${values.length - 100} more` : some
}
