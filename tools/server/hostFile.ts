import { readFileSync, statSync } from 'node:fs'

/** A file that tells hosts how to serve a folder, read again whenever a build has made a new one. */
export class HostFile<Rules> {
  readonly #path: string
  readonly #parse: (lines: readonly string[]) => Rules
  #version = ''
  #rules: Rules

  /** @param parse is given no lines where there is no such file */
  constructor(path: string, parse: (lines: readonly string[]) => Rules) {
    this.#path = path
    this.#parse = parse
    this.#rules = parse([])
  }

  get rules(): Rules {
    const stats = statSync(this.#path, { throwIfNoEntry: false })
    const version = stats ? `${stats.ino} ${stats.mtimeMs}` : ''
    if (version !== this.#version) {
      this.#version = version
      this.#rules = this.#parse(stats ? readFileSync(this.#path, 'utf8').split('\n') : [])
    }
    return this.#rules
  }
}
