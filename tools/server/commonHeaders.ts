import { join } from 'node:path'
import { HostFile } from './hostFile.ts'

type Header = readonly [name: string, value: string]

/** The headers a host sends with every answer that reads `_headers`: those below its `/*`. */
export class CommonHeaders {
  readonly #file: HostFile<readonly Header[]>

  constructor(folder: string) {
    this.#file = new HostFile(join(folder, '_headers'), toHeaders)
  }

  get all(): readonly Header[] {
    return this.#file.rules
  }
}

function toHeaders(lines: readonly string[]): Header[] {
  const start = lines.indexOf('/*') + 1
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith(' '))
  const block = start === 0 ? [] : lines.slice(start, end < 0 ? undefined : end)
  return block.map((line) => {
    const colon = line.indexOf(':')
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const
  })
}
