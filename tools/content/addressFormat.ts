/** Whether a text is a path of a page, or of a part of one. */
export function isPath(text: string): boolean {
  return /^\/(?:[^\s/?#]+\/)*(?:#[^\s#]+)?$/.test(text)
}

/**
 * Whether a text could be an old address: letters that no host, shell or configuration takes for anything else, short
 * enough for the name of a folder, and for two in a line of `_redirects`, of which Cloudflare reads 1,000 characters.
 */
function isFolderPath(text: string): boolean {
  return /^\/(?:[a-zA-Z0-9._~-]{1,200}\/)+$/.test(text) && !/\/\.\.?\//.test(text) && text.length <= 480
}

/**
 * Whether a text could be an alias: its page is a folder in `dist/`, which must not stand where a file does, such as
 * `/atom.xml` or `/articles/tea/card.png`, nor where hosts keep their own, such as `/_headers` and `/.well-known/`.
 */
export function isAliasPath(text: string): boolean {
  return isFolderPath(text) && !isHidden(text) && !/\.[a-z][a-z0-9]*\/|\.[a-z0-9]+\/$/i.test(text)
}

/** Whether a part of a path starts as the names do that builds and hosts keep for themselves. */
export function isHidden(path: string): boolean {
  return /\/[._]/.test(path)
}

/** Whether a text could be a path this site has published: a page, or a file such as a feed. */
export function isAddress(text: string): boolean {
  return text === '/' || isFolderPath(text) || (/[^/]\.[a-z0-9]+$/.test(text) && isFolderPath(`${text}/`))
}
