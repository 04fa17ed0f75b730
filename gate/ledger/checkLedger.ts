import { readableAddress } from '../../newsroom/oldAddress.ts'
import { goneAddresses } from '../../newsroom/pages.ts'
import { promisedPaths } from '../../newsroom/promisedPaths.ts'
import { withBelow } from '../../newsroom/redirects.ts'
import { isAddress, isBuilt } from '../addressFormat.ts'
import type { ContentFolder } from '../contentFolder.ts'
import { toAddressed, type CheckedDocument, type Histories, type Publication } from '../document.ts'
import type { LinkTargets } from '../linkTargets.ts'
import { type ContentFile, isError } from '../problem.ts'
import { nearest } from '../suggestion.ts'
import { suggesting, withoutItem } from '../value.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { checkVanished } from './vanished.ts'

/**
 * Checks that no address that was ever published is lost, once everything else has been said of the documents.
 * @returns the ledger's file, if there is one, and every path the content keeps for its readers
 */
export function checkLedger(
  publication: Publication,
  { folder, targets, histories }: { folder: ContentFolder; targets: LinkTargets; histories: Histories },
): { readonly files: readonly ContentFile[]; readonly promised: readonly string[] } {
  const addressed = toAddressed(publication, publication.published, histories)
  const promised = promisedPaths(addressed)
  const ledger = folder.ledger && readLedger(folder.ledger)
  const { site } = publication
  if (site) checkGone(site, { promised: new Set(promised), targets, ledger })
  if (ledger?.isWhole && folder.unreadable.size === 0 && !publication.documents.some(isUncertain)) {
    const listed = site?.list('gone').map(({ text }) => readableAddress(text)) ?? []
    const gone = goneAddresses({ site: { gone: listed }, expired: addressed.expired }).flatMap(withBelow)
    checkVanished(ledger, publication, new Set([...promised, ...gone]))
  }
  return { files: ledger ? [ledger.file] : [], promised }
}

const addressFields = /^(?:id|aliases|feedAliases|publishedAt|status|gone)(?:\[|$)/

/** Whether a file is wrong where it says which addresses it has: until that is mended, it might keep any of them. */
function isUncertain({ file }: CheckedDocument): boolean {
  return file.problems.some(
    (problem) => isError(problem) && (problem.field === undefined || addressFields.test(problem.field)),
  )
}

/** Checks that what is listed as taken down is down, and was up. */
function checkGone(
  site: CheckedDocument,
  { promised, targets, ledger }: { promised: ReadonlySet<string>; targets: LinkTargets; ledger: Ledger | undefined },
): void {
  const { file } = site
  const values = site.list('gone')
  const seen = new Set<string>()
  const listed = new Set(values.map(({ text }) => text))
  const known = [...(ledger?.places.keys() ?? [])].filter((path) => !promised.has(path) && !listed.has(path))
  for (const value of values) {
    const path = readableAddress(value.text)
    const target = targets.get(path)
    const mend = withoutItem(file, value)
    const reportPresent = (fault: string, help = 'take it out here') =>
      file.report({ rule: 'gone-published', message: `${path} ${fault}, so it is not gone`, help, mend }, value)
    if (!isAddress(path)) continue // has been reported for its form
    if (seen.has(path)) {
      file.report({ rule: 'listed-twice', message: `${path} is listed twice`, help: 'delete one', mend }, value)
    } else if (promised.has(path)) {
      if (target?.kind === 'moved') reportPresent(`leads to ${target.to}`, 'take it out here or out of aliases')
      else reportPresent('is published')
    } else if (isBuilt(path, (page) => promised.has(page))) reportPresent('is made by the build')
    else if (ledger?.isWhole && !ledger.places.has(path)) {
      const meant = nearest(path, known)
      const offer = meant === undefined ? { help: 'delete it', mend } : suggesting(file, value, meant)
      const message = `${path} was never published`
      file.report({ severity: 'warning', rule: 'gone-unknown', message, ...offer }, value)
    }
    seen.add(path)
  }
}
