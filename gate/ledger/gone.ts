import { readableAddress } from '../../newsroom/oldAddress.ts'
import type { CheckedText } from '../fields.ts'
import { isAddress } from '../addressFormat.ts'
import { isBuilt } from '../builtPaths.ts'
import type { LinkTargets } from '../linkTargets.ts'
import { nearest } from '../suggestion.ts'
import { reportValue, suggesting, withoutItem } from '../value.ts'
import type { Ledger } from './ledger.ts'

interface Context {
  readonly promised: ReadonlySet<string>
  readonly targets: LinkTargets
  readonly ledger: Ledger | undefined
}

/** Checks that what is listed as taken down is down, and was up. */
export function checkGone(values: readonly CheckedText[], { promised, targets, ledger }: Context): void {
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
