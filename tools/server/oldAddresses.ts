import { hostFileLines } from './hostFile.ts'

interface Rules {
  readonly exact: ReadonlyMap<string, string>
  readonly patterns: readonly Pattern[]
}

interface Pattern {
  readonly from: RegExp
  /** `$1` stands for the placeholder. */
  readonly to: string
}

/** Answers old addresses as a host does that reads `_redirects`: as much of its syntax as our own file uses. */
export class OldAddresses {
  readonly #rules: Rules

  constructor(folder: string) {
    this.#rules = toRules(hostFileLines(folder, '_redirects'))
  }

  /** Where a path leads to, if it is an old one. */
  targetOf(path: string): string | undefined {
    const { exact, patterns } = this.#rules
    const target = exact.get(path)
    if (target !== undefined) return target
    const pattern = patterns.find(({ from }) => from.test(path))
    return pattern && path.replace(pattern.from, pattern.to)
  }
}

function toRules(lines: readonly string[]): Rules {
  const pairs = lines.flatMap((line) => {
    const [from, to] = line.split(' ')
    return from && to ? [[from, to] as const] : []
  })
  return {
    exact: new Map(pairs.filter(([from]) => !hasPlaceholder(from))),
    patterns: pairs.filter(([from]) => hasPlaceholder(from)).map(([from, to]) => toPattern(from, to)),
  }
}

function hasPlaceholder(path: string): boolean {
  return path.includes('/:')
}

function toPattern(path: string, to: string): Pattern {
  const [before = '', after = ''] = path.split(/:\w+/)
  // Our own paths hold no letter that means anything to an expression.
  return { from: new RegExp(`^${before}([^/]+)${after}$`), to: to.replace(/:\w+/, '$1') }
}
