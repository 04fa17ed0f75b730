import { indexNowKeyPath } from '../newsroom/paths.ts'
import type { Delivery } from './delivery.ts'
import { RefusedError, sendWithRetries, UnreachableError, type Patience } from './withRetries.ts'

/** Passes what it is told on to all search engines that take part. */
export const indexNowEndpoint = 'https://api.indexnow.org/indexnow'

/** The most one message may hold. */
const batchSize = 10_000

interface Message {
  readonly endpoint: string
  /** The origin the pages belong to. */
  readonly site: string
  readonly key: string
  readonly pages: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly patience: Patience
}

/** Tells search engines which pages are new, changed or gone: https://www.indexnow.org/documentation */
export async function tellIndexNow({ endpoint, site, key, pages, headers, patience }: Message): Promise<Delivery> {
  for (let start = 0; start < pages.length; start += batchSize) {
    const body = JSON.stringify({
      host: new URL(site).host,
      key,
      keyLocation: site + indexNowKeyPath(key),
      urlList: pages.slice(start, start + batchSize),
    })
    const init = { method: 'POST', body, headers: { ...headers, 'Content-Type': 'application/json; charset=utf-8' } }
    try {
      await sendWithRetries(endpoint, init, patience)
    } catch (error) {
      if (!(error instanceof RefusedError || error instanceof UnreachableError)) throw error
      return { accepted: pages.slice(0, start), failures: [explain(error)] }
    }
  }
  return { accepted: pages, failures: [] }
}

/** What the documentation says each refusal means. */
const meanings = new Map([
  [400, 'the message is not in the form it wants'],
  [403, 'it does not take the key: the file of the key is not there, or holds another one'],
  [422, 'the pages do not belong to this site, or the key does not fit it'],
])

function explain(error: RefusedError | UnreachableError): string {
  const meaning = error instanceof RefusedError ? meanings.get(error.status) : undefined
  return meaning === undefined ? error.message : `${error.message}: ${meaning}`
}
