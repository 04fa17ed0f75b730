import { statSync } from 'node:fs'
import { Release } from './release.ts'

/** The release that is in a folder now: a build puts a whole new folder in the place of the old one. */
export class Releases {
  readonly #folder: string
  #current: Release
  #identity: string

  constructor(folder: string) {
    this.#folder = folder
    this.#identity = this.#find() ?? ''
    this.#current = new Release(folder)
  }

  get current(): Release {
    const identity = this.#find()
    // Where folders cannot be exchanged in one step there is none for a moment: the last one is served meanwhile.
    if (identity !== undefined && identity !== this.#identity) {
      this.#identity = identity
      this.#current = new Release(this.#folder)
    }
    return this.#current
  }

  #find(): string | undefined {
    const stats = statSync(this.#folder, { throwIfNoEntry: false })
    return stats && `${stats.ino} ${stats.mtimeMs}`
  }
}
