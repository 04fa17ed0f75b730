/** What a request asks for: its path as it was written and as it is meant, and the rest of it. */
export interface AskedPath {
  readonly written: string
  readonly decoded: string
  /** With its question mark; empty where there is none. */
  readonly query: string
}

/**
 * @param target of a request, which a proxy may write with its host: RFC 9112, 3.2.2
 * @returns undefined for what no browser sends: an encoding that is none, a way up, a character that has no place in paths
 */
export function askedPath(target: string): AskedPath | undefined {
  const local = target.replace(/^https?:\/\/[^/?#]+/i, '')
  const mark = local.indexOf('?')
  const written = mark < 0 ? local : local.slice(0, mark)
  const decoded = decode(written)
  if (decoded === undefined || !decoded.startsWith('/') || isControl(decoded)) return undefined
  if (decoded.split(/[/\\]/).some((segment) => segment === '.' || segment === '..')) return undefined
  return { written, decoded, query: mark < 0 ? '' : local.slice(mark) }
}

function decode(path: string): string | undefined {
  try {
    return path.includes('%') ? decodeURIComponent(path) : path
  } catch {
    return undefined
  }
}

function isControl(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  return /[\u0000-\u001F\u007F]/.test(path)
}
