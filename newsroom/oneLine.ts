/** The same words without the line breaks an editor's file may have between them. */
export function oneLine(words: string): string {
  return words.trim().replaceAll(/\s*\n\s*/g, ' ')
}
