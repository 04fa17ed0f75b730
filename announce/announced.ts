import { readFile } from 'node:fs/promises'
import { PublicationError } from '../system/faults.ts'
import { writeWhole } from '../system/files.ts'
import type { Dated } from './changes.ts'

/** What has been announced so far. */
export interface Announced {
  /** The origin this is about. */
  readonly site: string
  readonly pages?: Dated
  readonly feeds?: Dated
}

/** The file of what has been announced is not one. */
class AnnouncedError extends PublicationError {
  override name = 'AnnouncedError'
}

/**
 * What was announced of a site before: nothing, if the file is of another site or not there.
 * @throws {AnnouncedError} if the file cannot be understood
 */
export async function readAnnounced(path: string, site: string): Promise<Announced> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  const announced = text === undefined ? undefined : parse(text)
  if (text !== undefined && !announced) {
    throw new AnnouncedError(
      `${path} is not what npm run announce wrote there. Delete it; what is new is told by its date.`,
    )
  }
  return announced?.site === site ? announced : { site }
}

export async function writeAnnounced(path: string, announced: Announced): Promise<void> {
  await writeWhole(path, `${JSON.stringify(announced, undefined, 2)}\n`)
}

function parse(text: string): Announced | undefined {
  try {
    const value = JSON.parse(text) as Partial<Announced> | null
    const isWhole = typeof value?.site === 'string' && [value.pages, value.feeds].every(isDated)
    return isWhole ? (value as Announced) : undefined
  } catch {
    return undefined // cut short, or no JSON: the caller says so
  }
}

function isDated(value: unknown): boolean {
  if (value === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).every((date) => typeof date === 'string')
}
