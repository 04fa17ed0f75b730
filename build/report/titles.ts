import type { StrippedPage } from '../pages/stripNext.ts'
import { PublicationError } from '../../system/publicationError.ts'

/** Two pages carry the same title. */
class DuplicateTitleError extends PublicationError {
  override name = 'DuplicateTitleError'
}

/** @throws {DuplicateTitleError} as two pages of the same title cannot be told apart in a search result or a tab. */
export function checkTitles(pages: Iterable<readonly [path: string, page: Pick<StrippedPage, 'title'>]>): void {
  const owners = new Map<string, string>()
  for (const [path, { title }] of pages) {
    const owner = owners.get(title)
    if (owner !== undefined) {
      throw new DuplicateTitleError(`${owner} and ${path} have the same title, ${JSON.stringify(title)}.`)
    }
    owners.set(title, path)
  }
}
