import type { BuiltFeed } from './builtSite.ts'
import type { Delivery } from './delivery.ts'
import { RefusedError, sendWithRetries, UnreachableError, type Patience } from './withRetries.ts'

interface Message {
  readonly feeds: readonly BuiltFeed[]
  readonly headers: Readonly<Record<string, string>>
  readonly patience: Patience
}

/**
 * Tells the hub that each feed names that there is something new in it. WebSub leaves the form of this message to hubs;
 * all of them take the one of its forerunner: https://www.w3.org/TR/websub/#publishing
 */
export async function tellHubs({ feeds, headers, patience }: Message): Promise<Delivery> {
  const accepted: string[] = []
  const failures: string[] = []
  const away = new Set<string>()
  for (const { url, hub } of feeds) {
    if (away.has(hub)) continue
    try {
      const body = new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': url })
      await sendWithRetries(hub, { method: 'POST', body, headers }, patience)
      accepted.push(url)
    } catch (error) {
      if (error instanceof RefusedError) failures.push(`${error.message} for ${url}`)
      else if (error instanceof UnreachableError) {
        // The other feeds would find it no better.
        away.add(hub)
        failures.push(error.message)
      } else throw error
    }
  }
  return { accepted, failures }
}
