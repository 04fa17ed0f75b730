import { readableAddress } from '../../newsroom/oldAddress.ts'
import { promisedPaths, withFeeds } from '../../newsroom/promisedPaths.ts'
import type { ContentFile } from '../contentFile.ts'
import type { ContentFolder } from '../contentFolder.ts'
import type { CheckedDocument } from '../document.ts'
import type { LinkTargets } from '../linkTargets.ts'
import { isError } from '../problem.ts'
import { toAddressed } from './addressed.ts'
import { checkGone } from './gone.ts'
import { readLedger } from './ledger.ts'
import { checkVanished } from './vanished.ts'

interface Context {
  readonly folder: ContentFolder
  readonly timeZone: string
  readonly targets: LinkTargets
}

interface Checked {
  /** The ledger's file, if there is one. */
  readonly files: readonly ContentFile[]
  /** Every path the content keeps for its readers. */
  readonly promised: readonly string[]
}

/** Checks that no address that was ever published is lost, once everything else has been said of the documents. */
export function checkLedger(documents: readonly CheckedDocument[], { folder, timeZone, targets }: Context): Checked {
  const promised = promisedPaths(toAddressed(documents, timeZone))
  const ledger = folder.ledger && readLedger(folder.ledger)
  const gone = documents.find(({ type }) => type === 'Site')?.fields.list('gone') ?? []
  checkGone(gone, { promised: new Set(promised), targets, ledger })
  if (ledger?.isWhole && folder.unreadable.size === 0 && !documents.some(isUncertain)) {
    checkVanished(
      ledger,
      documents,
      new Set([...promised, ...gone.flatMap(({ text }) => withFeeds(readableAddress(text)))]),
    )
  }
  return { files: ledger ? [ledger.file] : [], promised }
}

/** Fields that addresses are made of. */
const addressFields = /^(?:id|aliases|feedAliases|publishedAt|status|gone)(?:\[|$)/

/** Whether a file is wrong where it says which addresses it has: until that is mended, it might keep any of them. */
function isUncertain({ file }: CheckedDocument): boolean {
  return file.problems.some(
    (problem) => isError(problem) && (problem.field === undefined || addressFields.test(problem.field)),
  )
}
