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
 * Asks the desk to do something with a draft. What is sent as a page closes still arrives.
 * @throws with the desk's own words where it refuses
 */
export function ask<Action extends keyof Actions>(
  action: Action,
  draft: Draft & { name?: string },
): Promise<Actions[Action]> {
  const body = JSON.stringify(draft)
  // Browsers send no more than this after a page has gone: https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
  const keepalive = body.length < 60_000
  return post(`/desk/api/${action}`, { body, keepalive, headers: { 'content-type': 'application/json' } })
}

/** @returns what texts call the picture by */
export async function addPicture(file: File): Promise<string> {
  const headers = { 'content-type': 'application/octet-stream' }
  const path = `/desk/api/picture?name=${encodeURIComponent(file.name)}`
  return (await post<{ readonly src: string }>(path, { body: file, headers })).src
}

/** Asks the desk for something, as no form can. @throws with the desk's own words where it refuses */
export async function post<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, { method: 'POST', ...init })
  const answer = (await response.json()) as Answer & { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? response.statusText)
  return answer
}
