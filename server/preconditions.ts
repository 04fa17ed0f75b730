import type { IncomingHttpHeaders } from 'node:http'
import type { Version } from './storedFile.ts'

type Validators = Pick<Version, 'entityTag' | 'modified' | 'encoding' | 'size'>

/** Whether what a client asks for is still what it thinks it is: strongly compared, by RFC 9110, 13.1.1. */
export function isMatched(tags: string | undefined, { entityTag }: Validators): boolean {
  if (tags === undefined || tags.trim() === '*') return true
  return tags.split(',').some((tag) => tag.trim() === entityTag)
}

/**
 * The parts a client wants, if it is to get them.
 * @returns undefined where all is to be sent: a part of what was packed is of no use to anybody, and one of what has
 *   changed would be put together with the rest of something else (RFC 9110, 13.1.5)
 */
export function wantedRange(headers: IncomingHttpHeaders, version: Validators): string | undefined {
  const { range } = headers
  if (range === undefined || version.encoding !== undefined || !isUnchanged(headers['if-range'], version))
    return undefined
  // More than there is from the end is all: RFC 9110, 14.1.2. `send` would say that there is no such part.
  return range.replaceAll(/(^|[=,\s])-(\d+)/g, (whole, before: string, length: string) =>
    Number(length) > version.size ? `${before}0-` : whole,
  )
}

function isUnchanged(condition: string | string[] | undefined, { entityTag, modified }: Validators): boolean {
  if (condition === undefined) return true
  const asked = String(condition).trim()
  return asked === entityTag || asked === modified.toUTCString()
}
