/** A file by its name below `content/` and without its ending, as addresses of the desk have it. */
export function nameOf(path: string): string {
  return path.slice('content/'.length).replace(/\.\w+$/, '')
}

/** Where the desk edits a file. */
export function addressOf(path: string): string {
  return `/desk/${nameOf(path)}/`
}
