import { calendarYear } from '../../newsroom/dates.ts'
import { readableAddress } from '../../newsroom/oldAddress.ts'
import type { Addressed } from '../../newsroom/pages.ts'
import { promisedPaths, withFeeds } from '../../newsroom/promisedPaths.ts'
import { type ContentFile, isError } from '../problem.ts'
import type { ContentFolder } from '../contentFolder.ts'
import { publishedOf, type CheckedDocument } from '../document.ts'
import type { LinkTargets } from '../linkTargets.ts'
import { type Ledger, readLedger } from './ledger.ts'
import { checkVanished } from './vanished.ts'
import { isAddress, isBuilt } from '../addressFormat.ts'
import { nearest } from '../suggestion.ts'
import { reportValue, suggesting, type CheckedText, withoutItem } from '../value.ts'

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
  const gone = documents.find(({ type }) => type === 'Site')?.list('gone') ?? []
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

/** What the addresses of checked documents are made of, those left out that readers cannot come to. */
function toAddressed(documents: readonly CheckedDocument[], timeZone: string): Addressed {
  const published = [...publishedOf(documents)]
  const ofType = (type: CheckedDocument['type']) => published.filter((document) => document.type === type)
  return {
    site: { feedAliases: ofType('Site').flatMap((site) => site.addresses('feedAliases')) },
    articles: ofType('Article').map((article) => ({
      slug: article.name,
      id: article.id,
      year: article.publishedAt && calendarYear(article.publishedAt, timeZone),
      aliases: article.addresses('aliases'),
    })),
    topics: ofType('Topic').map(toNamed),
    authors: ofType('Author').map(toNamed),
    pages: ofType('Page').map((page) => ({ slug: page.name, aliases: page.addresses('aliases') })),
  }
}

function toNamed(document: CheckedDocument): Addressed['topics'][number] {
  const [aliases, feedAliases] = [document.addresses('aliases'), document.addresses('feedAliases')]
  return { id: document.name, aliases, feedAliases }
}

/** Fields that addresses are made of. */
const addressFields = /^(?:id|aliases|feedAliases|publishedAt|status|gone)(?:\[|$)/

/** Whether a file is wrong where it says which addresses it has: until that is mended, it might keep any of them. */
function isUncertain({ file }: CheckedDocument): boolean {
  return file.problems.some(
    (problem) => isError(problem) && (problem.field === undefined || addressFields.test(problem.field)),
  )
}

/** Checks that what is listed as taken down is down, and was up. */
function checkGone(
  values: readonly CheckedText[],
  { promised, targets, ledger }: { promised: ReadonlySet<string>; targets: LinkTargets; ledger: Ledger | undefined },
): void {
  const seen = new Set<string>()
  const listed = new Set(values.map(({ text }) => text))
  const known = [...(ledger?.places.keys() ?? [])].filter((path) => !promised.has(path) && !listed.has(path))
  for (const value of values) {
    const path = readableAddress(value.text)
    const target = targets.get(path)
    if (!isAddress(path)) continue // has been reported for its form
    if (seen.has(path)) {
      const message = `${path} is listed twice`
      reportValue(value, { rule: 'listed-twice', message, help: 'delete one', mend: withoutItem(value) })
    } else if (promised.has(path)) {
      const message =
        target?.kind === 'moved'
          ? `${path} leads to ${target.to}, so it is not gone`
          : `${path} is published, so it is not gone`
      const help = target?.kind === 'moved' ? 'take it out here or out of aliases' : 'take it out here'
      reportValue(value, { rule: 'gone-published', message, help, mend: withoutItem(value) })
    } else if (isBuilt(path, (page) => promised.has(page))) {
      const message = `${path} is made by the build, so it is not gone`
      reportValue(value, { rule: 'gone-published', message, help: 'take it out here', mend: withoutItem(value) })
    } else if (ledger?.isWhole && !ledger.places.has(path)) {
      const meant = nearest(path, known)
      reportValue(value, {
        severity: 'warning',
        rule: 'gone-unknown',
        message: `${path} was never published`,
        ...(meant === undefined ? { help: 'delete it', mend: withoutItem(value) } : suggesting(value, meant)),
      })
    }
    seen.add(path)
  }
}
