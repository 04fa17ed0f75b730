import { encodedPath } from '../newsroom/oldAddress.ts'
import { goneMark } from '../hosts/hostRules.ts'
import { hostFileLines } from './headerRules.ts'

interface Rules {
  /** By their paths as they are meant. */
  readonly exact: ReadonlyMap<string, string>
  readonly byQuery: ReadonlyMap<string, readonly QueryRule[]>
  readonly patterns: readonly Pattern[]
  readonly gone: ReadonlySet<string>
}

/** All of these parameters must stand in a query, whatever else does. */
interface QueryRule {
  readonly parameters: URLSearchParams
  readonly to: string
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

  /** Whether what stood at a path was taken down on purpose. */
  isGone(path: string): boolean {
    return this.#rules.gone.has(path)
  }

  /**
   * Where a path leads to, if it is an old one.
   * @param path as it is meant
   * @param query with its question mark; what does not tell the address itself is passed on
   */
  targetOf(path: string, query = ''): string | undefined {
    const { exact, byQuery, patterns } = this.#rules
    const byParameters = query === '' ? undefined : byQuery.get(path)?.find((rule) => isAsked(rule, query))
    if (byParameters) return byParameters.to
    const target = exact.get(path)
    if (target !== undefined) return target + query
    const pattern = patterns.find(({ from }) => from.test(path))
    return pattern && encodedPath(path).replace(pattern.from, pattern.to) + query
  }
}

function isAsked({ parameters }: QueryRule, query: string): boolean {
  const asked = new URLSearchParams(query)
  return [...parameters].every(([name, value]) => asked.getAll(name).includes(value))
}

function toRules(lines: readonly string[]): Rules {
  const words = lines.map((line) => line.split(' '))
  const gone = words.flatMap(([mark, path = '']) => (mark === goneMark ? [decodeURIComponent(path)] : []))
  const rules = words.filter((line) => line.length > 2)
  const exact = new Map<string, string>()
  const byQuery = new Map<string, QueryRule[]>()
  const patterns: Pattern[] = []
  for (const [from = '', ...others] of rules) {
    const [to = ''] = others.slice(-2)
    const parameters = others.slice(0, -2)
    if (hasPlaceholder(from)) patterns.push(toPattern(from, to))
    else if (parameters.length === 0) exact.set(decodeURIComponent(from), to)
    else {
      const path = decodeURIComponent(from)
      const rule = { parameters: new URLSearchParams(parameters.join('&')), to }
      byQuery.set(path, [...(byQuery.get(path) ?? []), rule])
    }
  }
  return { exact, byQuery, patterns, gone: new Set(gone) }
}

function hasPlaceholder(path: string): boolean {
  return path.includes('/:')
}

function toPattern(path: string, to: string): Pattern {
  const [before = '', after = ''] = path.split(/:\w+/)
  // Our own paths hold no letter that means anything to an expression.
  return { from: new RegExp(`^${before}([^/]+)${after}$`), to: to.replace(/:\w+/, '$1') }
}
