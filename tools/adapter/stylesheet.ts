import { readFile } from 'node:fs/promises'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

/** A font file: where it is served, and where Next exported it. */
export interface FontFile {
  readonly path: string
  readonly source: string
}

export class Stylesheet {
  readonly fonts: FontFile[] = []
  readonly #css: string
  constructor(css: string) { this.#css = css }
  static async read(files: readonly string[]): Promise<Stylesheet> {
    return new Stylesheet((await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n'))
  }
  async stylesFor(_elements: readonly Tree.Element[], _text: string): Promise<{ css: string; fonts: readonly string[] }> {
    return { css: this.#css, fonts: [] }
  }
}
