/**
 * What systems and editors put beside the files people work on: hidden files, what Windows and macOS note about a folder,
 * and copies a program keeps while a file is open. Nobody has written any of it to be published.
 */
export function isLeftover(name: string): boolean {
  return patterns.some((pattern) => pattern.test(name))
}

const patterns: readonly RegExp[] = [
  /^\./,
  /^(?:thumbs|ehthumbs|ehthumbs_vista)\.db$/i,
  /^desktop\.ini$/i,
  /^Icon\r$/,
  /^(?:__MACOSX|@eaDir|\$RECYCLE\.BIN|System Volume Information)$/,
  // Of Office, of vi and of Emacs.
  /^~\$/,
  /~$/,
  /^#.*#$/,
]
