/** The text, or as many whole words of it as fit into so many UTF-16 units with an ellipsis. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text
  const room = text.slice(0, length)
  const end = room.lastIndexOf(' ')
  // Not between the two halves of a character.
  return `${end > 0 ? room.slice(0, end) : room.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
