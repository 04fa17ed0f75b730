/** What can go on past a blank line, or change the meaning of brackets far away: code, HTML, definitions and notes. */
const reachesFar = /```|~~~|<|\]:/

/**
 * Cuts a Markdown text where what stands before cannot change how what follows is read, so that a part may be read
 * without the rest: at a blank line before a line without indentation, which ends every list, quotation and paragraph
 * (https://spec.commonmark.org/0.31.2/#container-blocks). Where something reaches further, the text stays whole.
 */
export function independentParts(markdown: string): string[] {
  return reachesFar.test(markdown) ? [markdown] : markdown.split(/(?<=\n[ \t]*\n)(?=\S)/)
}
