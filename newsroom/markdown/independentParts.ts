/** What can go on past a blank line, or change the meaning of brackets far away: code, HTML, definitions and notes. */
const reachesFar = /```|~~~|<|\]:/

/**
 * Cuts a Markdown text where what stands before cannot change how what follows is read, so that a part may be read
 * without the rest: at a blank line before a line without indentation, which ends every list, quotation and paragraph
 * (https://spec.commonmark.org/0.31.2/#container-blocks). Where something reaches further, the text stays whole.
 */
export function independentParts(markdown: string): string[] {
  if (reachesFar.test(markdown)) return [markdown]
  const ends = [...markdown.matchAll(/\n[ \t]*\n(?=\S)/g)].map(({ index, 0: gap }) => index + gap.length)
  return [...ends, markdown.length].map((end, index) => markdown.slice(ends[index - 1] ?? 0, end))
}
