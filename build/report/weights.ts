import { grouped } from '../../newsroom/collections.ts'
import type { FileType } from '../pages/pageType.ts'
import type { StrippedPage } from '../pages/stripNext.ts'
import { PublicationError } from '../../system/faults.ts'

/** What one page costs a reader. */
export interface PageWeight {
  /** In `dist/`. */
  readonly path: string
  /** Of its HTML. */
  readonly hash: string
  readonly page: Pick<StrippedPage, 'scriptBytes' | 'fonts'> & { readonly type: FileType }
  /** HTML, CSS and scripts together. */
  readonly bytes: number
  /** As sent. */
  readonly compressedBytes: number
}

/** The heaviest page of each type, as a table. */
export function weightTable(weights: readonly PageWeight[]): string {
  const types = grouped(weights.map((weight) => [weight.page.type, weight]))
  const rows = [...types].map(([type, group]) => {
    const heaviest = group.reduce((a, b) => (b.compressedBytes > a.compressedBytes ? b : a))
    return [
      type.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
      count(group.length),
      count(heaviest.compressedBytes),
      count(heaviest.bytes),
      count(heaviest.page.scriptBytes),
      String(heaviest.page.fonts.length),
      address(heaviest.path),
    ]
  })
  const head = ['page type', 'pages', 'sent', 'unpacked', 'script', 'fonts', 'heaviest page']
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const isText = (column: number) => column === 0 || column === head.length - 1
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => (isText(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd()
  return [
    'Page weights in bytes: HTML, CSS and script of the heaviest page of each type',
    line(head),
    ...rows.map(line),
  ].join('\n')
}

/** Of a page, by its path in `dist/`. */
export function address(path: string): string {
  return `/${path.replace(/index\.html$/, '')}`
}

export function count(number: number): string {
  return number.toLocaleString('en')
}

/** Two pages carry the same title. */
class DuplicateTitleError extends PublicationError {
  override name = 'DuplicateTitleError'
}

/** What editors may call alike, in any order: articles, as a column has one headline each week, and a topic as a page is. */
const alike: readonly (readonly [FileType, FileType])[] = [
  ['article', 'article'],
  ['history', 'history'],
  ['staticPage', 'topic'],
]

function mayBeAlike(type: FileType, other: FileType): boolean {
  return alike.some(([one, two]) => (one === type && two === other) || (one === other && two === type))
}

/**
 * Pages that say that something is gone may all say the same. Of what editors may call alike, the gate has warned.
 * @throws {DuplicateTitleError} as two pages of the same title cannot be told apart in a search result or a tab.
 */
export function checkTitles(
  pages: Iterable<readonly [path: string, page: Pick<StrippedPage, 'title'> & { readonly type: FileType }]>,
): void {
  const owners = new Map<string, { readonly path: string; readonly type: FileType }>()
  for (const [path, { title, type }] of pages) {
    if (type === 'gone') continue
    const owner = owners.get(title)
    if (owner && !mayBeAlike(owner.type, type)) {
      throw new DuplicateTitleError(`${owner.path} and ${path} have the same title, ${JSON.stringify(title)}.`)
    }
    owners.set(title, { path, type })
  }
}
