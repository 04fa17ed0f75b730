import { indexNowKeyPath } from '../newsroom/paths.ts'
import { PublicationError } from '../system/faults.ts'
import type { BuiltSite } from './builtSite.ts'
import { type Patience, readWithRetries, RefusedError } from './withRetries.ts'

/** What is in `dist/` is not what the world sees. */
class NotDeployedError extends PublicationError {
  override name = 'NotDeployedError'
}

interface Context {
  readonly headers: Readonly<Record<string, string>>
  readonly patience: Patience
}

/**
 * Asks the live site for its key and its sitemap: whoever is told of a change comes to look at once, and must find it.
 * @throws {NotDeployedError} unless both are those of `dist/`
 */
export async function checkDeployed(site: BuiltSite, context: Context): Promise<void> {
  const { url, indexNowKey, sitemaps } = site
  if (indexNowKey !== undefined) await checkFile(url + indexNowKeyPath(indexNowKey), indexNowKey, context)
  for (const [path, text] of sitemaps) await checkFile(url + path, text, context)
}

/** What is longer than this is another file: servers add a line break at most. */
function mostBytesOf(expected: string): number {
  return Buffer.byteLength(expected) + 100
}

async function checkFile(url: string, expected: string, { headers, patience }: Context): Promise<void> {
  try {
    const request = { headers: { ...headers, 'Cache-Control': 'no-cache' }, mostBytes: mostBytesOf(expected) }
    const text = await readWithRetries(url, request, patience)
    if (text.trim() === expected.trim()) return
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    throw new NotDeployedError(`${error.message}: deploy dist/ there first, then announce it.`)
  }
  throw new NotDeployedError(
    `${url} is not what stands in dist/: the deploy has not arrived yet, or dist/ was built again since.`,
  )
}
