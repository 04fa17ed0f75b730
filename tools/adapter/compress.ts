import { readdir, readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/** Lays a Brotli and a gzip version beside every file of a folder that gets smaller by it, on all cores. */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
  // One iterator for all: each takes the next file as soon as it is free.
  const queue = paths.values()
  const failures: unknown[] = []
  const work = async () => {
    for (const path of queue) {
      if (failures.length > 0) return
      await compressFile(path).catch((error: unknown) => failures.push(error))
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  // Not before all have stopped: whoever clears the folder away must not meet one that still writes.
  if (failures.length > 0) throw failures[0]
}

async function compressFile(path: string): Promise<void> {
  const bytes = await readFile(path)
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length }
  const [br, gzipped] = await Promise.all([brotli(bytes, { params }), gz(bytes, { level: 9 })])
  if (br.length < bytes.length) await writeFile(`${path}.br`, br)
  if (gzipped.length < bytes.length) await writeFile(`${path}.gz`, gzipped)
}
