import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a file in a folder that tells hosts how to serve it; none where there is no such file. */
export function hostFileLines(folder: string, name: '_headers' | '_redirects'): string[] {
  const file = join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
}
