import { createHash } from 'node:crypto'
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { previewReason } from '../newsroom/site.ts'
import { ledgerPath } from '../gate/ledger/ledgerText.ts'
import { revisionsFolder } from '../newsroom/revisions.ts'
import { isOnCloudflare } from '../hosts/cloudflare.ts'
import { hashOfFiles } from '../system/files.ts'

/** What decides how content becomes files, beside the content itself. */
export const codePaths: readonly string[] = [
  'app',
  'assets',
  'browser',
  'build',
  'cards',
  'components',
  'gate',
  'hosts',
  'newsroom',
  'public',
  'system',
  'contentlayer.config.ts',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
]

/** One hash of everything but content that a build depends on. */
export async function hashOfCode(): Promise<string> {
  return `${process.version} ${await hashOfFiles(codePaths)}`
}

/**
 * One hash of content and surroundings, apart from the ledgers, which a build writes itself. Pictures go by size and time
 * of change.
 */
export function hashOfInputs(environment: Readonly<Record<string, string | undefined>>): string {
  const surroundings = [environment['SITE_URL'], previewReason(environment) !== undefined, isOnCloudflare(environment)]
  const hash = createHash('sha256').update(JSON.stringify(surroundings))
  for (const path of pathsBelow('content').toSorted()) if (!isLedger(path)) hash.update(factsOf(path))
  return hash.digest('base64')
}

/** Of addresses, and of versions: these by their names, which say what is in them, unless it is nothing any more. */
export function hashOfLedgers(): string {
  const hash = createHash('sha256').update(existsSync(ledgerPath) ? readFileSync(ledgerPath) : '')
  for (const path of pathsBelow(revisionsFolder).toSorted()) hash.update(`${path}\0${statSync(path).size > 0}\0`)
  return hash.digest('base64')
}

function isLedger(path: string): boolean {
  return path === ledgerPath || path.startsWith(join(revisionsFolder, '/'))
}

/** Of what cannot be read, nothing: the gate says so, and nothing is published. */
function factsOf(path: string): string {
  try {
    const stats = statSync(path)
    // To read a pipe takes until somebody writes to it.
    if (!stats.isFile()) return `${path}\0`
    const { size, mtimeMs } = stats
    const isPicture = path.startsWith(join('content', 'media'))
    const facts = isPicture ? mtimeMs : createHash('sha256').update(readFileSync(path)).digest('base64')
    return `${path}\0${size}\0${facts}\0`
  } catch {
    return `${path}\0`
  }
}

/** Links are followed by nobody here, but a build refuses them: their names are enough. */
function pathsBelow(folder: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? pathsBelow(path) : [path]
  })
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
