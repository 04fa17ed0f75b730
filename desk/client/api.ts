import type { Problem } from '../../gate/problem.ts'
import type { Draft, Opened } from '../desk.ts'

/** What the gate says of a draft, and what its file says now. */
export interface Checked {
  readonly problems: readonly Problem[]
  /** Whether somebody else has changed the file since it was opened. */
  readonly isStale: boolean
  readonly saved: string
  readonly savedBase: string
}

interface Actions {
  check: Checked
  save: Opened
  discard: Opened
  rename: { readonly path: string }
}

/**
 * Asks the desk to do something with a draft.
 * @throws with the desk's own words where it refuses
 */
export function ask<Action extends keyof Actions>(
  action: Action,
  draft: Draft & { name?: string },
): Promise<Actions[Action]> {
  return post(action, draft)
}

/** @returns what texts call the picture by */
export async function addPicture(file: File): Promise<string> {
  return (await post<{ readonly src: string }>(`picture?name=${encodeURIComponent(file.name)}`, file)).src
}

/**
 * Asks the desk for something, as no form can. What is sent as a page closes still arrives.
 * @throws with the desk's own words where it refuses
 */
export async function post<Answer>(action: string, sent: object): Promise<Answer> {
  const body = sent instanceof File ? sent : JSON.stringify(sent)
  const type = sent instanceof File ? 'application/octet-stream' : 'application/json'
  // Browsers send no more than this after a page has gone: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
  const keepalive = typeof body === 'string' && body.length < 60_000
  const headers = { 'content-type': type }
  const response = await fetch(`/desk/api/${action}`, { method: 'POST', body, headers, keepalive })
  const answer = (await response.json()) as Answer & { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? response.statusText)
  return answer
}
