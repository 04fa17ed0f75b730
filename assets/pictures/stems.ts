import { createHash } from 'node:crypto'

/** Change it when pictures.ts makes something else of the same picture. */
const version = 'pictures 3'

/**
 * What the names of all files begin with that are made of a picture: its own name, and a mark that changes with its bytes.
 * @param name in `content/media`
 * @param hash of its bytes, SHA-256 in hexadecimal digits
 */
export function pictureStem(name: string, hash: string): string {
  return withMark(name, createHash('sha256').update(version).update(hash).digest('hex'))
}

/** The same for a file that is published as it is. */
export function linkedStem(name: string, hash: string): string {
  return withMark(name, hash)
}

function withMark(name: string, hash: string): string {
  return `${name.replace(/\.[^.]*$/, '')}-${hash.slice(0, 8)}`
}
