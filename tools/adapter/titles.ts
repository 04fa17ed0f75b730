import type { PlainPage } from './plainPage.ts'

/** Two pages carry the same title. */
export class DuplicateTitleError extends Error {
  override name = 'DuplicateTitleError'
}

/** @throws {DuplicateTitleError} as two pages of the same title cannot be told apart in a search result or a tab. */
export function checkTitles(pages: ReadonlyMap<string, PlainPage>): void {
  const owners = new Map<string, string>()
  for (const [path, { title }] of pages) {
    const owner = owners.get(title)
    if (owner !== undefined) {
      throw new DuplicateTitleError(`${owner} and ${path} have the same title, ${JSON.stringify(title)}.`)
    }
    owners.set(title, path)
  }
}
