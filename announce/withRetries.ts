import { setTimeout } from 'node:timers/promises'
import { PublicationError } from '../system/faults.ts'

/** A server understood us and said no: asking again would change nothing. */
export class RefusedError extends PublicationError {
  override name = 'RefusedError'
  readonly status: number

  constructor(url: string, status: number) {
    super(`${url} answered ${status}`)
    this.status = status
  }
}

/** A server could not be had, however often we asked. */
export class UnreachableError extends PublicationError {
  override name = 'UnreachableError'
}

/** How long we put up with a server that is busy or away. */
export interface Patience {
  readonly attempts: number
  /** Before the second attempt; each later one waits twice as long. */
  readonly firstWaitMs: number
  /** What a server may ask us to wait at most. */
  readonly longestWaitMs: number
  readonly timeoutMs: number
  readonly sleep: (ms: number) => Promise<unknown>
  readonly now: () => Date
}

/** Half a minute in all against a server that answers at once. */
export const usualPatience: Patience = {
  attempts: 5,
  firstWaitMs: 2000,
  longestWaitMs: 5 * 60_000,
  timeoutMs: 30_000,
  sleep: (ms) => setTimeout(ms),
  now: () => new Date(),
}

interface Reading extends RequestInit {
  /** How much of the answer to read at most, but for the rest of what came in one piece with it. */
  readonly mostBytes: number
}

/**
 * Sends a message, and leaves what is answered unread. @see readWithRetries
 * @throws {RefusedError | UnreachableError}
 */
export async function sendWithRetries(url: string, init: RequestInit, patience: Patience): Promise<void> {
  await readWithRetries(url, { ...init, mostBytes: 0 }, patience)
}

/**
 * Sends a request and gives the text of the answer if it is a success, or only its beginning: a server may go on without
 * end. Tries again after 429, 5xx and where the network fails, later each time and never before the server's own
 * Retry-After (RFC 9110, 10.2.3). Redirects are not followed: what is announced must be where it says it is.
 * @throws {RefusedError | UnreachableError}
 */
export async function readWithRetries(url: string, request: Reading, patience: Patience): Promise<string> {
  const { attempts, firstWaitMs, longestWaitMs, timeoutMs, sleep, now } = patience
  for (let attempt = 1; ; attempt++) {
    const outcome = await send(url, request, timeoutMs)
    if ('text' in outcome && outcome.status < 300) return outcome.text
    if ('text' in outcome && outcome.status !== 429 && outcome.status < 500) throw new RefusedError(url, outcome.status)
    const reason = 'text' in outcome ? `answered ${outcome.status}` : outcome.failure
    if (attempt === attempts) throw new UnreachableError(`${url} ${reason}, ${attempts} times in a row`)
    const asked = 'text' in outcome ? waitAskedFor(outcome.retryAfter, now()) : 0
    if (asked > longestWaitMs) {
      const minutes = Math.ceil(asked / 60_000)
      throw new UnreachableError(`${url} ${reason} and asks to be left alone for ${minutes} minutes`)
    }
    await sleep(Math.max(asked, firstWaitMs * 2 ** (attempt - 1)))
  }
}

type Outcome =
  { readonly status: number; readonly text: string; readonly retryAfter: string | null } | { readonly failure: string }

async function send(url: string, { mostBytes, ...init }: Reading, timeoutMs: number): Promise<Outcome> {
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) })
    const text = await beginningOf(response, response.ok ? mostBytes : 0)
    return { status: response.status, text, retryAfter: response.headers.get('Retry-After') }
  } catch (error) {
    return { failure: failureOf(error, timeoutMs) }
  }
}

async function beginningOf({ body }: Response, mostBytes: number): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let [text, length] = ['', 0]
  while (length < mostBytes) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    length += value.length
  }
  await reader.cancel()
  return text
}

/** fetch says only that it failed; the reason lies below. */
function failureOf(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) throw error
  if (error.name === 'TimeoutError') return `did not answer within ${timeoutMs / 1000} seconds`
  const { code, message } = (error.cause ?? error) as { code?: string; message?: string }
  return `cannot be reached (${code ?? message ?? error.message})`
}

/** In milliseconds; nothing if the header is missing or makes no sense. */
function waitAskedFor(retryAfter: string | null, now: Date): number {
  if (!retryAfter) return 0
  if (/^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000
  const moment = Date.parse(retryAfter)
  return Number.isNaN(moment) ? 0 : Math.max(0, moment - now.getTime())
}
