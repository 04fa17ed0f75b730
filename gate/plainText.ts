/**
 * The text of a file as every tool of ours reads it: without the byte order mark some editors put first, and with every
 * line ended by a line feed. Contentlayer takes files as they are, and would read `status: draft` at the end of the
 * front matter of a file from Windows as "draft\r", which is neither a draft nor published.
 */
export function plainText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes).replace(/\r\n?/g, '\n')
}
