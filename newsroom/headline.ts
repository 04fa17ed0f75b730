/** Whether a headline is too long to be set in the largest type: past this it takes more lines than a screen shows. */
export function isLong(title: string): boolean {
  return title.length > 90
}
