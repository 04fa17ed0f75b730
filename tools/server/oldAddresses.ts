import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

interface Rule {
  readonly pattern: RegExp
  /** `$1` stands for the placeholder. */
  readonly to: string
}

/** Answers old addresses as a host does that reads `_redirects`: as much of its syntax as our own file uses. */
export class OldAddresses {
  readonly #file: string
  #version = ''
  #exact = new Map<string, string>()
  #patterns: Rule[] = []

  /** @param folder whose `_redirects` is read again whenever a build has made a new one */
  constructor(folder: string) {
    this.#file = join(folder, '_redirects')
  }

  /** Where a path leads to, if it is an old one. */
  targetOf(path: string): string | undefined {
    this.#refresh()
    const exact = this.#exact.get(path)
    if (exact !== undefined) return exact
    const rule = this.#patterns.find(({ pattern }) => pattern.test(path))
    return rule && path.replace(rule.pattern, rule.to)
  }

  #refresh(): void {
    const stats = statSync(this.#file, { throwIfNoEntry: false })
    const version = stats ? `${stats.ino} ${stats.mtimeMs}` : ''
    if (version === this.#version) return
    this.#version = version
    this.#exact = new Map()
    this.#patterns = []
    for (const line of stats ? readFileSync(this.#file, 'utf8').split('\n') : []) {
      const [from, to] = line.split(' ')
      if (!from || !to) continue
      if (from.includes('/:')) this.#patterns.push(toPattern(from, to))
      else this.#exact.set(from, to)
    }
  }
}

function toPattern(from: string, to: string): Rule {
  const [before = '', after = ''] = from.split(/:\w+/)
  // Our own paths hold no letter that means anything to an expression.
  return { pattern: new RegExp(`^${before}([^/]+)${after}$`), to: to.replace(/:\w+/, '$1') }
}
