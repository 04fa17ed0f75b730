import { createHash } from 'node:crypto'
import { type Dirent, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { previewReason } from '../newsroom/preview.ts'
import { ledgerPath } from '../gate/ledger/ledger.ts'
import { identityOf } from './edition/record.ts'
import { isOnCloudflare } from '../hosts/cloudflare.ts'
import { isStanding } from './edition/standing.ts'
import { workPath } from '../system/workPath.ts'
import { writeWhole } from '../system/writeWhole.ts'

/** What the publication in `dist/` was made from, and how long it is the same whatever the clock says. */
interface Published {
  readonly inputs: string
  readonly ledger: string
  readonly folder: string
  /** Milliseconds since 1970: from the moment it was built for, to the first one for which it would come out otherwise. */
  readonly from: number
  readonly until: number
  /** What the gate had to say. */
  readonly warnings: string
}

const file = workPath('published.json')

/**
 * One hash of everything a build reads, apart from the ledger, which it writes itself: content, code and surroundings.
 * Pictures go by size and time of change.
 * @param recipe of all but content
 */
export function hashOfInputs(recipe: string, environment: Readonly<Record<string, string | undefined>>): string {
  const hash = createHash('sha256').update(
    JSON.stringify([
      recipe,
      environment['SITE_URL'],
      previewReason(environment) !== undefined,
      isOnCloudflare(environment),
    ]),
  )
  for (const path of pathsBelow('content').toSorted()) {
    if (path === ledgerPath) continue
    hash.update(factsOf(path))
  }
  return hash.digest('base64')
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

/** What the gate said of the publication in `dist/`, if a build now would make the very same; undefined if it might not. */
export async function warningsOfUnchanged(
  inputs: string,
  { recipe, now }: { readonly recipe: string; readonly now: Date },
): Promise<string | undefined> {
  try {
    const published = JSON.parse(await readFile(file, 'utf8')) as Published
    const isSame =
      published.inputs === inputs &&
      published.ledger === ledgerHash() &&
      published.folder === (await identityOf('dist')) &&
      published.from <= now.getTime() &&
      now.getTime() < published.until &&
      (await isStanding(recipe))
    return isSame ? published.warnings : undefined
  } catch {
    return undefined // nothing is known of it, or not all
  }
}

export async function keepPublished(
  inputs: string,
  { now, until, warnings }: { readonly now: Date; readonly until: Date; readonly warnings: string },
): Promise<void> {
  const published: Published = {
    inputs,
    ledger: ledgerHash(),
    folder: await identityOf('dist'),
    from: now.getTime(),
    until: until.getTime(),
    warnings,
  }
  await writeWhole(file, JSON.stringify(published))
}

export async function forgetPublished(): Promise<void> {
  await rm(file, { force: true })
}

function ledgerHash(): string {
  return existsSync(ledgerPath) ? createHash('sha256').update(readFileSync(ledgerPath)).digest('base64') : ''
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
