/** Whether a text is a path of a page, or of a part of one. */
export function isPath(text: string): boolean {
  return /^\/(?:[^\s/?#]+\/)*(?:#[^\s#]+)?$/.test(text)
}

/**
 * Whether a text could be an old address: letters that no host, shell or configuration takes for anything else, short
 * enough for the name of a folder, and for two in a line of `_redirects`, of which Cloudflare reads 1,000 characters.
 */
export function isAliasPath(text: string): boolean {
  return /^\/(?:[a-zA-Z0-9._~-]{1,200}\/)+$/.test(text) && !/\/\.\.?\//.test(text) && text.length <= 480
}

/** Whether a text could be a path this site has published: a page, or a file such as a feed. */
export function isAddress(text: string): boolean {
  return text === '/' || isAliasPath(text) || (/[^/]\.[a-z0-9]+$/.test(text) && isAliasPath(`${text}/`))
}
