/** Where every address that was ever published is written down. */
export const ledgerPath = 'content/urls.json'

const about =
  'Every address this publication has published. The build adds new ones and takes none out: commit this file. An address no reader has ever seen may be deleted here by hand.'

/** The ledger's file: sorted, an address a line, so that a change to it reads well and merges by itself. */
export function ledgerText(paths: Iterable<string>): string {
  return `${JSON.stringify({ about, urls: [...new Set(paths)].toSorted() }, null, 2)}\n`
}
