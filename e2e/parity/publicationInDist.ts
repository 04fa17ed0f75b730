import { load } from 'cheerio'
import type { Site } from '../site.ts'
import { readDist, type Dist } from './dist.ts'
import { readStatements } from './readDist.ts'
import type { Where } from './where.ts'
import type { Statement } from './statement.ts'
import { subjectsOf, type Subjects } from './subjects.ts'

/** A built publication, and what it says of itself. */
export interface PublicationInDist {
  readonly dist: Dist
  readonly where: Where
  /** By file. */
  readonly statements: ReadonlyMap<string, readonly Statement[]>
  readonly subjects: Subjects
}

const known = new Map<Site, Promise<PublicationInDist>>()

/** Reads a publication once, from nothing but its files. */
export function publicationInDist(site: Site): Promise<PublicationInDist> {
  const read = known.get(site) ?? readPublication(site)
  known.set(site, read)
  return read
}

async function readPublication(site: Site): Promise<PublicationInDist> {
  const dist = readDist(site)
  const where = { origin: originOf(dist), timeZone: site.timeZone }
  const statements = await readStatements(dist, where)
  return { dist, where, statements, subjects: subjectsOf([...statements.values()].flat()) }
}

/** The address the front page gives as its own. */
function originOf(dist: Dist): string {
  const canonical = load(dist.text('index.html'))('link[rel=canonical]').attr('href')
  if (canonical === undefined) throw new Error('the front page has no canonical address')
  return new URL(canonical).origin
}
