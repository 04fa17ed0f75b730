import type { FormEvent } from 'react'
import type { Problem } from '../../gate/problem.ts'

/** What the gate says of a draft, and what its file says now. */
export interface Checked {
  readonly problems: readonly Problem[]
  /** Whether somebody else has changed the file since it was opened. */
  readonly isStale: boolean
  readonly saved: string
  readonly savedBase: string
}

/** @returns what texts call the file by */
export async function addMedia(kind: 'picture' | 'document', file: File): Promise<string> {
  return (await post<{ readonly src: string }>(`${kind}?name=${encodeURIComponent(file.name)}`, file)).src
}

/**
 * Whether what is sent as a page closes still arrives: browsers send no more than 64 KiB after it has gone.
 * https://fetch.spec.whatwg.org/#http-network-or-cache-fetch
 */
export function outlivesPage(body: string): boolean {
  return new TextEncoder().encode(body).length < 60_000
}

/**
 * Asks the desk for something, as no form can. What is sent as a page closes still arrives, unless it is long.
 * @throws with the desk's own words where it refuses
 */
export async function post<Answer>(action: string, sent: object): Promise<Answer> {
  const body = sent instanceof File ? sent : JSON.stringify(sent)
  const type = sent instanceof File ? 'application/octet-stream' : 'application/json'
  const keepalive = typeof body === 'string' && outlivesPage(body)
  const headers = { 'content-type': type }
  const response = await fetch(`/desk/api/${action}`, { method: 'POST', body, headers, keepalive })
  const answer = (await response.json()) as Answer & { readonly error?: string }
  if (!response.ok) throw new Error(answer.error ?? response.statusText)
  return answer
}

/** What to say of what went wrong. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** What was typed into a form that is sent. */
export function wordsIn(event: FormEvent<HTMLFormElement>): Readonly<Record<string, string>> {
  event.preventDefault()
  const entries = Array.from(new FormData(event.currentTarget))
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']))
}
