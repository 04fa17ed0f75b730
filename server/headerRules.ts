import { patternExpression } from '../hosts/pathPattern.ts'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Header = readonly [name: string, value: string]

interface Rule {
  readonly expression: RegExp
  readonly headers: Header[]
}

/** The headers of a folder, as a host sends them that reads `_headers`: all that stand below a pattern of the path. */
export class HeaderRules {
  readonly #rules: readonly Rule[]

  constructor(folder: string) {
    this.#rules = toRules(hostFileLines(folder, '_headers'))
  }

  headersFor(path: string): Header[] {
    return this.#rules.filter(({ expression }) => expression.test(path)).flatMap(({ headers }) => headers)
  }
}

function toRules(lines: readonly string[]): Rule[] {
  const rules: Rule[] = []
  for (const line of lines) {
    const colon = line.indexOf(':')
    if (line.startsWith('/')) rules.push({ expression: new RegExp(patternExpression(line)), headers: [] })
    else if (colon > 0) rules.at(-1)?.headers.push([line.slice(0, colon).trim(), plain(line.slice(colon + 1).trim())])
  }
  return rules
}

/**
 * What a server without TLS may say: some browsers would look for everything, and follow every link, under https, also
 * on this machine or in its network.
 */
function plain(value: string): string {
  return value.replace('; upgrade-insecure-requests', '')
}

/** The lines of a file in a folder that tells hosts how to serve it; none where there is no such file. */
export function hostFileLines(folder: string, name: '_headers' | '_redirects'): string[] {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}
