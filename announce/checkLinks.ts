import { readFile } from 'node:fs/promises'
import { writeWhole } from '../system/files.ts'
import { type Patience, RefusedError, sendWithRetries, UnreachableError } from './withRetries.ts'

/** An address on another site, and where it stands: `content/articles/lamp.md:12`. */
interface OutsideLink {
  readonly url: string
  readonly places: readonly string[]
}

/** How other sites are asked. */
export interface Asking {
  /** The file that remembers which addresses answered, and when. */
  readonly memory: string
  /** Whether those are asked again that are remembered. */
  readonly isFresh: boolean
  readonly patience: Patience
  /** Between two questions to one site. */
  readonly pauseMs: number
  /** Who asks: the address of the publication. */
  readonly asker: string
  readonly progress: (done: number, all: number) => void
}

/** A link that leads nowhere any more, and why. */
export interface BrokenLink extends OutsideLink {
  readonly fault: string
}

/** What answered is not asked again for a week. */
const rememberedMs = 7 * 24 * 60 * 60_000

/** How many sites are asked at a time, each of them one question after the other. */
const sitesAtOnce = 8

/**
 * Asks every address whether it is still there. A redirect for now is an answer; one for good is a fault, as it may end.
 * What has been found is written down site by site, so that a check that is ended goes on where it was.
 */
export async function checkLinks(links: readonly OutsideLink[], asking: Asking): Promise<BrokenLink[]> {
  const { memory, isFresh, patience, progress } = asking
  const now = patience.now().getTime()
  const answered = await readAnswers(memory)
  const isKnown = ({ url }: OutsideLink) => !isFresh && now - (answered.get(url) ?? -Infinity) < rememberedMs
  const open = links.filter((link) => !isKnown(link))
  const sites = new Map<string, OutsideLink[]>()
  for (const link of open) sites.set(hostOf(link), [...(sites.get(hostOf(link)) ?? []), link])
  const broken: BrokenLink[] = []
  let done = 0
  const waiting = sites.values()
  const askNext = async (): Promise<void> => {
    for (const site of waiting) {
      for (const [index, link] of site.entries()) {
        if (index > 0) await patience.sleep(asking.pauseMs)
        const fault = await faultOf(link.url, asking)
        if (fault === undefined) answered.set(link.url, now)
        else {
          answered.delete(link.url)
          broken.push({ ...link, fault })
        }
        progress((done += 1), open.length)
      }
      await writeWhole(memory, JSON.stringify(Object.fromEntries(answered)))
    }
  }
  await Promise.all(Array.from({ length: sitesAtOnce }, askNext))
  return broken.toSorted((a, b) => (a.url < b.url ? -1 : 1))
}

function hostOf({ url }: OutsideLink): string {
  return new URL(url).host
}

async function faultOf(url: string, { patience, asker }: Asking): Promise<string | undefined> {
  try {
    await sendWithRetries(url, { headers: { 'User-Agent': `Standfirst link check (+${asker})` } }, patience)
    return undefined
  } catch (error) {
    if (error instanceof UnreachableError) return error.message.slice(url.length + 1)
    if (!(error instanceof RefusedError)) throw error
    if (error.status === 301 || error.status === 308) return `has moved for good (${error.status})`
    return error.status < 400 ? undefined : `answered ${error.status}`
  }
}

/** When addresses answered, in milliseconds since 1970; none, where nothing is remembered that can be read. */
async function readAnswers(memory: string): Promise<Map<string, number>> {
  try {
    return new Map(Object.entries(JSON.parse(await readFile(memory, 'utf8')) as Record<string, number>))
  } catch {
    return new Map() // there is none, or it is not whole: then all are asked
  }
}
