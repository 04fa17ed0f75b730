/** Whether a name may stand in an address. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text)
}

/**
 * The nearest name that may stand in an address; undefined where nothing of the text would be left.
 * @example toSlug('Crème brûlée!') // 'creme-brulee'
 */
export function toSlug(text: string): string | undefined {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  return slug || undefined
}
