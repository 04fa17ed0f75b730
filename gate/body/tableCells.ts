/** The cells of a row of a table as it is written: a | with a backslash before it belongs to the text of a cell. */
export function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
}
