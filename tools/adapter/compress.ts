import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** What shrinks: text. Pictures and fonts are compressed already. */
const compressible = /\.(?:html|css|js|json|svg|xml|txt|md|webmanifest|ico)$/

/** Lays a Brotli and a gzip version beside every file of a folder that gets smaller by it. */
export async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile() || !compressible.test(entry.name)) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const [br, gzipped] = await Promise.all([
      brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
      gz(bytes, { level: 9 }),
    ])
    if (br.length < bytes.length) await writeFile(`${path}.br`, br)
    if (gzipped.length < bytes.length) await writeFile(`${path}.gz`, gzipped)
  }
}
