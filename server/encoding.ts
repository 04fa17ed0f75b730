/** The versions that can lie beside a file, the smallest first. */
export const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const

export type Encoding = (typeof encodings)[number]['name']

/**
 * Which of the versions a client can read: RFC 9110, 12.5.3. A version is not taken by a star, as nginx does it.
 * @param header `Accept-Encoding`
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return []
  const known = accepted.get(header)
  if (known) return known
  const wanted = new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.split(';').map((word) => word.trim()))
      .filter(([, quality]) => !/^q=0(?:\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  )
  const found = encodings.map(({ name }) => name).filter((name) => wanted.has(name))
  // There are few of these headers in the world, but whoever wants to can make up more.
  if (accepted.size < 100) accepted.set(header, found)
  return found
}

const accepted = new Map<string, readonly Encoding[]>()
