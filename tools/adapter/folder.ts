import { constants, copyFile, mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A folder that is being filled, by the paths its files will be served at. Nothing in it is written twice. */
export class Folder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  async write(path: string, content: string | Uint8Array): Promise<void> {
    await writeFile(await this.#place(path), content, { flag: 'wx' })
  }

  async copy(path: string, from: string): Promise<void> {
    await copyFile(from, await this.#place(path), constants.COPYFILE_EXCL)
  }

  async #place(path: string): Promise<string> {
    const file = join(this.path, path)
    await mkdir(dirname(file), { recursive: true })
    return file
  }
}
