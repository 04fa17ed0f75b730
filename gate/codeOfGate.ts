import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A hash of everything that what the gate finds in a file depends on, beside the file: our code, the packages it uses,
 * and Node with its tables of characters, languages and time zones. Rather too much than too little.
 */
export function codeOfGate(project = fileURLToPath(new URL('..', import.meta.url))): string {
  const hash = createHash('sha256').update(JSON.stringify(process.versions))
  const paths = ['gate', 'newsroom'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join(folder, path)),
  )
  // A copy of the project that is made for a trial has no lock file of its own.
  const others = ['contentlayer.config.ts', 'package-lock.json'].filter((path) => existsSync(join(project, path)))
  for (const path of [...paths.toSorted(), ...others]) {
    const bytes = readFileSync(join(project, path))
    hash.update(`${path} ${bytes.length}\n`).update(bytes)
  }
  return hash.digest('base64')
}
