import { join } from 'node:path'

/** A path in the folder for everything that is made on the way to `dist/`. It may be deleted at any time. */
export function workPath(...parts: string[]): string {
  return join('.standfirst', ...parts)
}
